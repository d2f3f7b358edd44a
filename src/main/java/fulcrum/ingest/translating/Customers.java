package fulcrum.ingest.translating;

/// Who a customer is, without saying so: the keyed hash of the platform's own id.
public interface Customers {

    /// The hash of an id; empty for an empty id and for a customer who is to be forgotten. Text
    /// that {@link #isToken} already says is one is given back.
    String token(String id);

    /// True for text that stands for a customer's id in rows that were kept.
    boolean isToken(String text);
}
