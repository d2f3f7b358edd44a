package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.outlook.Foreseen;
import java.util.ArrayList;
import java.util.List;

/// Lays a forecast out day by day.
final class ForecastSheet {

    private static final List<String> NAMES = List.of("date", "expected", "low", "high");

    private final Desk desk;
    private final Numbers numbers;

    ForecastSheet(Desk desk, Numbers numbers) {
        this.desk = desk;
        this.numbers = numbers;
    }

    Sheet of(Foreseen.Ahead ahead) {
        var unit = ahead.course().metric().unit();
        var titles =
                List.of(
                        desk.say("cli.figures.date"),
                        desk.say("cli.forecast.expected"),
                        desk.say("cli.forecast.low"),
                        desk.say("cli.forecast.high"));
        var rows = new ArrayList<List<Sheet.Cell>>();
        for (var day : ahead.days()) {
            var interval = day.expected().interval();
            rows.add(
                    List.of(
                            FigureSheet.named(day.date().toString()),
                            numbers.cell(unit, day.expected().mean()),
                            numbers.cell(unit, interval.low()),
                            numbers.cell(unit, interval.high())));
        }
        return new Sheet(NAMES, titles, rows, List.of());
    }
}
