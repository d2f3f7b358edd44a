package fulcrum.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// What a plan's click costs, or what it may spend a day, that changed and stayed.
///
/// @param kind a bid or a budget
/// @param subject the plan
/// @param before what a click cost, or a day, in the store's currency
/// @param sold what it spent in the days that were looked at
public record AdStep(
        Change.Kind kind,
        String subject,
        LocalDate day,
        BigDecimal before,
        BigDecimal after,
        BigDecimal sold)
        implements Step {

    @Override
    public boolean fell() {
        return after.compareTo(before) < 0;
    }

    @Override
    public double share() {
        return after.doubleValue() / before.doubleValue() - 1;
    }

    @Override
    public Optional<String> product() {
        return Optional.empty();
    }
}
