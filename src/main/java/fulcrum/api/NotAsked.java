package fulcrum.api;

import fulcrum.units.Said;
import java.util.List;
import org.springframework.http.HttpStatus;

/// A question that cannot be answered, or a change that cannot be made, as it was asked.
final class NotAsked extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final transient List<Said> why;

    NotAsked(Said why) {
        this(HttpStatus.BAD_REQUEST, why);
    }

    NotAsked(HttpStatus status, Said why) {
        this(status, List.of(why));
    }

    NotAsked(HttpStatus status, List<Said> why) {
        super(why.getFirst().key());
        this.status = status;
        this.why = List.copyOf(why);
    }

    HttpStatus status() {
        return status;
    }

    List<Said> why() {
        return why;
    }
}
