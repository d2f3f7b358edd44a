package fulcrum.web.signin;

import fulcrum.units.Said;
import java.util.Optional;

/// @param name what was typed, to be corrected
/// @param next where to go afterwards
/// @param firstStart whether there is no account yet
public record SignInPage(
        String name, String next, Optional<Said> fault, boolean left, boolean firstStart) {}
