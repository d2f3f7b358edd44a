package fulcrum.ingest;

import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.Scrubbing;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.translating.Fault;
import fulcrum.ingest.translating.Translation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Keeps the rows that one thread has read, without what is personal, and sets refused rows aside.
final class RowKeeping implements Translation.RowSink {

    private final KeptRows.Part kept = new KeptRows.Part();
    private final Scrubbing scrubbing;
    private final List<RefusedRow> refused = new ArrayList<>();
    private long taken;
    private long totals;
    private long passed;

    RowKeeping(Scrubbing scrubbing) {
        this.scrubbing = scrubbing;
    }

    /// What became of some rows.
    ///
    /// @param packed the rows as they are kept
    /// @param totals rows that repeat the sum of others
    /// @param passed rows that say nothing
    record Kept(
            ByteBuffer packed, List<RefusedRow> refused, long taken, long totals, long passed) {}

    /// A row above the first data row: headers are nobody's name.
    void above(RowStream row) throws IOException {
        int cells = row.size();
        kept.row(row.line(), cells);
        for (int i = 0; i < cells; i++) {
            kept.text(row.cell(i));
        }
    }

    @Override
    public void passed(RowStream row) throws IOException {
        passed++;
        keep(row);
    }

    @Override
    public void total(RowStream row) throws IOException {
        totals++;
        keep(row);
    }

    @Override
    public void taken(RowStream row) throws IOException {
        taken++;
        keep(row);
    }

    @Override
    public void refused(RowStream row, Fault fault) throws IOException {
        refused.add(RefusedRow.of(row, fault));
        keep(row);
    }

    private void keep(RowStream row) throws IOException {
        int cells = row.size();
        kept.row(row.line(), cells);
        for (int i = 0; i < cells; i++) {
            kept.text(scrubbing.kept(i, row.cell(i)));
        }
    }

    /// What became of the rows since the last call.
    Kept kept() throws IOException {
        var since = new Kept(kept.packed(), List.copyOf(refused), taken, totals, passed);
        refused.clear();
        taken = 0;
        totals = 0;
        passed = 0;
        return since;
    }
}
