package fulcrum.outlook;

import fulcrum.metrics.MetricId;
import fulcrum.store.Store;
import java.util.OptionalDouble;

/// How to split the money for advertising between channels.
///
/// @param metric what it is to bring, a sum such as net sales
/// @param budget of a week; none for that of the last quarter
public record BudgetQuestion(Store store, MetricId metric, OptionalDouble budget) {}
