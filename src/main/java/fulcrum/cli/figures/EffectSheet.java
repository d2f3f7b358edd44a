package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.effects.Reading;
import fulcrum.effects.Size;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays readings of effects out, one on a line.
final class EffectSheet {

    private static final List<String> NAMES =
            List.of(
                    "action",
                    "title",
                    "result",
                    "metric",
                    "share",
                    "low",
                    "high",
                    "worth",
                    "worth-low",
                    "worth-high",
                    "execution",
                    "firm",
                    "why");

    private final Desk desk;
    private final Numbers numbers;
    private final Metrics metrics;
    private final Map<Integer, String> titles;

    EffectSheet(Desk desk, Store store, Metrics metrics, Map<Integer, String> titles) {
        this.desk = desk;
        this.numbers = Numbers.of(store);
        this.metrics = metrics;
        this.titles = titles;
    }

    Sheet of(List<Reading> readings) {
        var heads = NAMES.stream().map(name -> desk.say("cli.effects." + name)).toList();
        return new Sheet(NAMES, heads, readings.stream().map(this::row).toList(), List.of());
    }

    private List<Sheet.Cell> row(Reading reading) {
        var measured = reading.measured();
        var share = measured.map(Reading.Measured::share);
        var worth = measured.flatMap(Reading.Measured::worth);
        var goal = measured.map(one -> unit(one.goal())).orElse(Unit.MONEY);
        return List.of(
                text(String.valueOf(reading.action().number())),
                text(titles.getOrDefault(reading.action().number(), "")),
                text(desk.say(reading.result().said())),
                text(measured.map(one -> name(one.metric())).orElse("")),
                cell(Unit.SHARE, share.map(Size::estimate)),
                cell(Unit.SHARE, share.map(Size::low)),
                cell(Unit.SHARE, share.map(Size::high)),
                cell(goal, worth.map(Size::estimate)),
                cell(goal, worth.map(Size::low)),
                cell(goal, worth.map(Size::high)),
                text(desk.say(reading.execution().said())),
                text(measured.map(this::firm).orElse("")),
                text(desk.say(reading.told())));
    }

    private String firm(Reading.Measured measured) {
        return measured.firmFrom()
                .map(day -> desk.say("cli.effects.firm-from", day))
                .orElseGet(() -> desk.say("cli.effects.is-firm"));
    }

    private String name(MetricId metric) {
        return metrics.naming(desk.texts()).metric(metric);
    }

    private Unit unit(MetricId metric) {
        return metrics.find(metric).map(Metric::unit).orElse(Unit.COUNT);
    }

    private Sheet.Cell cell(Unit unit, Optional<Double> value) {
        return value.<Sheet.Cell>map(known -> numbers.cell(unit, known))
                .orElseGet(() -> new Sheet.Cell.Unknown(""));
    }

    private static Sheet.Cell text(String text) {
        return new Sheet.Cell.Text(text, text, true);
    }
}
