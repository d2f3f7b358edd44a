package fulcrum.ingest;

import fulcrum.units.Said;
import fulcrum.warehouse.Agreement;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of one table of an imported file.
///
/// @param layout id of the layout, or empty
/// @param totals rows and sums that the file brought, by `kind` and `kind.column`
/// @param reconciliation what agrees and what does not
/// @param notes what the reader should know: destroyed ids, rows passed over
/// @param refusedFile name of the file with the rows that were refused, in the data directory
public record ImportReport(
        String file,
        String sha256,
        Optional<ImportId> id,
        Outcome outcome,
        String layout,
        RowCounts rows,
        Map<String, BigDecimal> totals,
        List<Agreement> reconciliation,
        List<Said> notes,
        Optional<String> refusedFile) {

    public ImportReport {
        totals = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(totals));
        reconciliation = List.copyOf(reconciliation);
        notes = List.copyOf(notes);
    }

    /// How it ended.
    public enum Outcome {
        /// The facts hold its rows.
        IMPORTED,
        /// The very same rows were imported before.
        SAME_AS_BEFORE,
        /// What would have been done; the facts are as before.
        DRY_RUN,
        /// Nobody has said yet how to read it; `notes` ask.
        NOT_RECOGNISED,
        /// It cannot be read; `notes` say why.
        REFUSED
    }

    static ImportReport refused(String file, Said reason) {
        return unread(file, "", Outcome.REFUSED, List.of(reason));
    }

    static ImportReport unread(String file, String sha256, Outcome outcome, List<Said> notes) {
        return new ImportReport(
                file,
                sha256,
                Optional.empty(),
                outcome,
                "",
                RowCounts.NONE,
                Map.of(),
                List.of(),
                notes,
                Optional.empty());
    }

    /// What has to be said before the table can be read.
    public List<Question> questions() {
        return notes.stream().map(Question::of).flatMap(Optional::stream).toList();
    }

    /// True where the facts hold what the file says.
    public boolean isInFacts() {
        return outcome == Outcome.IMPORTED || outcome == Outcome.SAME_AS_BEFORE;
    }

    /// What was set aside in a rehearsal is thrown away again.
    ImportReport withoutRefusedFile() {
        return new ImportReport(
                file,
                sha256,
                id,
                outcome,
                layout,
                rows,
                totals,
                reconciliation,
                notes,
                Optional.empty());
    }
}
