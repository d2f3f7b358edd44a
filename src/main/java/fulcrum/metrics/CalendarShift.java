package fulcrum.metrics;

import fulcrum.store.Festival;
import fulcrum.units.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is taken out of a comparison of two periods before it is explained: what the calendar did,
/// and what was missing on the shelf.
///
/// @param days later days for each earlier one
/// @param weekdays how much more the later weekdays weigh, for each day
/// @param festivals the shares of both sums by which festival days stood above ordinary ones
/// @param season how many times the earlier level the season lets expect
/// @param missed what was not sold for want of stock, as shares of what was
record CalendarShift(double days, double weekdays, Shares festivals, double season, Shares missed) {

    static final CalendarShift NONE = new CalendarShift(1, 1, Shares.NONE, 1, Shares.NONE);

    private static final int WEEK = 7;

    /// Beyond these shares ordinary days are too few to compare with.
    private static final double MOST = 0.95;

    static CalendarShift of(Period before, Period now, DailyLevel level) {
        var weekdays = level.weekdays(history(now));
        double days = (double) now.days() / before.days();
        return new CalendarShift(
                days,
                weight(before, now, weekdays) / days,
                new Shares(
                        bounded(level.festivalShare(before, weekdays)),
                        bounded(level.festivalShare(now, weekdays))),
                1,
                Shares.NONE);
    }

    CalendarShift inSeason(double factor) {
        return new CalendarShift(days, weekdays, festivals, factor, missed);
    }

    CalendarShift without(Shares unsold) {
        return new CalendarShift(days, weekdays, festivals, season, unsold);
    }

    /// Equal numbers of whole weeks weigh the same to the last digit.
    private static double weight(Period before, Period now, Map<DayOfWeek, Double> weekdays) {
        return before.days() == now.days() && now.days() % WEEK == 0
                ? 1
                : DailyLevel.weight(now, weekdays) / DailyLevel.weight(before, weekdays);
    }

    /// The quarter of a year before the later period, from which weekdays are learned.
    static Period history(Period now) {
        return new Period(now.from().minusWeeks(13), now.from());
    }

    private static double bounded(double share) {
        return Math.clamp(share, -MOST, MOST);
    }

    static boolean isFestive(LocalDate day, List<Festival> festivals) {
        return festivals.stream().anyMatch(one -> one.days().contains(day));
    }

    /// By how much the earlier period is stretched to compare with ordinary days of the later.
    Stretch before() {
        return new Stretch(ordinaryBefore() * season, 1 + missed.before());
    }

    Stretch now() {
        return new Stretch(ordinaryNow(), 1 + missed.now());
    }

    private double ordinaryBefore() {
        return days * weekdays * (1 - festivals.before());
    }

    private double ordinaryNow() {
        return 1 - festivals.now();
    }

    record Step(Subject.Aspect aspect, double added) {}

    /// What each of them added to the change of a branch; steps that did nothing are left out.
    List<Step> steps(Branch root) {
        double whole = root.at(Side.BEFORE, Stretch.NONE);
        double sameDays = root.at(Side.BEFORE, Stretch.ofDays(days));
        double sameWeekdays = root.at(Side.BEFORE, Stretch.ofDays(days * weekdays));
        double ordinary = root.at(Side.BEFORE, Stretch.ofDays(ordinaryBefore()));
        double seasonal = root.at(Side.BEFORE, Stretch.ofDays(ordinaryBefore() * season));
        double ordinaryNow = root.at(Side.NOW, Stretch.ofDays(ordinaryNow()));
        var steps = new ArrayList<Step>();
        add(steps, Subject.Aspect.DAYS, sameDays - whole);
        add(steps, Subject.Aspect.WEEKDAYS, sameWeekdays - sameDays);
        add(
                steps,
                Subject.Aspect.FESTIVALS,
                root.at(Side.NOW, Stretch.NONE) - ordinaryNow - (sameWeekdays - ordinary));
        add(steps, Subject.Aspect.SEASON, seasonal - ordinary);
        add(
                steps,
                Subject.Aspect.STOCK_OUTS,
                ordinaryNow
                        - root.at(Side.NOW, now())
                        - (seasonal - root.at(Side.BEFORE, before())));
        return steps;
    }

    private static void add(List<Step> steps, Subject.Aspect aspect, double added) {
        if (added != 0) {
            steps.add(new Step(aspect, added));
        }
    }
}
