package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.StoreId;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import fulcrum.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Asks for figures in few words and gives them as text: the number, or `? ` and the reason.
record Ask(Warehouse warehouse, UnusableColumns unusable) {

    static final StoreId SHOP = new StoreId("shop");
    static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    static FigureQuestion question(String metrics, String from, String until, Grain grain) {
        return FigureQuestion.of(
                SHOP,
                List.of(metrics.split(",")).stream().map(MetricId::new).toList(),
                new Period(LocalDate.parse(from), LocalDate.parse(until)),
                grain);
    }

    Reading read(FigureQuestion question) {
        var answer = new Metrics(warehouse, unusable).read(question);
        assertThat(answer).isInstanceOf(Reading.class);
        return (Reading) answer;
    }

    /// One line of text per line of the reading: `date part part | figure | figure`.
    List<String> lines(FigureQuestion question) {
        var lines = new ArrayList<String>();
        for (var line : read(question).lines()) {
            var cells = new ArrayList<String>();
            var head = new ArrayList<String>();
            head.add(line.date().toString());
            line.parts().forEach(part -> head.add(part.orElse("(none)")));
            cells.add(String.join(" ", head));
            line.values().forEach(value -> cells.add(text(value)));
            lines.add(String.join(" | ", cells));
        }
        return lines;
    }

    Value total(String metric, String from, String until) {
        return read(question(metric, from, until, Grain.TOTAL))
                .lines()
                .getFirst()
                .values()
                .getFirst();
    }

    static String text(Value value) {
        return switch (value.figure()) {
            case Figure.Known(var number) ->
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            case Figure.Unknown(var reason) -> "? " + ENGLISH.say(reason);
        };
    }

    static List<String> notes(Value value) {
        return value.notes().stream().map(ENGLISH::say).toList();
    }

    static Optional<String> part(String name) {
        return name.equals("(none)") ? Optional.empty() : Optional.of(name);
    }
}
