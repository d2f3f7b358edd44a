package fulcrum.review.weekly;

import fulcrum.actions.Action;
import fulcrum.actions.Expectation;
import fulcrum.actions.Status;
import fulcrum.metrics.CauseAnswer;
import fulcrum.metrics.CauseQuestion;
import fulcrum.metrics.ControlChart;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.Explanation;
import fulcrum.metrics.FoundCause;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.metrics.Versus;
import fulcrum.review.weekly.Line.Slice;
import fulcrum.store.Festival;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.units.Texts;
import fulcrum.units.Words;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Which figures of a week are more than what they do by themselves, and why.
record Exceptions(Metrics metrics, Store store, Period week, Stakes stakes, List<Action> actions) {

    private static final int MOST = 7;
    private static final int MOST_CAUSES = 2;

    /// With fewer usual weeks, nobody knows what is usual.
    private static final int LEAST = 8;

    List<Exceptional> of(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> outside(line).stream())
                .sorted(Comparator.comparingDouble(Outside::size).reversed())
                .limit(MOST)
                .map(this::told)
                .toList();
    }

    /// A line whose week lies beside what is usual.
    private record Outside(
            Line line, ControlChart chart, BigDecimal value, OptionalDouble stake, Period usual) {

        double size() {
            return Math.abs(stake.orElse(0));
        }
    }

    private Optional<Outside> outside(Line line) {
        var usual =
                line.weeks().subList(0, line.weeks().size() - 1).stream()
                        .skip(Math.max(0, line.weeks().size() - 1 - Line.YEAR))
                        .filter(slice -> slice.value().isPresent())
                        .filter(slice -> festivals(weekOf(slice)).isEmpty())
                        .toList();
        if (line.week().isEmpty() || usual.size() < LEAST) {
            return Optional.empty();
        }
        var chart =
                ControlChart.of(
                        usual.stream()
                                .map(slice -> slice.value().orElseThrow().doubleValue())
                                .toList());
        double value = line.week().get().doubleValue();
        if (value >= chart.low() && value <= chart.high()) {
            return Optional.empty();
        }
        return Optional.of(
                new Outside(
                        line,
                        chart,
                        line.week().get(),
                        stakes.of(line.metric(), value - chart.mean()),
                        usualWeek(usual, chart)));
    }

    /// The last week that did what weeks do.
    private static Period usualWeek(List<Slice> usual, ControlChart chart) {
        return usual.reversed().stream()
                .filter(slice -> {
                    double value = slice.value().orElseThrow().doubleValue();
                    return value >= chart.low() && value <= chart.high();
                })
                .findFirst()
                .map(Exceptions::weekOf)
                .orElseGet(() -> weekOf(usual.getLast()));
    }

    private static Period weekOf(Slice slice) {
        return new Period(slice.from(), slice.from().plusDays(Review.WEEK));
    }

    private List<Festival> festivals(Period days) {
        return Festivals.of(store).during(days);
    }

    private Exceptional told(Outside one) {
        var metric = one.line().metric();
        return new Exceptional(
                metric,
                one.chart().mean(),
                one.chart().low(),
                one.chart().high(),
                one.stake(),
                one.usual(),
                sentences(metric, one.usual()),
                causes(metric, one.usual()),
                festivals(week).stream().map(Festival::name).toList(),
                actions.stream()
                        .filter(action -> isAtWork(action, metric))
                        .map(action -> action.id().number())
                        .toList());
    }

    private List<Words> sentences(MetricId metric, Period usual) {
        var question = ExplainQuestion.of(store.id(), metric, week, new Versus.Days(usual));
        return metrics.explain(question, Festivals.of(store)) instanceof Explanation explanation
                ? inBoth(explanation)
                : List.of();
    }

    /// Kept as they are written now: the figures may be restated.
    private List<Words> inBoth(Explanation explanation) {
        var english = course(explanation, Texts.ENGLISH);
        var chinese = course(explanation, Texts.CHINESE);
        return IntStream.range(0, english.size())
                .mapToObj(i -> new Words(english.get(i), chinese.get(i)))
                .toList();
    }

    private List<String> course(Explanation explanation, Locale language) {
        return metrics.telling(explanation, Texts.in(language), this::written).course();
    }

    private String written(Unit unit, BigDecimal value) {
        return Told.amount(store, unit, value.doubleValue());
    }

    private List<Said> causes(MetricId metric, Period usual) {
        var answer = metrics.causes(CauseQuestion.of(store.id(), metric, usual, week));
        return switch (answer) {
            case CauseAnswer.Found found ->
                    found.causes().stream().limit(MOST_CAUSES).map(FoundCause::said).toList();
            case CauseAnswer.NoSingleCause none -> List.of(none.reason());
            case CauseAnswer.Refused _ -> List.of();
        };
    }

    private boolean isAtWork(Action action, MetricId metric) {
        boolean isTried = action.status() == Status.RUNNING || action.status() == Status.DONE;
        return isTried
                && action.plan().days().filter(days -> days.overlaps(week)).isPresent()
                && action.plan()
                        .expectation()
                        .map(Expectation::metric)
                        .filter(metric::equals)
                        .isPresent();
    }
}
