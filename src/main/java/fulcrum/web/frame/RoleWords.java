package fulcrum.web.frame;

import fulcrum.store.Role;
import fulcrum.units.Said;

/// What people call a role, and what it may do.
public final class RoleWords {

    private RoleWords() {}

    public static Said name(Role role) {
        return Said.of(
                switch (role) {
                    case BOSS -> "web.role.boss";
                    case OPERATOR -> "web.role.operator";
                    case ANALYST -> "web.role.analyst";
                });
    }

    public static Said rights(Role role) {
        return Said.of(
                switch (role) {
                    case BOSS -> "web.role.may.boss";
                    case OPERATOR -> "web.role.may.operator";
                    case ANALYST -> "web.role.may.analyst";
                });
    }
}
