package fulcrum.web.explain;

import de.siegmar.fastcsv.writer.CsvWriter;
import fulcrum.metrics.Explanation;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.metrics.Part;
import fulcrum.metrics.Unit;
import fulcrum.metrics.Value;
import fulcrum.units.Figure;
import fulcrum.units.SpreadsheetText;
import fulcrum.units.Texts;
import fulcrum.web.question.FigureText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// The parts of a change as a CSV that Excel opens: UTF-8 with BOM, all digits, the unknown empty.
final class PartsExport {

    private final Explanation explanation;
    private final Metrics metrics;
    private final Naming naming;
    private final FigureText text;

    PartsExport(Explanation explanation, Metrics metrics, Texts texts, FigureText text) {
        this.explanation = explanation;
        this.metrics = metrics;
        this.naming = metrics.naming(texts);
        this.text = text;
    }

    String csv() {
        var sheet = new StringWriter();
        sheet.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(sheet)) {
            csv.writeRecord(
                    "view", "level", "part", "metric", "before", "now", "added", "share", "method");
            write(csv, "parts", explanation.whole(), 0);
            explanation.prices().forEach(part -> write(csv, "prices", part, 1));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be written", e);
        }
        return sheet.toString();
    }

    private void write(CsvWriter csv, String view, Part part, int level) {
        var unit = unit(part.metric());
        csv.writeRecord(
                view,
                Integer.toString(level),
                SpreadsheetText.of(naming.subject(part.subject())),
                part.metric().value(),
                number(unit, part.move().before()),
                number(unit, part.move().now()),
                text.exact(explanation.metric().unit(), part.contribution()),
                explanation.share(part.contribution()).map(BigDecimal::toPlainString).orElse(""),
                part.method().map(method -> method.name().toLowerCase(Locale.ROOT)).orElse(""));
        part.parts().forEach(inside -> write(csv, view, inside, level + 1));
    }

    private String number(Unit unit, Optional<Value> value) {
        return value.isPresent() && value.get().figure() instanceof Figure.Known(var known)
                ? text.exact(unit, known)
                : "";
    }

    private Unit unit(MetricId metric) {
        return metrics.find(metric).map(Metric::unit).orElse(Unit.COUNT);
    }
}
