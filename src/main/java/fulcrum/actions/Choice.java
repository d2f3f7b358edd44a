package fulcrum.actions;

import fulcrum.units.Typed;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Which actions of a store are asked for. An empty word fits all, {@link #NOBODY} those without.
///
/// @param owner the id of a person
/// @param metric that they should move
/// @param words each of which stands in the title; a number is also that of the action; cut after
///   {@value #LONGEST_WORDS} characters
/// @param day that is one of theirs
public record Choice(
        Set<Status> statuses,
        String owner,
        String link,
        String metric,
        String words,
        Optional<LocalDate> day) {

    public static final String NOBODY = "none";
    public static final Choice ALL = of(EnumSet.allOf(Status.class), "", "", "");

    /// A database takes only so many conditions.
    static final int LONGEST_WORDS = 200;

    public Choice {
        words = Typed.line(words, LONGEST_WORDS);
        statuses = Set.copyOf(statuses);
    }

    public static Choice of(Set<Status> statuses, String owner, String link, String metric) {
        return new Choice(statuses, owner, link, metric, "", Optional.empty());
    }

    /// Those of one person, whatever became of them.
    public static Choice ownedBy(String owner) {
        return of(ALL.statuses, owner, "", "");
    }

    public Choice with(Status first, Status... others) {
        return new Choice(EnumSet.of(first, others), owner, link, metric, words, day);
    }

    /// Only those of a lane.
    public Choice in(Lane.By by, String key) {
        var only = key.isEmpty() ? NOBODY : key;
        return switch (by) {
            case OWNER -> new Choice(statuses, only, link, metric, words, day);
            case LINK -> new Choice(statuses, owner, only, metric, words, day);
            case METRIC -> new Choice(statuses, owner, link, only, words, day);
        };
    }

    public Choice saying(String asked, Optional<LocalDate> on) {
        return new Choice(statuses, owner, link, metric, asked, on);
    }
}
