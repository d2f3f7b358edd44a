package fulcrum.web.actions;

import static java.util.Objects.requireNonNull;

import fulcrum.actions.Action;
import fulcrum.actions.Spell;
import fulcrum.units.Period;
import fulcrum.web.actions.BoardPage.Card;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays the work of a month out, week by week from Monday.
record Months(Frame frame, Cards cards, Filters filters, LocalDate today) {

    /// Entries of one day; the others stand in the list.
    private static final int MOST_IN_DAY = 6;

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

    /// Those that are shown, of all that touch the weeks of a day's month.
    List<Spell> foremost(LocalDate day, List<Spell> spells) {
        var shown = shown(day);
        return shown.from()
                .datesUntil(shown.until())
                .flatMap(one -> of(one, spells).limit(MOST_IN_DAY))
                .toList();
    }

    private static Stream<Spell> of(LocalDate day, List<Spell> spells) {
        return spells.stream().filter(one -> one.days().contains(day));
    }

    MonthSheet of(LocalDate day, List<Spell> spells, List<Action> actions) {
        var entered = new Entered(spells, byNumber(actions));
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
                        .map(monday -> week(monday, monday.equals(week), month, entered))
                        .toList());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(
                TextStyle.SHORT_STANDALONE, frame.chinese() ? Locale.CHINA : Locale.ENGLISH);
    }

    private String at(LocalDate day) {
        return address().with("at", day.toString()).toString();
    }

    private Address address() {
        return filters.without(Set.of("day")).with("view", "calendar");
    }

    private record Entered(List<Spell> spells, Map<Integer, Card> cards) {

        /// One that was dropped a moment ago is not there any more.
        boolean knows(Spell spell) {
            return cards.containsKey(spell.number());
        }
    }

    private Map<Integer, Card> byNumber(List<Action> actions) {
        return cards.cards(actions).stream()
                .collect(Collectors.toMap(Card::number, Function.identity()));
    }

    private Week week(LocalDate monday, boolean chosen, YearMonth month, Entered entered) {
        return new Week(
                chosen,
                IntStream.range(0, WEEK)
                        .mapToObj(monday::plusDays)
                        .map(day -> day(day, monday, month, entered))
                        .toList());
    }

    private Day day(LocalDate day, LocalDate monday, YearMonth month, Entered entered) {
        var theirs = of(day, entered.spells()).toList();
        var there = theirs.stream().limit(MOST_IN_DAY).filter(entered::knows).toList();
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
                there.stream()
                        .map(one ->
                                new Entry(
                                        requireNonNull(entered.cards().get(one.number())),
                                        one.days().from().isBefore(day) && !day.equals(monday)))
                        .toList(),
                theirs.size() - there.size(),
                filters.without(Set.of("day")).with("view", "list").with("day", day).toString());
    }
}
