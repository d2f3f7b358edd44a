package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.CauseAnswer.Found;
import fulcrum.metrics.CauseAnswer.NoSingleCause;
import fulcrum.metrics.CauseAnswer.Refused;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Asks for causes in few words, over facts that a test has made.
final class AskCauses implements AutoCloseable {

    static final Period JANUARY = period("2024-01-01", "2024-01-29");
    static final Period FEBRUARY = period("2024-01-29", "2024-02-26");

    private final Path folder;
    private final List<Warehouse> opened = new ArrayList<>();

    AskCauses(Path folder) {
        this.folder = folder;
    }

    @Override
    public void close() {
        opened.forEach(Warehouse::close);
    }

    /// Product 1 in paid search sold a fifth of what it did.
    static SoldParts fallen() {
        return new SoldParts(1)
                .sell("2024-01-01", "2024-01-29", (p, _, t) -> SoldParts.plain(p, t))
                .sell(
                        "2024-01-29",
                        "2024-02-26",
                        (p, c, t) ->
                                SoldParts.plain(p, t)
                                        * (p.equals("p1") && c.equals("paid") ? .2 : 1));
    }

    Metrics sold(SoldParts parts) {
        return metrics(facts -> parts.write(facts, "2024-01-01", "2024-03-01"));
    }

    Metrics metrics(UnaryOperator<FactsFixture> facts) {
        opened.forEach(Warehouse::close);
        var warehouse =
                facts.apply(
                                new FactsFixture(
                                        folder.resolve(String.valueOf(System.nanoTime())), "shop"))
                        .open();
        opened.add(warehouse);
        return new Metrics(warehouse);
    }

    static Period period(String from, String until) {
        return new Period(LocalDate.parse(from), LocalDate.parse(until));
    }

    static CauseQuestion question(String metric, Period before, Period now) {
        return CauseQuestion.of(Ask.SHOP, new MetricId(metric), before, now);
    }

    static Found found(Metrics metrics, String metric, Period before, Period now) {
        return found(metrics.causes(question(metric, before, now)));
    }

    static Found found(CauseAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return (Found) answer;
    }

    static NoSingleCause none(Metrics metrics, String metric, Period before, Period now) {
        var answer = metrics.causes(question(metric, before, now));
        assertThat(answer).isInstanceOf(NoSingleCause.class);
        return (NoSingleCause) answer;
    }

    static String refused(Metrics metrics, String metric) {
        return refusal(metrics.causes(question(metric, JANUARY, FEBRUARY)));
    }

    static String refusal(CauseAnswer answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        return Ask.ENGLISH.say(((Refused) answer).reason());
    }

    static List<String> notes(CauseAnswer.Searched searched) {
        return searched.notes().stream().map(Ask.ENGLISH::say).toList();
    }

    static String named(FoundCause cause) {
        return cause.parts().entrySet().stream()
                .map(part ->
                        part.getKey()
                                + "="
                                + switch (part.getValue()) {
                                    case CausePart.Named(var name) -> name;
                                    case CausePart.Unnamed() -> "(none)";
                                    case CausePart.Others(int parts) -> "others " + parts;
                                })
                .collect(Collectors.joining(" "));
    }

    static BigDecimal sum(Found found) {
        return found.causes().stream()
                .map(FoundCause::contribution)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal figure(Metrics metrics, String metric, Period period) {
        return figure(metrics, metric, period, Cut.NONE);
    }

    static BigDecimal figure(Metrics metrics, String metric, Period period, Cut cut) {
        var question =
                FigureQuestion.of(Ask.SHOP, List.of(new MetricId(metric)), period, Grain.TOTAL)
                        .cut(cut);
        var reading = (Reading) metrics.read(question);
        return reading.lines().getFirst().values().getFirst().figure()
                        instanceof Figure.Known(var value)
                ? value
                : BigDecimal.ONE.negate();
    }
}
