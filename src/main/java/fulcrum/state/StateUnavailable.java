package fulcrum.state;

/// The state database cannot be reached; retrying may help.
public final class StateUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    StateUnavailable(String database, Throwable cause) {
        super(
                "the state database %s does not answer: %s".formatted(database, cause.getMessage()),
                cause);
    }
}
