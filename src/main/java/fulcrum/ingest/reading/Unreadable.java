package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.io.IOException;

/// The file is broken, or not what it claims to be, from some place on: the user can mend it.
public final class Unreadable extends IOException {

    private final transient Said reason;

    public Unreadable(Said reason) {
        super(reason.key() + " " + reason.arguments());
        this.reason = reason;
    }

    Unreadable(String key, Object... arguments) {
        this(Said.of(key, arguments));
    }

    public Said reason() {
        return reason;
    }
}
