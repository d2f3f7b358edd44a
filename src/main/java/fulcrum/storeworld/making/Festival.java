package fulcrum.storeworld.making;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A feast of buying: before it people wait, then they buy more, afterwards they have enough.
///
/// @param first first day of the feast itself, `last` its last
/// @param demand logarithm of the factor on visits during it
/// @param wanting logarithm of the factor on conversion during it
/// @param discount share that the shop takes off every order during it
/// @param before days of build-up, with `hush` (logarithm) on conversion
/// @param after days of hangover, fading from `ebb` (logarithm) on visits
record Festival(
        String name,
        LocalDate first,
        LocalDate last,
        double demand,
        double wanting,
        double discount,
        int before,
        double hush,
        int after,
        double ebb) {

    boolean during(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// Logarithm of the factor on visits.
    double visits(LocalDate day) {
        if (during(day)) {
            return demand;
        }
        long past = ChronoUnit.DAYS.between(last, day);
        if (past > 0 && past <= after) {
            return ebb * (after + 1 - past) / after;
        }
        long ahead = ChronoUnit.DAYS.between(day, first);
        return ahead > 0 && ahead <= before ? demand * 0.25 * (before + 1 - ahead) / before : 0;
    }

    /// Logarithm of the factor on conversion.
    double conversion(LocalDate day) {
        if (during(day)) {
            return wanting;
        }
        long ahead = ChronoUnit.DAYS.between(day, first);
        return ahead > 0 && ahead <= before ? hush * (before + 1 - ahead) / before : 0;
    }
}
