package fulcrum.actions;

import java.util.EnumSet;
import java.util.Set;

/// Which actions of a store are asked for. An empty word fits all, {@link #NOBODY} those without.
///
/// @param owner the id of a person
/// @param metric that they should move
public record Choice(Set<Status> statuses, String owner, String link, String metric) {

    public static final String NOBODY = "none";
    public static final Choice ALL = new Choice(EnumSet.allOf(Status.class), "", "", "");

    public Choice {
        statuses = Set.copyOf(statuses);
    }

    public Choice with(Status first, Status... others) {
        return new Choice(EnumSet.of(first, others), owner, link, metric);
    }
}
