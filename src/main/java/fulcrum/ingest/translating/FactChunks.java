package fulcrum.ingest.translating;

import fulcrum.store.StoreId;
import fulcrum.warehouse.Coverage;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Loading;
import fulcrum.warehouse.Sums;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Collects typed facts into files of limited size and hands each over as soon as it is full, so
/// that the warehouse loads one while the next is being read.
public final class FactChunks implements Translation.FactSink, AutoCloseable {

    private static final long ROWS = 500_000;

    private final StoreId store;
    private final String importId;
    private final Path folder;
    private final Consumer<Loading> ready;
    private final Map<Shape, FactFile> open = new HashMap<>();
    private final Tally tally = new Tally();

    /// Facts of one kind that fill the same columns.
    private record Shape(FactKind kind, List<fulcrum.warehouse.Column> columns) {}

    /// @param folder where the warehouse may read files
    /// @param ready takes each finished file
    public FactChunks(StoreId store, String importId, Path folder, Consumer<Loading> ready) {
        this.store = store;
        this.importId = importId;
        this.folder = folder;
        this.ready = ready;
    }

    @Override
    public void add(FactKind kind, long sourceRow, Facts facts) throws IOException {
        var shape = new Shape(kind, facts.columns());
        var file = open.get(shape);
        if (file == null) {
            file = new FactFile(kind, facts.columns(), folder);
            open.put(shape, file);
        }
        file.write(sourceRow, facts);
        tally.add(kind, facts);
        if (file.rows() >= ROWS) {
            open.remove(shape);
            ready.accept(file.finished(store, importId));
        }
    }

    /// Hands over what is left.
    public void finish() throws IOException {
        for (var file : new ArrayList<>(open.values())) {
            ready.accept(file.finished(store, importId));
        }
        open.clear();
    }

    /// What the file's own cells add up to, by kind.
    public Map<FactKind, Sums> sums() {
        var sums = new EnumMap<FactKind, Sums>(FactKind.class);
        sums.putAll(tally.sums());
        return sums;
    }

    /// The days that the file reports; orders report their lines' days too.
    public List<Coverage> coverage() {
        var coverage = new ArrayList<Coverage>();
        tally.coverage()
                .forEach((covered, period) -> {
                    coverage.add(new Coverage(covered.kind(), covered.source(), period, importId));
                    if (covered.kind() == FactKind.ORDERS) {
                        coverage.add(new Coverage(FactKind.ORDER_LINES, "", period, importId));
                    }
                });
        return coverage;
    }

    public Optional<LocalDateTime> latest() {
        return tally.latest();
    }

    @Override
    public void close() throws IOException {
        for (var file : open.values()) {
            file.close();
        }
    }
}
