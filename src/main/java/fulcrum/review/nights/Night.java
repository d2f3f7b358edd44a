package fulcrum.review.nights;

import fulcrum.store.Store;
import java.time.LocalDate;

/// One business day of a store, whose work is done at its beginning.
///
/// @param missed earlier nights that this one stands for
public record Night(Store store, LocalDate day, int missed) {}
