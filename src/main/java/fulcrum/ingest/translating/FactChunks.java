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
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Collects typed facts into files of limited size and hands each over as soon as it is full, so
/// that the warehouse loads one while the next is being read. Several threads fill a sheet each.
public final class FactChunks implements AutoCloseable {

    /// One of the engine's row groups: whole ones are written once, and while two threads read, the
    /// engine gets its first rows early and has few left when they are done.
    private static final long ROWS = 122_880;

    private final StoreId store;
    private final String importId;
    private final Path folder;
    private final Consumer<Loading> ready;
    private final List<Sheet> sheets = new ArrayList<>();

    /// @param folder where the warehouse may read files
    /// @param ready takes each finished file; may be called by several threads at once
    public FactChunks(StoreId store, String importId, Path folder, Consumer<Loading> ready) {
        this.store = store;
        this.importId = importId;
        this.folder = folder;
        this.ready = ready;
    }

    /// A sheet for one more thread.
    public Sheet sheet() {
        var sheet = new Sheet();
        sheets.add(sheet);
        return sheet;
    }

    /// What one thread writes facts to.
    public final class Sheet {

        private final IdentityHashMap<Facts, Open> open = new IdentityHashMap<>();
        private final Tally tally = new Tally();

        private Sheet() {}

        /// Takes the facts of a row; the values are gone after the call.
        void add(FactKind kind, long sourceRow, Facts facts) throws IOException {
            var one = open.get(facts);
            if (one == null) {
                one = new Open(new FactFile(kind, facts.columns(), folder), tally.of(kind, facts));
                open.put(facts, one);
            }
            one.file().write(sourceRow, facts);
            one.tally().add(facts);
            if (one.file().rows() >= ROWS) {
                open.remove(facts);
                ready.accept(one.file().finished(store, importId));
            }
        }

        private void finish() throws IOException {
            for (var one : open.values()) {
                ready.accept(one.file().finished(store, importId));
            }
            open.clear();
        }
    }

    /// What one reader of facts writes to, and counts with.
    private record Open(FactFile file, Tally.One tally) {}

    /// Hands over what is left.
    public void finish() throws IOException {
        for (var sheet : sheets) {
            sheet.finish();
        }
    }

    private Tally tally() {
        return Tally.of(sheets.stream().map(sheet -> sheet.tally).toList());
    }

    /// The kinds of which the file has facts.
    public Set<FactKind> kinds() {
        var kinds = EnumSet.noneOf(FactKind.class);
        kinds.addAll(tally().sums().keySet());
        return kinds;
    }

    /// What the file's own cells add up to, by kind.
    public Map<FactKind, Sums> sums() {
        var sums = new EnumMap<FactKind, Sums>(FactKind.class);
        sums.putAll(tally().sums());
        return sums;
    }

    /// The days that the file reports; orders report their lines' days too.
    public List<Coverage> coverage() {
        var coverage = new ArrayList<Coverage>();
        tally().coverage()
                .forEach((covered, period) -> {
                    coverage.add(new Coverage(covered.kind(), covered.source(), period, importId));
                    if (covered.kind() == FactKind.ORDERS) {
                        coverage.add(new Coverage(FactKind.ORDER_LINES, "", period, importId));
                    }
                });
        return coverage;
    }

    public Optional<LocalDateTime> latest() {
        return tally().latest();
    }

    @Override
    public void close() throws IOException {
        for (var sheet : sheets) {
            for (var one : sheet.open.values()) {
                one.file().close();
            }
        }
    }
}
