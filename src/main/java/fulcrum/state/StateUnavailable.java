package fulcrum.state;

import java.nio.file.Path;

/// The state database cannot be reached; retrying may help.
public final class StateUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    StateUnavailable(Path file, Throwable cause) {
        super(
                "the state database %s does not answer: %s".formatted(file, cause.getMessage()),
                cause);
    }
}
