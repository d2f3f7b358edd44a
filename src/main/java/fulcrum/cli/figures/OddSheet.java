package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.metrics.Unit;
import fulcrum.outlook.OddDays;
import java.util.List;

/// Lays odd days out, one figure on a line.
final class OddSheet {

    private static final List<String> NAMES =
            List.of("days", "metric", "actual", "expected", "worth", "kind", "above");

    private final Desk desk;
    private final Numbers numbers;
    private final Metrics metrics;
    private final Naming naming;

    OddSheet(Desk desk, Numbers numbers, Metrics metrics) {
        this.desk = desk;
        this.numbers = numbers;
        this.metrics = metrics;
        this.naming = metrics.naming(desk.texts());
    }

    Sheet of(OddDays odd) {
        var titles = NAMES.stream().map(name -> desk.say("cli.anomalies." + name)).toList();
        return new Sheet(NAMES, titles, odd.found().stream().map(this::row).toList(), List.of());
    }

    private List<Sheet.Cell> row(OddDays.Found one) {
        var unit = metrics.find(one.metric()).map(metric -> metric.unit()).orElse(Unit.COUNT);
        return List.of(
                FigureSheet.named(days(one)),
                text(naming.metric(one.metric())),
                numbers.cell(unit, one.actual()),
                numbers.cell(unit, one.expected()),
                one.worth() == 0 ? text("") : numbers.cell(Unit.MONEY, one.worth()),
                text(kind(one)),
                text(String.join(", ", one.above().stream().map(naming::metric).toList())));
    }

    private static String days(OddDays.Found one) {
        return one.days().days() == 1
                ? one.days().from().toString()
                : one.days().from() + " – " + one.days().until().minusDays(1);
    }

    private String kind(OddDays.Found one) {
        return switch (one.kind()) {
            case STEP -> desk.say("cli.anomalies.one-day");
            case LASTING -> desk.say("cli.anomalies.lasting");
            case NEW_LEVEL -> desk.say("cli.anomalies.new-level");
        };
    }

    private static Sheet.Cell text(String text) {
        return new Sheet.Cell.Text(text, text, true);
    }
}
