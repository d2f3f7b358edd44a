package fulcrum.warehouse;

import fulcrum.units.Said;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/// The engine as it is open now.
///
/// A fatal fault, such as a full disk, makes DuckDB refuse everything until it is opened anew: the
/// next use does. A file that turns out damaged is set aside, and the facts are not whole until
/// somebody has built them again.
final class Engine implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final FactsFile file;
    private final ReentrantReadWriteLock using = new ReentrantReadWriteLock();
    private Optional<DuckDb> open = Optional.empty();
    private volatile boolean whole = true;
    private volatile Runnable whenSetAside = () -> {};

    Engine(Path directory) {
        file = new FactsFile(directory);
    }

    /// Answers; what a dying instance did not answer, the next one does.
    <T> T ask(Facts.Use<T> use) {
        return twice(engine -> engine.ask(use));
    }

    /// The same of what was known earlier.
    <T> T askAs(Known known, Facts.Use<T> use) {
        return twice(engine -> engine.askAs(known, use));
    }

    private <T> T twice(Function<DuckDb, T> use) {
        try {
            return once(use);
        } catch (WarehouseUnavailable e) {
            if (Damage.of(e) != Damage.DEAD) {
                throw e;
            }
            return once(use);
        }
    }

    /// Changes, once.
    <T> T transact(Facts.Use<T> use) {
        boolean alive = ask(connection -> connection.createStatement().execute("select 1"));
        assert alive;
        return once(engine -> engine.transact(use));
    }

    private <T> T once(Function<DuckDb, T> use) {
        Optional<DuckDb> used = Optional.empty();
        WarehouseUnavailable fault;
        using.readLock().lock();
        try {
            used = Optional.of(opened());
            return use.apply(used.get());
        } catch (WarehouseUnavailable e) {
            fault = e;
        } finally {
            using.readLock().unlock();
        }
        used.ifPresent(engine -> lose(engine, Damage.of(fault)));
        throw fault;
    }

    synchronized DuckDb opened() {
        if (open.isEmpty()) {
            open = Optional.of(file.open());
        }
        return open.get();
    }

    /// Waits until nobody uses the lost instance, which answers nothing any more; DuckDB would give
    /// the same one again as long as any connection to it is open.
    private void lose(DuckDb lost, Damage damage) {
        if (damage == Damage.NONE || using.getReadHoldCount() > 0) {
            return;
        }
        using.writeLock().lock();
        try {
            if (isOpen(lost)) {
                forget(lost, damage);
            }
        } finally {
            using.writeLock().unlock();
        }
    }

    private synchronized boolean isOpen(DuckDb engine) {
        return open.filter(one -> one == engine).isPresent();
    }

    private synchronized void forget(DuckDb lost, Damage damage) {
        lost.close();
        open = Optional.empty();
        if (damage == Damage.FILE) {
            whole = false;
            file.setAside();
            whenSetAside.run();
        }
    }

    synchronized List<Said> notes() {
        return file.notes();
    }

    void whenSetAside(Runnable rebuild) {
        whenSetAside = rebuild;
    }

    boolean isWhole() {
        return whole;
    }

    synchronized void makeWhole() {
        file.isWhole();
        whole = true;
    }

    /// Waits a while for those who still use it.
    @Override
    public void close() {
        try {
            boolean alone = using.writeLock().tryLock(FAREWELL.toSeconds(), TimeUnit.SECONDS);
            closeNow();
            if (alone) {
                using.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closeNow();
        }
    }

    private synchronized void closeNow() {
        open.ifPresent(DuckDb::close);
        open = Optional.empty();
    }
}
