package fulcrum.metrics;

import fulcrum.units.Period;

/// The days with which a period is compared.
public sealed interface Versus {

    /// A calendar month with the one before it; else as many days just before.
    record Prior() implements Versus {}

    /// The same days a year earlier.
    record Year() implements Versus {}

    record Days(Period period) implements Versus {}

    default Period of(Period period) {
        return switch (this) {
            case Prior() ->
                    period.isMonth() ? Period.monthOf(period.from().minusDays(1)) : period.before();
            case Year() -> period.yearBefore();
            case Days(var earlier) -> earlier;
        };
    }
}
