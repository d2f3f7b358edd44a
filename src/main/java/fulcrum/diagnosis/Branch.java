package fulcrum.diagnosis;

import fulcrum.units.Said;
import java.util.Locale;

/// The parts of a store that are looked at, in the order in which a newcomer asks.
public enum Branch {
    BASICS("diagnosis.branch.basics"),
    COMPETITION("diagnosis.branch.competition"),
    MARKET("diagnosis.branch.market"),
    CATEGORY("diagnosis.branch.category"),
    TRAFFIC("diagnosis.branch.traffic"),
    MARKETING("diagnosis.branch.marketing"),
    LAYOUT("diagnosis.branch.layout"),
    PRODUCTS("diagnosis.branch.products"),
    STOCK("diagnosis.branch.stock"),
    SERVICE("diagnosis.branch.service"),
    CUSTOMERS("diagnosis.branch.customers"),
    RULES("diagnosis.branch.rules"),
    TEAM("diagnosis.branch.team"),
    FACTS("diagnosis.branch.facts");

    private final Said said;

    Branch(String key) {
        this.said = Said.of(key);
    }

    public Said said() {
        return said;
    }

    /// Whether it is about what people do, and not about facts alone.
    boolean isOfWork() {
        return this == TEAM || this == RULES;
    }

    /// As addresses and files write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
