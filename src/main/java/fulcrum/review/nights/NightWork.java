package fulcrum.review.nights;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/// Something that is done by itself.
///
/// @param name stays as it is: what was done is kept under it
/// @param at on the clock of the store
/// @param on the days that it is done on
public record NightWork(String name, LocalTime at, Set<DayOfWeek> on, Missed missed, Job job) {

    private static final int LONGEST_NAME = 40;

    public NightWork {
        if (!name.matches("[a-z-]{1," + LONGEST_NAME + "}")) {
            throw new IllegalArgumentException(
                    "work '%s': use small letters and hyphens".formatted(name));
        }
        if (on.isEmpty()) {
            throw new IllegalArgumentException("work '%s' needs a day of the week".formatted(name));
        }
        on = Set.copyOf(on);
    }

    /// Done every day.
    public NightWork(String name, LocalTime at, Missed missed, Job job) {
        this(name, at, EnumSet.allOf(DayOfWeek.class), missed, job);
    }

    /// What becomes of nights in which Fulcrum did not run.
    public enum Missed {
        /// Each is done, the oldest first, the last seven at most.
        EACH,
        /// Only the newest is done; it is told how many it stands for.
        NEWEST
    }

    /// What is done. It may be done again for the same night when it failed or its process ended,
    /// so what it leaves behind has a key of its own, such as that of a message.
    @FunctionalInterface
    public interface Job {
        void run(Night night);
    }
}
