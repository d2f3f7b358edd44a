package fulcrum.cli.figures;

import fulcrum.cli.Desk;
import fulcrum.cli.UsageMistake;
import fulcrum.units.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The days that a command is about, in any of the ways to say them.
final class PeriodChoice {

    private static final Pattern LAST = Pattern.compile("([1-9][0-9]{0,4})([dwm])");
    private static final Pattern WEEK = Pattern.compile("[0-9]{4}-W[0-9]{2}");

    @Option(names = "--from", paramLabel = "DAY", description = "First day, e.g. 2010-11-01.")
    @Nullable String from;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "The day after the last one, e.g. 2010-12-01.")
    @Nullable String until;

    @Option(names = "--month", paramLabel = "MONTH", description = "A month, e.g. 2010-11.")
    @Nullable String month;

    @Option(names = "--week", paramLabel = "WEEK", description = "An ISO week, e.g. 2026-W23.")
    @Nullable String week;

    @Option(
            names = "--last",
            paramLabel = "DAYS",
            description = "The last days with facts, e.g. 7d, 4w or 3m.")
    @Nullable String last;

    /// @param lastDay the last day with facts; asked for only by `--last`
    Period chosen(Desk desk, Supplier<Optional<LocalDate>> lastDay) {
        int ways = (from != null || until != null ? 1 : 0) + one(month) + one(week) + one(last);
        if (ways != 1) {
            throw new UsageMistake(desk.say("cli.figures.which-days"));
        }
        if (month != null) {
            return month(desk, month);
        }
        if (week != null) {
            return week(desk, week);
        }
        if (last != null) {
            return last(desk, last, lastDay);
        }
        return fromUntil(desk);
    }

    private Period fromUntil(Desk desk) {
        if (from == null || until == null) {
            throw new UsageMistake(desk.say("cli.figures.from-and-until"));
        }
        var first = day(desk, from);
        var end = day(desk, until);
        if (!first.isBefore(end)) {
            throw new UsageMistake(desk.say("cli.figures.no-days", from, until));
        }
        return new Period(first, end);
    }

    static LocalDate day(Desk desk, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new UsageMistake(desk.say("cli.figures.no-such-day", text));
        }
    }

    private static Period month(Desk desk, String text) {
        try {
            return Period.monthOf(YearMonth.parse(text).atDay(1));
        } catch (DateTimeException e) {
            throw new UsageMistake(desk.say("cli.figures.no-such-month", text));
        }
    }

    private static Period week(Desk desk, String text) {
        try {
            if (WEEK.matcher(text).matches()) {
                var monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
                return new Period(monday, monday.plusWeeks(1));
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw new UsageMistake(desk.say("cli.figures.no-such-week", text));
    }

    private static Period last(Desk desk, String text, Supplier<Optional<LocalDate>> lastDay) {
        var matcher = LAST.matcher(text);
        if (!matcher.matches()) {
            throw new UsageMistake(desk.say("cli.figures.no-such-last", text));
        }
        var end =
                lastDay.get()
                        .orElseThrow(() -> new UsageMistake(desk.say("cli.figures.no-last-day")))
                        .plusDays(1);
        int many = Integer.parseInt(matcher.group(1));
        return new Period(
                switch (matcher.group(2)) {
                    case "d" -> end.minusDays(many);
                    case "w" -> end.minusWeeks(many);
                    default -> end.minusMonths(many);
                },
                end);
    }

    private static int one(@Nullable String given) {
        return given == null ? 0 : 1;
    }
}
