package fulcrum.cli.imports;

import fulcrum.units.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// A period as it is typed: `2026-05-01..2026-06-01` (the last day is not in it), `2026-05`, or one
/// day.
final class CoveredDays {

    private CoveredDays() {}

    static Optional<Period> of(String text) {
        try {
            var ends = text.strip().split("\\.\\.", -1);
            return switch (ends.length) {
                case 2 ->
                        Optional.of(new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[1])));
                case 1 ->
                        Optional.of(
                                ends[0].length() == "2026-05".length()
                                        ? Period.monthOf(YearMonth.parse(ends[0]).atDay(1))
                                        : Period.ofDay(LocalDate.parse(ends[0])));
                default -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
