package fulcrum.actions;

import fulcrum.units.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /// What an action of this standing can become, the likeliest first; what is done or dropped by
    /// mistake is opened again.
    public List<Status> next() {
        return switch (this) {
            case PLANNED -> List.of(RUNNING, DROPPED);
            case RUNNING -> List.of(DONE, PLANNED, DROPPED);
            case DONE -> List.of(RUNNING);
            case DROPPED -> List.of(PLANNED);
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
