package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.reading.RowStream;
import fulcrum.units.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the rows of one table into facts, for one thread.
public final class Translator {

    private final List<FactReader> readers;
    private final Questions questions;
    private final TotalsRows totals;
    private final Conditions skipped;
    private final List<String> headerStart;
    private final List<FactReader> taking = new ArrayList<>();

    Translator(Layouts.Match match, FactReader.Setting setting) {
        var rules = match.layout().rows();
        this.readers = FactReader.all(match, setting);
        this.questions = setting.questions();
        this.totals = TotalsRows.bind(rules.totals(), questions, readers);
        this.skipped = Conditions.bind(rules.skip(), questions);
        this.headerStart = match.headers().names().stream().limit(4).map(String::strip).toList();
    }

    /// Hands a row to `sink`, and what it says to `facts`.
    public void row(RowStream row, Translation.RowSink sink, FactChunks.Sheet facts)
            throws IOException {
        questions.nextRow();
        if (isHeaderAgain(row) || skipped.anyHolds(row)) {
            sink.passed(row);
            return;
        }
        if (totals.holds(row)) {
            totals.state(row);
            sink.total(row);
            return;
        }
        var fault = translate(row);
        if (fault.isPresent()) {
            sink.refused(row, fault.get());
            return;
        }
        sink.taken(row);
        totals.taken(row, taking);
        for (var reader : taking) {
            facts.add(reader.kind(), row.line(), reader.facts());
        }
    }

    TotalsRows totals() {
        return totals;
    }

    private Optional<Fault> translate(RowStream row) {
        taking.clear();
        if (row.fault().isPresent()) {
            return Optional.of(new Fault("", "", row.fault().get()));
        }
        for (var reader : readers) {
            if (reader.takes(row)) {
                var fault = reader.read(row);
                if (fault.isPresent()) {
                    return fault;
                }
                taking.add(reader);
            }
        }
        return taking.isEmpty()
                ? Optional.of(new Fault("", "", Said.of("ingest.no-rule-takes-row")))
                : Optional.empty();
    }

    private boolean isHeaderAgain(RowStream row) {
        for (int i = 0; i < headerStart.size(); i++) {
            if (!row.cell(i).strip().equals(headerStart.get(i))) {
                return false;
            }
        }
        return !headerStart.isEmpty();
    }
}
