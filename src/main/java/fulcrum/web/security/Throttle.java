package fulcrum.web.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down who fails again and again; nobody is locked out for good.
///
/// After `free` failures each further one doubles the wait, from one second up to `longest`. What
/// is remembered is bounded: the least recently seen are forgotten first.
final class Throttle {

    private static final int REMEMBERED = 20_000;

    private final InstantSource clock;
    private final int free;
    private final Duration longest;
    private final Map<String, Failures> failures =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                    return size() > REMEMBERED;
                }
            };

    private record Failures(int count, Instant last) {}

    Throttle(InstantSource clock, int free, Duration longest) {
        this.clock = clock;
        this.free = free;
        this.longest = longest;
    }

    /// How long this one still has to wait; zero when it may try.
    synchronized Duration wait(String who) {
        var known = failures.get(who);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), known.last().plus(pause(known.count())));
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// Counts a failure and gives their number; one that was quiet for twice the longest wait
    /// begins anew.
    synchronized int failed(String who) {
        var now = clock.instant();
        var known = failures.get(who);
        boolean anew = known == null || known.last().plus(longest.multipliedBy(2)).isBefore(now);
        int count = known == null || anew ? 1 : known.count() + 1;
        failures.put(who, new Failures(count, now));
        return count;
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }

    private Duration pause(int count) {
        int doublings = Math.min(count - free, 20);
        var pause = Duration.ofSeconds(1L << doublings);
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
