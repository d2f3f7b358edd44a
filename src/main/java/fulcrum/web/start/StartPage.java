package fulcrum.web.start;

import fulcrum.units.Said;
import java.util.Optional;

/// @param code empty where it must still be typed
public record StartPage(String code, String name, Optional<Said> fault) {

    public boolean open() {
        return !code.isEmpty();
    }
}
