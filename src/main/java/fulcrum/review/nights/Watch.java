package fulcrum.review.nights;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks again and again, in the background, whether something is to be done.
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final List<ScheduledExecutorService> threads;

    private Watch(List<ScheduledExecutorService> threads) {
        this.threads = threads;
    }

    /// Starts one thread for each look, first after `pause`: a start is not slowed down.
    public static Watch over(Duration pause, List<Runnable> looks) {
        return new Watch(looks.stream().map(look -> thread(pause, look)).toList());
    }

    private static ScheduledExecutorService thread(Duration pause, Runnable look) {
        var thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("night").factory());
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> safely(look),
                        pause.toMillis(),
                        pause.toMillis(),
                        TimeUnit.MILLISECONDS);
        return thread;
    }

    /// A look that failed must not be the last.
    private static void safely(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.warn("what is done by itself failed; it is looked at again", e);
        }
    }

    /// Lets what runs come to its end for a few seconds; what does not is done again at the next
    /// start.
    @Override
    public void close() {
        threads.forEach(ScheduledExecutorService::shutdown);
        try {
            for (var thread : threads) {
                if (!thread.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                    thread.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            threads.forEach(ScheduledExecutorService::shutdownNow);
            Thread.currentThread().interrupt();
        }
    }
}
