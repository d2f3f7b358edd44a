package fulcrum.outlook;

import fulcrum.metrics.Metrics;
import fulcrum.outlook.Untouched.Found;
import fulcrum.statistics.Effect;
import fulcrum.statistics.Interval;
import fulcrum.statistics.PanelEffect;
import fulcrum.statistics.PanelQuestion;
import fulcrum.statistics.Panels;
import fulcrum.statistics.Series;
import fulcrum.store.Festival;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;

/// Measures what an action did beside parts that it did not touch, where that can be trusted more
/// than the figure's own past.
final class Comparing {

    private static final double CONFIDENCE = 0.95;

    /// Parts that went alike lately go alike.
    private static final int DAYS_BEFORE = 56;

    private static final int LEAST_BEFORE = 28;

    /// Of which the earlier are for trial.
    private static final int WEEKS_KNOWN = 30;

    private static final double SEEN_FOUR_OF_FIVE = 0.8416;

    private final Course course;
    private final ActionQuestion question;
    private final Period action;
    private final List<LocalDate> days;
    private final List<LocalDate> lately;
    private final int from;

    private Comparing(Course whole, ActionQuestion question) {
        this.question = question;
        action = Judging.known(whole, question.action());
        course = whole.until(action.until());
        days =
                action.from()
                        .minusWeeks(WEEKS_KNOWN)
                        .datesUntil(action.until())
                        .filter(day -> whole.at(day).isPresent())
                        .toList();
        from = (int) days.stream().filter(day -> day.isBefore(action.from())).count();
        lately = days.subList(Math.max(0, from - DAYS_BEFORE), days.size());
    }

    /// A verdict, or why another way has to be taken.
    sealed interface Answer {
        record Told(Judged judged) implements Answer {}

        record NotSo(Said why) implements Answer {}
    }

    /// @param whole of which a day of the action is known
    static Answer of(Metrics metrics, Course whole, ActionQuestion question) {
        var donors = question.donors();
        if (donors.isEmpty()) {
            return new Answer.NotSo(Said.of("outlook.design.nothing-named"));
        }
        var comparing = new Comparing(whole, question);
        return comparing
                .hindrance(donors.get())
                .<Answer>map(Answer.NotSo::new)
                .orElseGet(() -> comparing.beside(metrics, donors.get()));
    }

    /// The path behind a verdict by parts; empty where it is told another way.
    static Optional<Without> without(Metrics metrics, Course whole, ActionQuestion question) {
        return of(metrics, whole, question) instanceof Answer.Told(Judged.Measured _)
                ? new Comparing(whole, question).path(metrics)
                : Optional.empty();
    }

    private Optional<Without> path(Metrics metrics) {
        var donors = question.donors().orElseThrow();
        return new Untouched(question, donors, days, from).found(metrics)
                        instanceof Found.Parts(var parts)
                ? Panels.path(asked(alive(parts)), before())
                        .map(path -> new Without(course, days.subList(from, days.size()), path))
                : Optional.empty();
    }

    private Optional<Said> hindrance(ActionQuestion.Donors donors) {
        var only = question.course().only();
        if (only.stream().noneMatch(one -> one.dimension().equals(donors.by()))) {
            return Optional.of(Said.of("outlook.design.reaches-all", donors.by().id()));
        }
        if (!course.addsUp()) {
            return Optional.of(Said.of("outlook.design.no-sum"));
        }
        if (from < LEAST_BEFORE || days.size() == from) {
            return Optional.of(Said.of("outlook.design.short", LEAST_BEFORE));
        }
        return question.course().events().stream()
                .filter(this::isAmong)
                .findFirst()
                .map(Festival::name)
                .map(name -> Said.of("outlook.design.event", name));
    }

    private int before() {
        return Math.min(from, DAYS_BEFORE);
    }

    private boolean isAmong(Festival event) {
        return lately.stream().anyMatch(event.days()::contains);
    }

    private Answer beside(Metrics metrics, ActionQuestion.Donors donors) {
        return switch (new Untouched(question, donors, days, from).found(metrics)) {
            case Found.Refused(var why) -> new Answer.Told(new Judged.Refused(why));
            case Found.Parts(var parts) -> beside(alive(parts), donors);
        };
    }

    /// A share of nothing cannot be taken: those that sold something lately.
    private SequencedMap<String, Series> alive(SequencedMap<String, Series> parts) {
        var alive = new LinkedHashMap<String, Series>();
        parts.forEach((part, series) -> {
            if (Arrays.stream(series.toArray(), from - before(), from).sum() > 0) {
                alive.put(part, series);
            }
        });
        return alive;
    }

    private Answer beside(SequencedMap<String, Series> parts, ActionQuestion.Donors donors) {
        if (parts.size() < Panels.LEAST_DONORS) {
            return new Answer.NotSo(
                    Said.of("outlook.design.few", parts.size(), Panels.LEAST_DONORS));
        }
        var asked = asked(parts);
        return switch (Panels.share(asked, before())) {
            case PanelEffect.Refused(var why) -> new Answer.NotSo(Refusals.said(why));
            case PanelEffect.Measured measured ->
                    new Answer.Told(told(measured, parts, donors, asked));
        };
    }

    private PanelQuestion asked(SequencedMap<String, Series> parts) {
        var treated = days.stream().mapToDouble(day -> course.at(day).orElseThrow()).toArray();
        return new PanelQuestion(
                List.copyOf(parts.values()),
                Series.of(treated),
                from,
                CONFIDENCE,
                question.matters());
    }

    private Judged told(
            PanelEffect.Measured measured,
            SequencedMap<String, Series> parts,
            ActionQuestion.Donors donors,
            PanelQuestion asked) {
        var lift = measured.lift();
        double half = lift.high() - lift.estimate();
        double usual = Panels.meanBefore(asked, before());
        double sum = usual * (days.size() - from);
        return new Judged.Measured(
                course,
                action,
                new Design(
                        Design.By.DONORS,
                        Said.of("outlook.design.donors", parts.size(), donors.by().id()),
                        weights(measured, parts)),
                lift.verdict(),
                shift(lift.estimate(), half, 1),
                shift(lift.estimate(), half, sum),
                half + SEEN_FOUR_OF_FIVE * measured.error(),
                new Effect.Calibration(parts.size(), 1, OptionalDouble.of(lift.p())),
                Optional.empty());
    }

    private static Judged.Shift shift(double estimate, double half, double times) {
        return new Judged.Shift(
                estimate * times,
                new Interval((estimate - half) * times, (estimate + half) * times));
    }

    private static SequencedMap<String, Double> weights(
            PanelEffect.Measured measured, SequencedMap<String, Series> parts) {
        var weights = new LinkedHashMap<String, Double>();
        parts.keySet().forEach(part -> weights.put(part, measured.units().get(weights.size())));
        return weights;
    }
}
