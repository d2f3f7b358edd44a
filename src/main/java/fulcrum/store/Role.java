package fulcrum.store;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person is to the shops. The rights below are the whole table; doors ask it and nothing
/// else.
public enum Role {
    /// Decides direction, goal and budget, and may do everything else.
    BOSS(Right.values()),
    /// Does the work, and proposes.
    OPERATOR(Right.READ, Right.IMPORT, Right.WORK),
    /// Reads.
    ANALYST(Right.READ);

    private final Set<Right> rights;

    Role(Right... rights) {
        var own = EnumSet.noneOf(Right.class);
        own.addAll(Arrays.asList(rights));
        this.rights = Collections.unmodifiableSet(own);
    }

    /// As addresses and programs write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    public Set<Right> rights() {
        return rights;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
