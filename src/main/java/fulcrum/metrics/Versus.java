package fulcrum.metrics;

import fulcrum.units.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// The days with which a period is compared.
public sealed interface Versus {

    /// A calendar month with the one before it; else as many days just before.
    record Prior() implements Versus {}

    /// The same days a year earlier.
    record Year() implements Versus {}

    record Days(Period period) implements Versus {}

    /// `prior`, `year` or `FROM..UNTIL`; none where it is none of them or has no day.
    static Optional<Versus> parse(String written) {
        return switch (written) {
            case "prior" -> Optional.of(new Prior());
            case "year" -> Optional.of(new Year());
            default -> days(written);
        };
    }

    private static Optional<Versus> days(String written) {
        int dots = written.indexOf("..");
        try {
            var from = LocalDate.parse(written.substring(0, Math.max(0, dots)));
            var until = LocalDate.parse(written.substring(dots + 2));
            return from.isBefore(until)
                    ? Optional.of(new Days(new Period(from, until)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// As {@link #parse} reads it.
    default String written() {
        return switch (this) {
            case Prior() -> "prior";
            case Year() -> "year";
            case Days(var period) -> period.toString();
        };
    }

    default Period of(Period period) {
        return switch (this) {
            case Prior() ->
                    period.isMonth() ? Period.monthOf(period.from().minusDays(1)) : period.before();
            case Year() -> period.yearBefore();
            case Days(var earlier) -> earlier;
        };
    }
}
