package fulcrum.ingest.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The time that platforms write into the names of their exports: `…20260619_110309.csv`,
/// `ExportOrderList201706151430.csv`, `…2017-11-12_2017-11-12.xls` (the last day counts).
final class NameTimes {

    private static final Pattern STAMP =
            Pattern.compile(
                    "(?<!\\d)(20\\d\\d)([-.]?)(0[1-9]|1[0-2])\\2([0-2]\\d|3[01])"
                            + "(?:[-_ T]?([01]\\d|2[0-3])[-:_.]?([0-5]\\d)(?:[-:_.]?([0-5]\\d))?(?!-?\\d))?"
                            + "(?!\\d)");

    private NameTimes() {}

    static Optional<Instant> in(String name) {
        return STAMP.matcher(name)
                .results()
                .flatMap(found -> time(found).stream())
                .max(LocalDateTime::compareTo)
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    private static Optional<LocalDateTime> time(MatchResult found) {
        try {
            var day = LocalDate.of(part(found, 1), part(found, 3), part(found, 4));
            return Optional.of(
                    day.atTime(LocalTime.of(part(found, 5), part(found, 6), part(found, 7))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int part(MatchResult found, int group) {
        var digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
