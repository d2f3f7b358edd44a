package fulcrum.ingest;

import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.translating.Fault;
import java.util.List;
import java.util.stream.IntStream;

/// A row that was refused, as it stood in the file, and why.
record RefusedRow(long line, List<String> cells, Fault fault) {

    static RefusedRow of(RowStream row, Fault fault) {
        return new RefusedRow(
                row.line(), IntStream.range(0, row.size()).mapToObj(row::cell).toList(), fault);
    }

    /// Empty beyond the last cell.
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
