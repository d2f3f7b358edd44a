package fulcrum.diagnosis;

import fulcrum.units.Said;
import java.util.Locale;

/// How far an answer can be relied on, the clearest fault first.
public enum Certainty {
    /// A fault: of a hundred as clear, over all checks together, one is chance; and no other
    /// explanation stands.
    FIRM("diagnosis.certainty.firm"),
    /// A fault of which another explanation stands, or of which one in ten as clear is chance.
    LIKELY("diagnosis.certainty.likely"),
    /// It looks like a fault, but so many checks bring as much by chance.
    HINT("diagnosis.certainty.hint"),
    /// A fault that costs next to nothing.
    SMALL("diagnosis.certainty.small"),
    /// Looked at, and nothing is wrong.
    FINE("diagnosis.certainty.fine"),
    /// Facts are missing.
    BLIND("diagnosis.certainty.blind");

    private final Said said;

    Certainty(String key) {
        this.said = Said.of(key);
    }

    public Said said() {
        return said;
    }

    /// Whether somebody should do something.
    public boolean isFault() {
        return this == FIRM || this == LIKELY;
    }

    /// As addresses and files write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
