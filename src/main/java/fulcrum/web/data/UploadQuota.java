package fulcrum.web.data;

import fulcrum.units.Said;
import fulcrum.web.frame.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/// How much may be on its way in: of everybody together, and of one person at once and in an hour.
/// It is asked before anything of a request is read, so nobody fills the disk or keeps all threads.
public final class UploadQuota {

    static final Duration HOUR = Duration.ofHours(1);

    /// Room on the disk that files on their way in leave free.
    private static final long SPARE = 100_000_000;

    private final Limits limits;
    private final Held held;
    private final InstantSource clock;
    private final Map<String, Sender> senders = new HashMap<>();
    private long sending;

    /// @param together bytes of all files that are being sent or wait for an answer
    /// @param request bytes of one request, which one of unknown length counts for
    /// @param atOnce requests of one person
    /// @param hourly bytes of one person in an hour
    /// @param requests of one person in an hour
    public record Limits(long together, long request, int atOnce, long hourly, int requests) {

        public static final Limits USUAL =
                new Limits(4_000_000_000L, 1_000_000_000, 4, 20_000_000_000L, 2_000);
    }

    /// @param waiting bytes of the files that wait for an answer
    /// @param free bytes on the disk
    public record Held(LongSupplier waiting, LongSupplier free) {}

    /// What becomes of a request.
    public sealed interface Decision {

        /// It may be read; whoever reads it closes this afterwards.
        record Granted(UploadQuota quota, String person, long bytes)
                implements Decision, AutoCloseable {
            @Override
            public void close() {
                quota.ended(person, bytes);
            }
        }

        /// @param again after which time it may be tried again
        record Refused(Said sentence, Duration again) implements Decision {}
    }

    private record Sent(Instant when, long bytes) {}

    private static final class Sender {
        private final Deque<Sent> sent = new ArrayDeque<>();
        private long bytes;
        private int running;
    }

    public UploadQuota(Limits limits, Held held, InstantSource clock) {
        this.limits = limits;
        this.held = held;
        this.clock = clock;
    }

    /// @param announced length of the request; below zero where it does not say
    public synchronized Decision ask(String person, long announced) {
        long bytes = announced < 0 ? limits.request() : Math.min(announced, limits.request());
        var now = clock.instant();
        senders.values().forEach(one -> forget(one, now));
        senders.values().removeIf(one -> one.running == 0 && one.sent.isEmpty());
        var sender = senders.computeIfAbsent(person, _ -> new Sender());
        var soon = Duration.ofSeconds(10);
        if (sender.running >= limits.atOnce()) {
            return refused(Said.of("web.quota.at-once", limits.atOnce()), soon);
        }
        if (sending + bytes + held.waiting().getAsLong() > limits.together()) {
            return refused(
                    Said.of("web.quota.together", Written.bytes(limits.together())),
                    Duration.ofMinutes(1));
        }
        if (sending + bytes + SPARE > held.free().getAsLong()) {
            return refused(Said.of("web.quota.disk"), Duration.ofMinutes(1));
        }
        boolean tooMany = sender.sent.size() >= limits.requests();
        if (tooMany || sender.bytes + bytes > limits.hourly()) {
            return hourly(sender, now);
        }
        return granted(sender, person, new Sent(now, bytes));
    }

    private Decision granted(Sender sender, String person, Sent sent) {
        sender.sent.add(sent);
        sender.bytes += sent.bytes();
        sender.running++;
        sending += sent.bytes();
        return new Decision.Granted(this, person, sent.bytes());
    }

    private Decision hourly(Sender sender, Instant now) {
        var oldest = sender.sent.isEmpty() ? now : sender.sent.getFirst().when();
        var again = Duration.between(now, oldest.plus(HOUR)).plusSeconds(1);
        return refused(
                Said.of(
                        "web.quota.hour",
                        limits.requests(),
                        Written.bytes(limits.hourly()),
                        again.toMinutes() + 1),
                again);
    }

    private static Decision refused(Said sentence, Duration again) {
        return new Decision.Refused(sentence, again);
    }

    private static void forget(Sender sender, Instant now) {
        while (!sender.sent.isEmpty() && !sender.sent.getFirst().when().plus(HOUR).isAfter(now)) {
            sender.bytes -= sender.sent.removeFirst().bytes();
        }
    }

    private synchronized void ended(String person, long bytes) {
        sending -= bytes;
        var sender = senders.get(person);
        if (sender != null) {
            sender.running--;
        }
    }
}
