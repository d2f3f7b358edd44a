package fulcrum.ingest;

import fulcrum.ingest.keeping.CustomerTokens;
import fulcrum.ingest.keeping.KeptRows;
import fulcrum.ingest.keeping.PersonalCells;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.translating.Fault;
import fulcrum.ingest.translating.Translation;
import fulcrum.ingest.typing.Regions;
import java.io.IOException;
import java.util.Set;

/// Keeps each row that was read, without what is personal, and sets refused rows aside.
final class RowKeeping implements Translation.RowSink {

    private final KeptRows.Writer kept;
    private final RefusedRows refused;
    private final PersonalCells personal;
    private final Set<Integer> naming;
    private final Set<Integer> addresses;
    private final CustomerTokens tokens;
    private long taken;
    private long totals;
    private long passed;
    private boolean header = true;

    RowKeeping(
            KeptRows.Writer kept,
            RefusedRows refused,
            PersonalCells personal,
            Set<Integer> naming,
            Set<Integer> addresses,
            CustomerTokens tokens) {
        this.kept = kept;
        this.refused = refused;
        this.personal = personal;
        this.naming = naming;
        this.addresses = addresses;
        this.tokens = tokens;
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

    /// Headers are nobody's name; below them personal cells are empty and names are tokens.
    private String text(RowStream row, int column) {
        if (header) {
            return row.cell(column);
        }
        if (personal.isDropped(column)) {
            return "";
        }
        if (naming.contains(column)) {
            return tokens.kept(tokens.token(row.cell(column)));
        }
        return addresses.contains(column) ? region(row.cell(column)) : row.cell(column);
    }

    /// Of an address only province and city are kept.
    private static String region(String address) {
        return Regions.chinese(address)
                .map(region -> region.province() + region.city().map(city -> " " + city).orElse(""))
                .orElse("");
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
