package fulcrum.strategy;

import fulcrum.metrics.Cut;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Making;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.outlook.Awaited;
import fulcrum.outlook.CourseQuestion;
import fulcrum.outlook.Foreseen;
import fulcrum.outlook.Outlooks;
import fulcrum.statistics.Interval;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/// What figures will be over a period: what its days brought so far, and how the rest goes on.
///
/// Days of a share, or of buyers who come twice, do not add up to the period's figure. How the sum
/// of days relates to the figure is taken from the last days, as many as the period has; a share is
/// made of the expected sums that it is a share of.
final class Expectations {

    private final Store store;
    private final Metrics metrics;
    private final Outlooks outlooks;
    private final Period period;
    private final Map<CourseQuestion, Expected> found = new ConcurrentHashMap<>();

    Expectations(Store store, Metrics metrics, Outlooks outlooks, Period period) {
        this.store = store;
        this.metrics = metrics;
        this.outlooks = outlooks;
        this.period = period;
    }

    /// Looks all of these up side by side, so that asking for one does not wait.
    void lookUp(Collection<MetricId> all) {
        all.parallelStream()
                .forEach(metric -> {
                    var _ = of(metric, List.of());
                });
    }

    Expected of(MetricId metric, List<Cut.Filter> path) {
        var question = CourseQuestion.of(store, metric);
        var asked = new CourseQuestion(store, metric, path, question.basis(), question.events());
        var known = found.get(asked);
        if (known != null) {
            return known;
        }
        var answer =
                switch (outlooks.awaited(asked, period)) {
                    case Awaited.Refused(var why) -> new Expected.Missing(why);
                    case Awaited.Told told -> of(told);
                };
        found.put(asked, answer);
        return answer;
    }

    private Expected of(Awaited.Told told) {
        if (metrics.addsUp(told.course().metric().id())) {
            return expected(told, 1);
        }
        if (told.ahead().isEmpty()) {
            return figure(told, period)
                    .<Expected>map(value -> new Expected.Told(value, Interval.exactly(value), told))
                    .orElseGet(() -> missing(told));
        }
        if (isAlwaysZero(told)) {
            return new Expected.Told(0, Interval.exactly(0), told);
        }
        var relation = relation(told);
        if (relation.isEmpty()) {
            return missing(told);
        }
        var own = expected(told, relation.getAsDouble());
        return byParts(told).map(mean -> moved(own, mean)).orElse(own);
    }

    private static boolean isAlwaysZero(Awaited.Told told) {
        return told.known() == 0
                && told.ahead().orElseThrow().interval().equals(Interval.exactly(0));
    }

    private static Expected missing(Awaited.Told told) {
        return new Expected.Missing(Said.of("strategy.no-figure", told.course().metric().name()));
    }

    /// @param relation of the period's figure to the sum of its days
    private static Expected.Told expected(Awaited.Told told, double relation) {
        var ahead = told.ahead().orElse(new Foreseen.Expected(0, Interval.exactly(0)));
        return new Expected.Told(
                relation * told.expected(),
                new Interval(
                        relation * (told.known() + ahead.interval().low()),
                        relation * (told.known() + ahead.interval().high())),
                told);
    }

    /// As uncertain as before, around another mean.
    private static Expected moved(Expected.Told own, double mean) {
        var interval = own.interval();
        var around =
                mean > 0 && interval.low() > 0
                        ? new Interval(
                                mean * interval.low() / own.mean(),
                                mean * interval.high() / own.mean())
                        : new Interval(
                                mean + interval.low() - own.mean(),
                                mean + interval.high() - own.mean());
        return new Expected.Told(mean, around, own.own());
    }

    /// The figure over the sum of its days, in the last days that are known.
    private OptionalDouble relation(Awaited.Told told) {
        var days = told.course().days();
        var earliest = days.until().minusDays(period.days());
        var window =
                new Period(earliest.isBefore(days.from()) ? days.from() : earliest, days.until());
        double sum =
                window.from()
                        .datesUntil(window.until())
                        .map(told.course()::at)
                        .flatMapToDouble(OptionalDouble::stream)
                        .sum();
        return figure(told, window)
                .filter(value -> sum > 0 && value > 0)
                .map(value -> OptionalDouble.of(value / sum * stretch(told, window)))
                .orElse(OptionalDouble.empty());
    }

    /// A share is the mean of its days, not their sum: over more days each one counts for less.
    private double stretch(Awaited.Told told, Period window) {
        return switch (told.course().metric().unit()) {
            case MONEY, COUNT -> 1;
            case MONEY_EACH, SHARE, RATIO, SCORE, DAYS, POSITION ->
                    (double) window.days() / period.days();
        };
    }

    private Optional<Double> figure(Awaited.Told told, Period days) {
        var asked =
                FigureQuestion.of(
                                store.id(), List.of(told.course().metric().id()), days, Grain.TOTAL)
                        .cut(new Cut(List.of(), told.course().question().only()));
        return metrics.read(asked) instanceof Reading reading
                        && reading.lines().getFirst().values().getFirst().figure()
                                instanceof Figure.Known(var value)
                ? Optional.of(value.doubleValue())
                : Optional.empty();
    }

    /// A computed figure, made of what is expected of its parts.
    private Optional<Double> byParts(Awaited.Told told) {
        var metric = told.course().metric();
        var path = told.course().question().only();
        if (!(metric.making() instanceof Making.Computed(var formula))) {
            return Optional.empty();
        }
        return new Formulas(MetricId::value, part -> of(part, path) instanceof Expected.Told)
                .of(formula)
                .map(made -> made.in(Formulas.NUMBERS, name -> mean(new MetricId(name), path)))
                .filter(Double::isFinite);
    }

    private double mean(MetricId metric, List<Cut.Filter> path) {
        return of(metric, path) instanceof Expected.Told(var mean, var _, var _)
                ? mean
                : Double.NaN;
    }
}
