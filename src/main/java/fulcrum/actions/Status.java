package fulcrum.actions;

import fulcrum.units.Said;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where an action stands.
public enum Status {
    PLANNED("actions.status.planned"),
    RUNNING("actions.status.running"),
    DONE("actions.status.done"),
    DROPPED("actions.status.dropped");

    private final Said said;

    Status(String key) {
        this.said = Said.of(key);
    }

    public Said said() {
        return said;
    }

    /// What an action of this standing can become; what is done or dropped by mistake is opened
    /// again.
    public Set<Status> next() {
        return switch (this) {
            case PLANNED -> EnumSet.of(RUNNING, DROPPED);
            case RUNNING -> EnumSet.of(DONE, DROPPED, PLANNED);
            case DONE -> EnumSet.of(RUNNING);
            case DROPPED -> EnumSet.of(PLANNED);
        };
    }

    /// Whether there is still something to do.
    public boolean open() {
        return this == PLANNED || this == RUNNING;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Status> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
