package fulcrum.outlook;

import static java.time.temporal.ChronoUnit.DAYS;

import fulcrum.metrics.Metrics;
import fulcrum.statistics.Forecast;
import fulcrum.statistics.ForecastQuestion;
import fulcrum.statistics.Forecasts;
import fulcrum.statistics.Odds;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// How figures of a store go on, which of their days are odd, and what an action did to them.
public final class Outlooks {

    private static final double CONFIDENCE = 0.95;
    private static final int LONGEST = 366;

    private final Metrics metrics;
    private final Courses courses;

    public Outlooks(Metrics metrics) {
        this(metrics, new Courses(metrics));
    }

    private Outlooks(Metrics metrics, Courses courses) {
        this.metrics = metrics;
        this.courses = courses;
    }

    /// The same without what came from a day on, as if it were still to come. What is asked about
    /// advertising, buyers and odd days knows all days.
    public Outlooks before(LocalDate end) {
        return new Outlooks(metrics, courses.before(end));
    }

    /// A figure day by day.
    public CourseAnswer course(CourseQuestion question) {
        return courses.of(question);
    }

    /// @param days how many after the last that facts cover
    public Foreseen forecast(CourseQuestion question, int days) {
        if (days < 1 || days > LONGEST) {
            return new Foreseen.Refused(Said.of("outlook.too-far", days, LONGEST));
        }
        return switch (courses.of(question)) {
            case CourseAnswer.Refused(var why) -> new Foreseen.Refused(why);
            case Course course -> forecast(course, days);
        };
    }

    private static Foreseen forecast(Course course, int days) {
        var end = course.days().until();
        var ahead = new Period(end, end.plusDays(days));
        if (days > course.days().days()) {
            return new Foreseen.Refused(Said.of("outlook.too-far", days, course.days().days()));
        }
        if (course.steps(ahead) == 0) {
            return new Foreseen.Refused(Said.of("outlook.only-closed", ahead.from()));
        }
        var asked = asked(course, ahead);
        return switch (Forecasts.of(asked)) {
            case Forecast.Refused(var why) -> new Foreseen.Refused(Refusals.said(why));
            case Forecast.Made made ->
                    new Foreseen.Ahead(
                            course,
                            ahead,
                            days(course, made),
                            course.addsUp() ? together(asked) : Optional.empty(),
                            course.firsts(ahead));
        };
    }

    private static List<Foreseen.Day> days(Course course, Forecast.Made made) {
        return IntStream.range(0, made.means().size())
                .mapToObj(step ->
                        new Foreseen.Day(
                                course.week().day(course.series().length() + step),
                                new Foreseen.Expected(
                                        made.means().get(step), made.intervals().get(step))))
                .toList();
    }

    private static Optional<Foreseen.Expected> together(ForecastQuestion asked) {
        return Forecasts.odds(asked, Odds.Missing.now(0), chance()) instanceof Odds.Told told
                ? Optional.of(new Foreseen.Expected(told.expected(), told.interval()))
                : Optional.empty();
    }

    /// Whether the days of a period will bring a target together.
    public Reached odds(CourseQuestion question, double target, Period period) {
        return odds(question, new Aim(target, Odds.Side.AT_LEAST), period);
    }

    /// @param target for the sum of days
    /// @param side on which of its sides it counts as reached
    public record Aim(double target, Odds.Side side) {}

    /// The same on either side: costs are to stay below theirs.
    public Reached odds(CourseQuestion question, Aim aim, Period period) {
        return switch (courses.of(question)) {
            case CourseAnswer.Refused(var why) -> new Reached.Refused(why);
            case Course course ->
                    whyNot(course, period)
                            .<Reached>map(Reached.Refused::new)
                            .orElseGet(() -> odds(course, aim, period));
        };
    }

    private static Optional<Said> whyNot(Course course, Period period) {
        var end = course.days().until();
        if (!course.addsUp()) {
            return Optional.of(Said.of("outlook.no-sum", course.metric().name()));
        }
        if (!end.isBefore(period.until())) {
            return Optional.of(
                    Said.of("outlook.over", period.until().minusDays(1), end.minusDays(1)));
        }
        return whyNotAhead(course, period);
    }

