package fulcrum.web.people;

import fulcrum.units.Said;
import java.util.Optional;

/// Where somebody who was invited chooses a password.
///
/// @param name empty where the link opens nothing
public record JoinPage(String code, String name, Optional<Said> fault) {

    public boolean opens() {
        return !name.isEmpty();
    }
}
