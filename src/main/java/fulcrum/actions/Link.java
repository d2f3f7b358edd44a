package fulcrum.actions;

import fulcrum.units.Said;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The links of the process by which a store works, in the order in which goods pass them.
public enum Link {
    SELECTION("actions.link.selection"),
    LISTING("actions.link.listing"),
    PRICING("actions.link.pricing"),
    SEARCH("actions.link.search"),
    PICTURE("actions.link.picture"),
    PAID("actions.link.paid"),
    CONTENT("actions.link.content"),
    ACTIVITIES("actions.link.activities"),
    SERVICE("actions.link.service"),
    STOCK("actions.link.stock"),
    LOGISTICS("actions.link.logistics"),
    REVIEWS("actions.link.reviews"),
    CUSTOMERS("actions.link.customers"),
    OTHER("actions.link.other");

    private final Said said;

    Link(String key) {
        this.said = Said.of(key);
    }

    public Said said() {
        return said;
    }

    /// As addresses and files write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Link> of(String word) {
        return Arrays.stream(values()).filter(link -> link.word().equals(word)).findFirst();
    }
}
