package fulcrum.ingest;

import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.translating.Fault;
import fulcrum.units.Said;
import fulcrum.warehouse.Settled;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;

/// Rows that contradict others of their file.
final class Contradicting {

    private Contradicting() {}

    /// They are found among the loaded facts, so they are read once more to be kept.
    static void setAside(
            List<Settled.Contradiction> contradictions, RawTable table, RefusedRows refused)
            throws IOException {
        if (contradictions.isEmpty()) {
            return;
        }
        var byRow = new LinkedHashMap<Long, Settled.Contradiction>();
        contradictions.forEach(one -> byRow.putIfAbsent(one.row(), one));
        try (var rows = table.open()) {
            while (rows.next()) {
                var contradiction = byRow.remove(rows.line());
                if (contradiction != null) {
                    refused.add(RefusedRow.of(rows, fault(contradiction)));
                }
            }
        }
    }

    private static Fault fault(Settled.Contradiction found) {
        return new Fault(
                "",
                found.identity(),
                Said.of("ingest.contradicts", found.keptRow(), found.identity()));
    }
}
