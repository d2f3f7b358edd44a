package fulcrum.review.nights;

import java.time.Instant;
import java.util.function.Predicate;

/// A process of this machine, by its number and the moment of its start: numbers come again.
///
/// @param lives whether the process of a name still runs
public record RunningProcess(String name, Predicate<String> lives) {

    /// This one.
    public static RunningProcess here() {
        return new RunningProcess(nameOf(ProcessHandle.current()), RunningProcess::lives);
    }

    /// Whether a name is that of another process that still runs.
    public boolean isAnother(String other) {
        return !other.equals(name) && lives.test(other);
    }

    private static boolean lives(String name) {
        var number = name.replaceAll("@.*", "");
        return number.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(number))
                        .filter(ProcessHandle::isAlive)
                        .map(RunningProcess::nameOf)
                        .filter(name::equals)
                        .isPresent();
    }

    private static String nameOf(ProcessHandle process) {
        var started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "@" + started;
    }
}
