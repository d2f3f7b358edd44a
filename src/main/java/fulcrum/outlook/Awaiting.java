package fulcrum.outlook;

import fulcrum.outlook.Foreseen.Expected;
import fulcrum.statistics.Forecasts;
import fulcrum.statistics.Interval;
import fulcrum.statistics.Odds;
import fulcrum.units.Period;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/// Adds up what is known of a period and what is to come.
final class Awaiting {

    private Awaiting() {}

    static Awaited of(Course course, Period period) {
        var whyNot = Outlooks.whyNotAhead(course, period);
        if (whyNot.isPresent()) {
            return new Awaited.Refused(whyNot.get());
        }
        var end = course.days().until();
        var begins = period.from().isBefore(end) ? end : period.from();
        var known =
                period.from()
                        .datesUntil(begins.isBefore(period.until()) ? begins : period.until())
                        .map(course::at)
                        .flatMapToDouble(OptionalDouble::stream)
                        .toArray();
        var told =
                new Awaited.Told(
                        course,
                        period,
                        Arrays.stream(known).sum(),
                        known.length,
                        course.steps(period),
                        Optional.empty());
        if (!begins.isBefore(period.until())) {
            return told;
        }
        var ahead = new Period(begins, period.until());
        return course.steps(ahead) == 0 ? told : ahead(told, ahead);
    }

    private static Awaited ahead(Awaited.Told told, Period ahead) {
        var course = told.course();
        int steps = course.steps(ahead);
        var always = always(course);
        if (always.isPresent()) {
            double sum = always.getAsDouble() * steps;
            return with(told, new Expected(sum, Interval.exactly(sum)));
        }
        var end = course.days().until();
        int first = ahead.from().equals(end) ? 0 : course.steps(new Period(end, ahead.from()));
        var asked = Outlooks.asked(course, new Period(end, ahead.until()));
        return switch (Forecasts.odds(
                asked, new Odds.Missing(0, first, Odds.Side.AT_LEAST), Outlooks.chance())) {
            case Odds.Refused(var why) -> new Awaited.Refused(Refusals.said(why));
            case Odds.Told odds -> with(told, new Expected(odds.expected(), odds.interval()));
        };
    }

    /// What never was different on any known day.
    private static OptionalDouble always(Course course) {
        var values =
                Arrays.stream(course.series().toArray())
                        .filter(Double::isFinite)
                        .distinct()
                        .toArray();
        return values.length == 1 ? OptionalDouble.of(values[0]) : OptionalDouble.empty();
    }

    private static Awaited with(Awaited.Told told, Expected ahead) {
        return new Awaited.Told(
                told.course(),
                told.period(),
                told.known(),
                told.knownDays(),
                told.days(),
                Optional.of(ahead));
    }
}