    static Optional<Said> whyNotAhead(Course course, Period period) {
        if (period.from().isBefore(course.days().from())) {
            return Optional.of(
                    Said.of("outlook.begun-before", period.from(), course.days().from()));
        }
        if (course.steps(period) == 0) {
            return Optional.of(Said.of("outlook.only-closed", period.from()));
        }
        long days = DAYS.between(course.days().until(), period.until());
        long most = Math.min(LONGEST, course.days().days());
        return days > most ? Optional.of(Said.of("outlook.too-far", days, most)) : Optional.empty();
    }

    /// What the days of a period bring together: those that are known, and those to come.
    public Awaited awaited(CourseQuestion question, Period period) {
        return switch (courses.of(question)) {
            case CourseAnswer.Refused(var why) -> new Awaited.Refused(why);
            case Course course -> Awaiting.of(course, period);
        };
    }

    private static Reached odds(Course course, Aim aim, Period period) {
        var end = course.days().until();
        var begins = period.from().isBefore(end) ? end : period.from();
        double sofar =
                period.from().datesUntil(begins).mapToDouble(day -> course.at(day).orElse(0)).sum();
        var ahead = new Period(begins, period.until());
        var asked = asked(course, new Period(end, period.until()));
        int first = begins.equals(end) ? 0 : course.steps(new Period(end, begins));
        var missing = new Odds.Missing(aim.target() - sofar, first, aim.side());
        return switch (Forecasts.odds(asked, missing, chance())) {
            case Odds.Refused(var why) -> new Reached.Refused(Refusals.said(why));
            case Odds.Told told ->
                    new Reached.Told(
                            course,
                            aim.target(),
                            sofar,
                            ahead,
                            told,
                            told.lost().stream().mapToObj(ahead.from()::plusDays).findFirst());
        };
    }

    /// What an action did, told by the figure's own past.
    ///
    /// @param matters the smallest share that somebody would act upon, such as 0.05
    public Judged effect(CourseQuestion question, Period action, double matters) {
        return effect(new ActionQuestion(question, action, matters, Optional.empty()));
    }

    public Judged effect(ActionQuestion question) {
        return switch (courses.of(question.course())) {
            case CourseAnswer.Refused(var why) -> new Judged.Refused(why);
            case Course course -> Judging.of(metrics, course, question);
        };
    }

    /// What was to be expected without an action, day by day, where `effect` measures it.
    public Optional<Without> without(ActionQuestion question) {
        return courses.of(question.course()) instanceof Course course
                ? Judging.without(metrics, course, question)
                : Optional.empty();
    }

    /// What could be seen of an action that begins after the last known day.
    ///
    /// @param days how many it is to take
    /// @param share by how much it is to change the figure, as a part of it
    public Planned planned(CourseQuestion question, int days, double share) {
        if (days < 1 || days > LONGEST) {
            return new Planned.Refused(Said.of("outlook.too-far", days, LONGEST));
        }
        return switch (courses.of(question)) {
            case CourseAnswer.Refused(var why) -> new Planned.Refused(why);
            case Course course -> Planning.of(course, days, share);
        };
    }

    /// Days of a period on which figures of the trees were not as they should be.
    public OddDays odd(OddQuestion question) {
        return new Watching(metrics, courses).of(question);
    }

    /// What became of low shelves in the half year before a day.
    public Refills refills(StoreId store, LocalDate until) {
        return Refills.of(metrics, store, until);
    }

    /// What the buyers of a shop will order in so many days after the last known one.
    public Clientele buyers(Store store, int days) {
        return days < 1 || days > LONGEST
                ? new Clientele.Refused(Said.of("outlook.too-far", days, LONGEST))
                : Buyers.of(metrics, store, days);
    }

    /// Where the next coin for advertising brings most.
    public BudgetPlan budget(BudgetQuestion question) {
        return Budgeting.of(metrics, question, chance());
    }

    static ForecastQuestion asked(Course course, Period ahead) {
        var prepared = course.prepared(ahead);
        return new ForecastQuestion(
                prepared.series(),
                prepared.events(),
                course.unseen(ahead),
                course.week().season(),
                course.steps(ahead),
                CONFIDENCE);
    }

    /// The same question brings the same draws.
    static RandomGenerator chance() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    }
}
