package fulcrum.ingest.translating;

import fulcrum.ingest.typing.DateOrder;
import fulcrum.ingest.typing.Moment;
import fulcrum.ingest.typing.Parsed;
import fulcrum.ingest.typing.TimeStyle;
import fulcrum.ingest.typing.Times;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The period that a table states about itself: in the lines above its header, or in its name.
final class StatedPeriods {

    private static final Pattern DAY =
            Pattern.compile(
                    "\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}|(?<!\\d)20\\d{6}(?!\\d)"
                            + "|\\d{1,2} [A-Z][a-z]{2,8} \\d{4}|[A-Z][a-z]{2,8} \\d{1,2}, \\d{4}");

    private StatedPeriods() {}

    /// From the first to the last day named; the lines above the header go before the name.
    static Optional<Period> find(String tableName, List<String> linesAbove) {
        var days = days(String.join("\n", linesAbove));
        if (days.isEmpty()) {
            days = days(tableName);
        }
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Period(
                                days.stream().min(LocalDate::compareTo).orElseThrow(),
                                days.stream().max(LocalDate::compareTo).orElseThrow().plusDays(1)));
    }

    private static List<LocalDate> days(String text) {
        var style = TimeStyle.in(ZoneOffset.UTC).with(DateOrder.YEAR_FIRST);
        var days = new ArrayList<LocalDate>();
        var found = DAY.matcher(text);
        while (found.find()) {
            var day = found.group().replace('年', '-').replace('月', '-').replace('.', '-');
            if (Times.parse(day, style) instanceof Parsed.Value<Moment>(var moment)) {
                days.add(moment.local().toLocalDate());
            }
        }
        return days;
    }
}
