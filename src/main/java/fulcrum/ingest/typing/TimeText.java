package fulcrum.ingest.typing;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One time in any of the shapes that platforms write: day, then perhaps time, then perhaps zone.
final class TimeText {

    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "(?i)(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|周[一二三四五六日]|星期[一二三四五六日天])[,.]?\\s*");
    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(\\d{4,6})\\s*([-/.年])\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?");
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:[ T]?(\\d\\d)(\\d\\d)(\\d\\d)?)?");
    private static final Pattern THREE_NUMBERS =
            Pattern.compile(
                    "(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{2}|\\d{4,5})(?!\\d)");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(\\d{1,2})(?:st|nd|rd|th)?[-/. ]\\s*((?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\.?[-/, ]\\s*(\\d{2,5})(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "((?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4,5})(?!\\d)");
    private static final Pattern TIME =
            Pattern.compile(
                    "(?i)[\\sT,]*(上午|下午|am|pm)?\\s*(\\d{1,2})(?::|时|点)(\\d{1,2})"
                            + "(?:(?::|分)(?:(\\d{1,2})(?:[.,](\\d{1,9}))?)?秒?)?分?\\s*(am|pm|a\\.m\\.|p\\.m\\.)?");
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12));

    private final String cell;
    private final TimeStyle style;
    private final int[] day = new int[3];
    private final int[] time = new int[4];
    private boolean timed;
    private boolean orderUnknown;
    private String rest;

    TimeText(String cell, String text, TimeStyle style) {
        this.cell = cell;
        this.style = style;
        var weekday = WEEKDAY.matcher(text);
        this.rest = weekday.lookingAt() ? text.substring(weekday.end()) : text;
    }

    Parsed<Moment> read() {
        if (!compact() && !date()) {
            return Parsed.bad("typing.no-time", cell);
        }
        if (orderUnknown) {
            return Parsed.bad("typing.order", cell);
        }
        if (day[0] < Times.FIRST_YEAR || day[0] > Times.LAST_YEAR) {
            return Parsed.bad("typing.year", cell, Times.FIRST_YEAR, Times.LAST_YEAR);
        }
        if (!timed) {
            timeOfDay();
        }
        rest = rest.strip();
        if (rest.isEmpty()) {
            return Times.of(cell, day, time, timed);
        }
        return timed ? zoned() : Parsed.bad("typing.no-time", cell);
    }

    private boolean compact() {
        var found = COMPACT.matcher(rest);
        if (!found.matches()) {
            return false;
        }
        day(found, 1, 2, 3);
        timed = found.group(4) != null;
        time[0] = part(found, 4);
        time[1] = part(found, 5);
        time[2] = part(found, 6);
        rest = "";
        return true;
    }

    private boolean date() {
        return shape(YEAR_FIRST, found -> day(found, 1, 3, 4))
                || shape(THREE_NUMBERS, this::ordered)
                || shape(DAY_MONTH, found -> day(found, 3, 2, 1))
                || shape(MONTH_DAY, found -> day(found, 3, 1, 2));
    }

    private boolean shape(Pattern pattern, Consumer<Matcher> parts) {
        var found = pattern.matcher(rest);
        if (!found.lookingAt()) {
            return false;
        }
        parts.accept(found);
        rest = rest.substring(found.end());
        return true;
    }

    private void ordered(Matcher found) {
        boolean shortYear = found.end(4) - found.start(4) == 2;
        switch (style.order()) {
            case DAY_FIRST -> day(found, 4, 3, 1);
            case MONTH_FIRST -> day(found, 4, 1, 3);
            case YEAR_FIRST -> {
                day(found, shortYear ? 1 : 4, 3, shortYear ? 4 : 1);
                orderUnknown = !shortYear;
            }
        }
    }

    private void day(Matcher found, int year, int month, int dayOfMonth) {
        int given = part(found, year);
        boolean isShort = found.end(year) - found.start(year) <= 2;
        day[0] = isShort ? 2000 + given : given;
        var name = found.group(month);
        day[1] = Cells.digit(name.charAt(0)) ? Integer.parseInt(name) : month(name);
        day[2] = part(found, dayOfMonth);
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), 0);
    }

    private void timeOfDay() {
        var found = TIME.matcher(rest);
        if (!found.lookingAt()) {
            return;
        }
        timed = true;
        time[0] = hour(part(found, 2), half(found));
        time[1] = part(found, 3);
        time[2] = part(found, 4);
        time[3] = found.group(5) == null ? 0 : nanos(found.group(5));
        rest = rest.substring(found.end());
    }

    private static String half(Matcher found) {
        var half = found.group(1) == null ? found.group(6) : found.group(1);
        return half == null ? "" : half.toLowerCase(Locale.ROOT);
    }

    private static int hour(int given, String half) {
        boolean afternoon = half.equals("下午") || half.startsWith("p");
        if (half.isEmpty() || given > 12) {
            return given;
        }
        return given % 12 + (afternoon ? 12 : 0);
    }

    private static int nanos(String fraction) {
        return Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static int part(Matcher found, int group) {
        var digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private Parsed<Moment> zoned() {
        if (Zones.ambiguous(rest)) {
            return Parsed.bad("typing.zone", cell, rest);
        }
        var offset = Zones.offset(rest);
        if (offset.isEmpty()) {
            return Parsed.bad("typing.no-time", cell);
        }
        return switch (Times.of(cell, day, time, true)) {
            case Parsed.Value<Moment>(var moment) ->
                    Times.checked(
                            cell, Moment.at(moment.local().toInstant(offset.get()), style.zone()));
            case Parsed<Moment> none -> none;
        };
    }
}
