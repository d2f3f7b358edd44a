package fulcrum.diagnosis.mindmap;

import fulcrum.units.Said;
import java.io.IOException;
import java.io.Serial;

/// A file that is no map, or one that would do harm.
final class Unreadable extends IOException {

    @Serial private static final long serialVersionUID = 1;

    private final transient Said why;

    Unreadable(String key, Object... arguments) {
        super(key);
        this.why = Said.of(key, arguments);
    }

    Said why() {
        return why;
    }
}
