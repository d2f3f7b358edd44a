package fulcrum.web.figures;

import fulcrum.metrics.Basis;
import fulcrum.metrics.Comparison;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Naming;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.web.figures.FiguresPage.Controls;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Days;
import fulcrum.web.question.Moments;
import fulcrum.web.question.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Lays out what can be chosen.
final class Controlling {

    private final Wanted wanted;
    private final Frame frame;
    private final Metrics metrics;
    private final Naming naming;

    Controlling(Wanted wanted, Frame frame, Metrics metrics) {
        this.wanted = wanted;
        this.frame = frame;
        this.metrics = metrics;
        this.naming = metrics.naming(frame.texts(), wanted.store().id());
    }

    /// @param last the last day with facts
    /// @param facts first and last day of all facts
    /// @param moments the earlier states that can be looked at
    Controls controls(LocalDate last, Optional<Period> facts, Moments moments) {
        return new Controls(
                wanted.store().id().value(),
                metricOptions(),
                Days.of(frame, wanted.period(), before(), last, facts),
                grains(),
                comparisons(),
                cut(0),
                cut(1),
                bases(),
                moments.options(),
                wanted.sight().chips(naming, sight -> wanted.seen(sight).link("/figures")));
    }

    private List<Option> metricOptions() {
        var locale = frame.texts().locale();
        return metrics.all().stream()
                .map(metric ->
                        new Option(
                                metric.id().value(),
                                metric.name().in(locale),
                                metric.meaning().in(locale),
                                wanted.metrics().contains(metric.id())))
                .toList();
    }

    private Optional<Period> before() {
        return switch (wanted.comparison()) {
            case NONE -> Optional.empty();
            case BEFORE -> Optional.of(wanted.period().before());
            case YEAR_BEFORE -> Optional.of(wanted.period().yearBefore());
        };
    }

    private List<Option> grains() {
        return List.of(
                grain(Grain.DAY, "web.grain.day"),
                grain(Grain.WEEK, "web.grain.week"),
                grain(Grain.MONTH, "web.grain.month"),
                grain(Grain.TOTAL, "web.grain.total"));
    }

    private Option grain(Grain grain, String key) {
        return Option.of(
                grain.name().toLowerCase(Locale.ROOT), frame.say(key), grain == wanted.grain());
    }

    private List<Option> comparisons() {
        return List.of(
                comparison(Comparison.BEFORE, "web.compare.before"),
                comparison(Comparison.YEAR_BEFORE, "web.compare.year"),
                comparison(Comparison.NONE, "web.compare.none"));
    }

    private Option comparison(Comparison comparison, String key) {
        return Option.of(
                Wanted.word(comparison), frame.say(key), comparison == wanted.comparison());
    }

    private List<Option> bases() {
        return List.of(
                Option.of(
                        "event",
                        frame.say("web.basis.event"),
                        wanted.sight().basis() == Basis.EVENT),
                Option.of(
                        "order",
                        frame.say("web.basis.order"),
                        wanted.sight().basis() == Basis.ORDER));
    }

    private List<Option> cut(int place) {
        var options = new ArrayList<Option>();
        options.add(Option.of("", frame.say("web.figures.not-cut"), wanted.by().size() <= place));
        for (var dimension : metrics.dimensions(wanted.metrics())) {
            boolean chosen = wanted.by().size() > place && wanted.by().get(place).equals(dimension);
            boolean elsewhere = !chosen && wanted.by().contains(dimension);
            if (!elsewhere) {
                options.add(Option.of(dimension.id(), naming.dimension(dimension), chosen));
            }
        }
        return options;
    }
}
