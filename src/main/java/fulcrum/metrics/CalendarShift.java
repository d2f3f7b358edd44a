package fulcrum.metrics;

import fulcrum.store.Festival;
import fulcrum.units.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the calendar does to a comparison of two periods.
///
/// @param days later days for each earlier one
/// @param weekdays how much more the later weekdays weigh, for each day
/// @param festivalsBefore the share of the earlier sum by which festival days stood above ordinary
///   ones; `festivalsNow` of the later
record CalendarShift(double days, double weekdays, double festivalsBefore, double festivalsNow) {

    static final CalendarShift NONE = new CalendarShift(1, 1, 0, 0);

    private static final int WEEK = 7;

    /// Beyond these shares ordinary days are too few to compare with.
    private static final double MOST = 0.95;

    static CalendarShift of(Period before, Period now, DailyLevel level) {
        var weekdays = level.weekdays(history(now));
        double days = (double) now.days() / before.days();
        return new CalendarShift(
                days,
                weight(before, now, weekdays) / days,
                bounded(level.festivalShare(before, weekdays)),
                bounded(level.festivalShare(now, weekdays)));
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
    double before() {
        return days * weekdays * (1 - festivalsBefore);
    }

    double now() {
        return 1 - festivalsNow;
    }

    record Step(Subject.Aspect aspect, double added) {}

    /// What each of them added to the change of a branch; steps that did nothing are left out.
    List<Step> steps(Branch root) {
        double whole = root.at(Side.BEFORE, 1);
        double sameDays = root.at(Side.BEFORE, days);
        double sameWeekdays = root.at(Side.BEFORE, days * weekdays);
        double festive =
                root.at(Side.NOW, 1)
                        - root.at(Side.NOW, now())
                        - (sameWeekdays - root.at(Side.BEFORE, before()));
        var steps = new ArrayList<Step>();
        add(steps, Subject.Aspect.DAYS, sameDays - whole);
        add(steps, Subject.Aspect.WEEKDAYS, sameWeekdays - sameDays);
        add(steps, Subject.Aspect.FESTIVALS, festive);
        return steps;
    }

    private static void add(List<Step> steps, Subject.Aspect aspect, double added) {
        if (added != 0) {
            steps.add(new Step(aspect, added));
        }
    }
}
