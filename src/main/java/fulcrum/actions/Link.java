package fulcrum.actions;

import fulcrum.units.Said;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The links of the process by which a store works, in the order in which goods pass them.
public enum Link {
    SELECTION(Stage.GOODS, "actions.link.selection"),
    LISTING(Stage.GOODS, "actions.link.listing"),
    PRICING(Stage.GOODS, "actions.link.pricing"),
    SEARCH(Stage.VISITORS, "actions.link.search"),
    PICTURE(Stage.VISITORS, "actions.link.picture"),
    PAID(Stage.VISITORS, "actions.link.paid"),
    CONTENT(Stage.VISITORS, "actions.link.content"),
    ACTIVITIES(Stage.SALES, "actions.link.activities"),
    SERVICE(Stage.SALES, "actions.link.service"),
    STOCK(Stage.DELIVERY, "actions.link.stock"),
    LOGISTICS(Stage.DELIVERY, "actions.link.logistics"),
    REVIEWS(Stage.CUSTOMERS, "actions.link.reviews"),
    CUSTOMERS(Stage.CUSTOMERS, "actions.link.customers"),
    OTHER(Stage.OTHER, "actions.link.other");

    /// What links stand beside each other for, in the order in which goods pass.
    public enum Stage {
        GOODS("actions.stage.goods"),
        VISITORS("actions.stage.visitors"),
        SALES("actions.stage.sales"),
        DELIVERY("actions.stage.delivery"),
        CUSTOMERS("actions.stage.customers"),
        OTHER("actions.stage.other");

        private final Said said;

        Stage(String key) {
            this.said = Said.of(key);
        }

        public Said said() {
            return said;
        }
    }

    private final Stage stage;
    private final Said said;

    Link(Stage stage, String key) {
        this.stage = stage;
        this.said = Said.of(key);
    }

    public Stage stage() {
        return stage;
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
