package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.units.Period;
import fulcrum.web.actions.MonthSheet.Beside;
import fulcrum.web.actions.MonthSheet.Day;
import fulcrum.web.actions.MonthSheet.Entry;
import fulcrum.web.actions.MonthSheet.Week;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Address;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays the work of a month out, week by week from Monday.
record Months(Frame frame, Cards cards, Address address, LocalDate today) {

    private static final int WEEK = 7;

    /// The day that an address names, today where it names none.
    LocalDate chosen(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            return today;
        }
    }

    /// The whole weeks that hold a day's month.
    static Period shown(LocalDate day) {
        var month = YearMonth.from(day);
        return new Period(monday(month.atDay(1)), monday(month.atEndOfMonth()).plusDays(WEEK));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    MonthSheet of(LocalDate day, List<Action> actions) {
        var month = YearMonth.from(day);
        var shown = shown(day);
        var week = monday(day);
        return new MonthSheet(
                month.toString(),
                Written.period(new Period(week, week.plusDays(WEEK))),
                new Beside(at(month.minusMonths(1).atDay(1)), at(month.plusMonths(1).atDay(1))),
                new Beside(at(day.minusDays(WEEK)), at(day.plusDays(WEEK))),
                at(today),
                Arrays.stream(DayOfWeek.values()).map(this::name).toList(),
                Stream.iterate(
                                shown.from(),
                                one -> one.isBefore(shown.until()),
                                one -> one.plusDays(WEEK))
                        .map(monday -> week(monday, monday.equals(week), month, actions))
                        .toList());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(
                TextStyle.SHORT_STANDALONE, frame.chinese() ? Locale.CHINA : Locale.ENGLISH);
    }

    private String at(LocalDate day) {
        return address.with("at", day.toString()).toString();
    }

    private Week week(LocalDate monday, boolean chosen, YearMonth month, List<Action> actions) {
        return new Week(
                chosen,
                IntStream.range(0, WEEK)
                        .mapToObj(monday::plusDays)
                        .map(day -> day(day, monday, month, actions))
                        .toList());
    }

    private Day day(LocalDate day, LocalDate monday, YearMonth month, List<Action> actions) {
        return new Day(
                day.toString(),
                day.getDayOfMonth(),
                name(day.getDayOfWeek()),
                YearMonth.from(day).equals(month),
                day.equals(today),
                "/actions/new?store=%s&from=%s&to=%s"
                        .formatted(
                                frame.encoded(frame.shops().chosen().orElseThrow().id().value()),
                                day,
                                day),
                actions.stream()
                        .filter(one -> days(one).contains(day))
                        .map(one ->
                                new Entry(
                                        cards.card(one),
                                        days(one).from().isBefore(day) && !day.equals(monday)))
                        .toList());
    }

    private static Period days(Action action) {
        return action.plan().days().orElseThrow();
    }
}
