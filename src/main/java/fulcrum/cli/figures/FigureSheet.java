package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Unit;
import fulcrum.metrics.Value;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import java.util.ArrayList;
import java.util.List;

/// Lays figures out in rows and columns.
final class FigureSheet {

    private final Desk desk;
    private final Metrics metrics;
    private final Numbers numbers;

    FigureSheet(Desk desk, Store store, Metrics metrics) {
        this.desk = desk;
        this.metrics = metrics;
        this.numbers = Numbers.of(store);
    }

    Sheet of(Reading reading) {
        var question = reading.question();
        boolean dated = question.span().grain() != Grain.TOTAL;
        var names = new ArrayList<String>();
        var titles = new ArrayList<String>();
        if (dated) {
            names.add("date");
            titles.add(desk.say("cli.figures.date"));
        }
        question.cut()
                .by()
                .forEach(dimension -> {
                    names.add(dimension.id());
                    titles.add(dimension.id());
                });
        for (var metric : question.metrics()) {
            names.add(metric.value());
            titles.add(
                    metrics.find(metric)
                            .map(found -> found.name().in(desk.texts().locale()))
                            .orElse(metric.value()));
        }
        var remarks = new Remarks(desk, dated);
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (var line : reading.lines()) {
            rows.add(row(reading, line, dated, remarks));
        }
        return new Sheet(names, titles, rows, remarks.told());
    }

    private List<Sheet.Cell> row(
            Reading reading, Reading.Line line, boolean dated, Remarks remarks) {
        var cells = new ArrayList<Sheet.Cell>();
        if (dated) {
            cells.add(named(line.date().toString()));
        }
        for (var part : line.parts()) {
            cells.add(
                    part.map(FigureSheet::named)
                            .orElseGet(() ->
                                    new Sheet.Cell.Text(desk.say("metrics.none"), "", false)));
        }
        for (var metric : reading.question().metrics()) {
            var value = reading.value(line, metric);
            remarks.add(metric, line.date(), value);
            cells.add(cell(metric, value));
        }
        return cells;
    }

    Sheet.Cell cell(MetricId metric, Value value) {
        var unit = metrics.find(metric).map(found -> found.unit()).orElse(Unit.COUNT);
        return switch (value.figure()) {
            case Figure.Known(var number) -> numbers.cell(unit, number);
            case Figure.Unknown(var reason) -> new Sheet.Cell.Unknown(desk.say(reason));
        };
    }

    static Sheet.Cell named(String text) {
        return new Sheet.Cell.Text(text, text, true);
    }
}
