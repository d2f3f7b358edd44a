package fulcrum.outlook;

import fulcrum.metrics.Basis;
import fulcrum.metrics.Cut;
import fulcrum.metrics.MetricId;
import fulcrum.store.Festival;
import fulcrum.store.Store;
import java.util.List;

/// Which figure is looked at day by day.
///
/// @param only the parts to which it is narrowed
/// @param events of the store itself that move it beside the country's festivals: promotions, price
///   changes, days out of stock
public record CourseQuestion(
        Store store, MetricId metric, List<Cut.Filter> only, Basis basis, List<Festival> events) {

    public CourseQuestion {
        only = List.copyOf(only);
        events = List.copyOf(events);
    }

    /// Of the whole shop, by the day on which money moved.
    public static CourseQuestion of(Store store, MetricId metric) {
        return new CourseQuestion(store, metric, List.of(), Basis.EVENT, List.of());
    }
}
