package fulcrum.web.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Unit;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.SpreadsheetText;
import fulcrum.web.question.FigureText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Figures as a CSV that Excel opens: UTF-8 with BOM, all digits, an unknown figure is empty.
final class Export {

    private final Wanted wanted;
    private final Metrics metrics;

    Export(Wanted wanted, Metrics metrics) {
        this.wanted = wanted;
        this.metrics = metrics;
    }

    String csv(Reading reading) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(head());
            reading.lines().forEach(line -> csv.writeRecord(record(reading, line)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return text.toString();
    }

    private List<String> head() {
        var head = new ArrayList<String>();
        if (wanted.grain() != Grain.TOTAL) {
            head.add("date");
        }
        wanted.by().forEach(dimension -> head.add(dimension.id()));
        wanted.metrics().forEach(metric -> head.add(metric.value()));
        return head;
    }

    private List<String> record(Reading reading, Reading.Line line) {
        var text = new FigureText(wanted.store());
        var cells = new ArrayList<String>();
        if (wanted.grain() != Grain.TOTAL) {
            cells.add(line.date().toString());
        }
        line.parts().forEach(part -> cells.add(SpreadsheetText.of(part.orElse(""))));
        for (var metric : wanted.metrics()) {
            var unit = metrics.find(metric).map(found -> found.unit()).orElse(Unit.COUNT);
            cells.add(
                    switch (reading.value(line, metric).figure()) {
                        case Figure.Known(var known) -> text.exact(unit, known);
                        case Figure.Unknown _ -> "";
                    });
        }
        return cells;
    }
}
