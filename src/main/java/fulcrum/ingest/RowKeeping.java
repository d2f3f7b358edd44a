package fulcrum.ingest;

import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.Scrubbing;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.translating.Fault;
import fulcrum.ingest.translating.Translation;
import java.io.IOException;

/// Keeps each row that was read, without what is personal, and sets refused rows aside.
final class RowKeeping implements Translation.RowSink {

    private final KeptRows.Writer kept;
    private final RefusedRows refused;
    private final Scrubbing scrubbing;
    private long taken;
    private long totals;
    private long passed;
    private boolean header = true;

    RowKeeping(KeptRows.Writer kept, RefusedRows refused, Scrubbing scrubbing) {
        this.kept = kept;
        this.refused = refused;
        this.scrubbing = scrubbing;
    }

    @Override
    public void above(RowStream row) throws IOException {
        keep(row);
    }

    @Override
    public void passed(RowStream row) throws IOException {
        header = false;
        passed++;
        keep(row);
    }

    @Override
    public void total(RowStream row) throws IOException {
        header = false;
        totals++;
        keep(row);
    }

    @Override
    public void taken(RowStream row) throws IOException {
        header = false;
        taken++;
        keep(row);
    }

    @Override
    public void refused(RowStream row, Fault fault) throws IOException {
        header = false;
        refused.add(row, fault);
        keep(row);
    }

    private void keep(RowStream row) throws IOException {
        int cells = row.size();
        kept.row(row.line(), cells);
        for (int i = 0; i < cells; i++) {
            kept.text(text(row, i));
        }
    }

    /// Headers are nobody's name.
    private String text(RowStream row, int column) {
        return header ? row.cell(column) : scrubbing.kept(column, row.cell(column));
    }

    long taken() {
        return taken;
    }

    long refused() {
        return refused.rows();
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
