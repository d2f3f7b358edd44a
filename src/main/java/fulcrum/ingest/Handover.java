package fulcrum.ingest;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Hands things from the threads that read a file to the one that loads its facts, a few at a time.
final class Handover<T> {

    private static final int WAITING = 2;

    private final BlockingQueue<Optional<T>> queue = new LinkedBlockingQueue<>(WAITING);
    private volatile boolean abandoned;

    /// Waits until there is room.
    void give(T thing) {
        put(Optional.of(thing));
    }

    /// Nothing more will come.
    void end() {
        put(Optional.empty());
    }

    /// Takes each thing as it comes, until the end.
    void takeAll(Consumer<T> taker) throws InterruptedException {
        for (var next = queue.take(); next.isPresent(); next = queue.take()) {
            taker.accept(next.get());
        }
    }

    /// The taker has given up: the giver must not wait for it.
    void abandon() {
        abandoned = true;
        queue.clear();
    }

    private void put(Optional<T> thing) {
        try {
            boolean given = false;
            while (!given && !abandoned) {
                given = queue.offer(thing, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the import was interrupted", e);
        }
        if (abandoned) {
            throw new IllegalStateException("the import was given up");
        }
    }
}
