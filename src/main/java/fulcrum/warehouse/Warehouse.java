package fulcrum.warehouse;

import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/// The facts and the engine that holds them.
public final class Warehouse extends Facts implements AutoCloseable {

    private final Engine engine;
    private final Path work;
    private final AtomicLong version = new AtomicLong();
    private final Remembered<StoreId, Reconciliation> reconciliations = remembered(100, _ -> 1);

    private Warehouse(Path directory) {
        this.engine = new Engine(directory);
        this.work = DuckDb.work(directory);
    }

    /// Opens `facts.duckdb` in the data directory and makes its tables.
    public static Warehouse open(Path directory) {
        var warehouse = new Warehouse(directory);
        var opened = warehouse.engine.opened();
        assert opened != null;
        return warehouse;
    }

    /// What was done since the last call so that the facts can be opened: whoever is told builds
    /// again what is missing, and says so by {@link #isWholeAgain}.
    public List<Said> notes() {
        return engine.notes();
    }

    /// Runs, in the thread that found it, when the facts turn out damaged while they are in use.
    public void whenSetAside(Runnable told) {
        engine.whenSetAside(told);
    }

    /// The facts hold every import again.
    public void isWholeAgain() {
        engine.makeWhole();
    }

    /// Whether the facts can be asked now.
    public boolean isUp() {
        try {
            return wholly(connection -> connection.createStatement().execute("select 1"));
        } catch (WarehouseUnavailable e) {
            return false;
        }
    }

    @Override
    <T> T wholly(Use<T> use) {
        makeSureTheyAreWhole();
        return engine.ask(use);
    }

    private void makeSureTheyAreWhole() {
        if (!engine.isWhole()) {
            throw new WarehouseUnavailable(
                    "the facts were damaged and are being built again: ask again in a moment");
        }
    }

    /// The facts of a store as they were when only these of its imports were known; imports that
    /// were undone since are not among them.
    public Facts asKnown(Known known) {
        return new FormerFacts(this, known);
    }

    <T> T askAs(Known known, Use<T> use) {
        makeSureTheyAreWhole();
        return engine.askAs(known, use);
    }

    /// What orders, lines, payments and refunds of a store say of each other now.
    public Reconciliation reconciliation(StoreId store) {
        return reconciliations.of(
                store,
                () -> wholly(connection -> new Agreements(new Sql(connection), store).all()));
    }

    /// Changes facts, all or nothing.
    public <T> T transact(Change<T> change) {
        try {
            return engine.transact(connection -> {
                try {
                    return change.in(new FactsWriter(connection));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        } finally {
            version.incrementAndGet();
        }
    }

    @Override
    public <Q, A> Remembered<Q, A> remembered(long most, ToLongFunction<A> weight) {
        return new Remembered<>(version::get, most, weight);
    }

    /// The folder from which the engine may read files; whoever puts one there takes it away.
    public Path work() {
        return work;
    }

    /// What is done to the facts in one transaction.
    @FunctionalInterface
    public interface Change<T> {
        T in(FactsWriter facts) throws java.io.IOException;
    }

    @Override
    public void close() {
        engine.close();
    }
}
