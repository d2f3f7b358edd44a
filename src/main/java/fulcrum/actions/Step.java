package fulcrum.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// Something that changed and stayed, found in the facts.
public sealed interface Step permits PriceStep, AdStep, ListingStep {

    Change.Kind kind();

    /// The product or the plan that it happened to.
    String subject();

    /// The first day on which it was so.
    LocalDate day();

    boolean fell();

    /// −0.12 where it fell by 12 percent; 0 where nothing can be counted.
    double share();

    /// How much money was in it in the days before, in the store's currency.
    BigDecimal sold();

    /// The product, where it happened to one.
    default Optional<String> product() {
        return Optional.of(subject());
    }

    /// The same for the same change, however much was sold since.
    default String key() {
        var name = subject().length() > 150 ? subject().substring(0, 150) : subject();
        return kind().word() + "/" + day() + "/" + name;
    }
}
