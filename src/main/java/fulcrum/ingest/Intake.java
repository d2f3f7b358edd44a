package fulcrum.ingest;

import fulcrum.ingest.RowKeeping.Kept;
import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.PersonalCells;
import fulcrum.ingest.keeping.Scrubbing;
import fulcrum.ingest.reading.BlockRows;
import fulcrum.ingest.reading.RowBlock;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.translating.FactChunks;
import fulcrum.ingest.translating.Translation;
import fulcrum.ingest.translating.Translator;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Reads a table in blocks of rows, which several threads translate at once, and keeps what became
/// of them in the order of the file.
final class Intake {

    private static final int DESKS = Runtime.getRuntime().availableProcessors();
    private static final int BLOCKS = 3 * DESKS;

    private final Translation translation;
    private final CustomerTokens tokens;
    private final KeptRows.Writer kept;
    private final RefusedRows refused;
    private final BlockingQueue<Desk> desks = new ArrayBlockingQueue<>(DESKS);
    private final List<Translator> translators = new ArrayList<>();
    private final ArrayDeque<RowBlock> spare = new ArrayDeque<>();
    private final ArrayDeque<Given> given = new ArrayDeque<>();
    private long taken;
    private long totals;
    private long passed;

    Intake(
            Translation translation,
            CustomerTokens tokens,
            KeptRows.Writer kept,
            RefusedRows refused) {
        this.translation = translation;
        this.tokens = tokens;
        this.kept = kept;
        this.refused = refused;
    }

    /// A block in the hands of a desk.
    private record Given(RowBlock block, Future<Kept> result) {}

    /// Where one thread works.
    private record Desk(
            Translator translator, FactChunks.Sheet facts, RowKeeping keeping, BlockRows rows) {

        Kept work(RowBlock block) throws IOException {
            rows.begin(block);
            while (rows.next()) {
                translator.row(rows, keeping, facts);
            }
            return keeping.kept();
        }
    }

    /// Goes through the whole table.
    void run(FactChunks chunks) throws IOException {
        for (int i = 0; i < DESKS; i++) {
            desks.add(desk(chunks));
        }
        try (var rows = translation.rows();
                var threads = Executors.newFixedThreadPool(DESKS)) {
            above(rows);
            boolean more = true;
            while (more) {
                var block = spare.isEmpty() ? new RowBlock() : spare.remove();
                more = block.fill(rows);
                given.add(new Given(block, threads.submit(() -> atADesk(block))));
                while (given.size() >= BLOCKS || (!more && !given.isEmpty())) {
                    takeBack(given.remove());
                }
            }
        }
        chunks.finish();
    }

    private Desk desk(FactChunks chunks) {
        var own = tokens.another();
        var translator = translation.translator(own);
        translators.add(translator);
        return new Desk(
                translator,
                chunks.sheet(),
                new RowKeeping(scrubbing(translation, own)),
                new BlockRows());
    }

    static Scrubbing scrubbing(Translation translation, CustomerTokens tokens) {
        var personal =
                PersonalCells.of(translation.layout(), translation.headers(), translation.used());
        return new Scrubbing(personal, translation.naming(), translation.addresses(), tokens);
    }

    private void above(RowStream rows) throws IOException {
        var keeping = new RowKeeping(scrubbing(translation, tokens));
        for (int i = 0; i < translation.headerRows() && rows.next(); i++) {
            keeping.above(rows);
        }
        kept.append(keeping.kept().packed());
    }

    private Kept atADesk(RowBlock block) throws IOException, InterruptedException {
        var desk = desks.take();
        try {
            return desk.work(block);
        } finally {
            desks.add(desk);
        }
    }

    private void takeBack(Given done) throws IOException {
        var result = result(done.result());
        kept.append(result.packed());
        for (var row : result.refused()) {
            refused.add(row);
        }
        taken += result.taken();
        totals += result.totals();
        passed += result.passed();
        spare.add(done.block());
    }

    private static Kept result(Future<Kept> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the import was interrupted", e);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        return cause instanceof IOException fault ? fault : new IOException(cause);
    }

    /// Those that the rows went through.
    List<Translator> translators() {
        return List.copyOf(translators);
    }

    long taken() {
        return taken;
    }

    /// Rows that repeat the sum of others.
    long totals() {
        return totals;
    }

    /// Rows that say nothing.
    long passed() {
        return passed;
    }
}
