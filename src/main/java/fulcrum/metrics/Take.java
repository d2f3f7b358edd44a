package fulcrum.metrics;

import java.math.BigDecimal;

/// What is taken from the rows of a slice.
public sealed interface Take {

    record Sum(Expression of) implements Take {}

    record Count() implements Take {}

    /// Different values, counted within the slice and never added up over slices.
    record Distinct(String column) implements Take {}

    /// Different customers whose first sale ever lies in the slice.
    record FirstTimers() implements Take {}

    /// Customers of the slice with a further order day within so many days after their first there.
    record Repeaters(int days) implements Take {}

    /// An amount spread evenly over the days that its row names.
    record Spread(String column) implements Take {}

    /// The sum over the rows of the last day with rows, up to the end of the slice.
    record Latest(String column) implements Take {}

    /// The mean per day over the last so many covered days, up to the end of the slice.
    record RecentPerDay(Expression of, int days) implements Take {}

    /// What is added up; 1 where rows or customers are counted.
    default Expression amount() {
        return switch (this) {
            case Sum(var of) -> of;
            case RecentPerDay(var of, int _) -> of;
            case Latest(var column) -> new Expression.Name(column);
            case Spread(var column) -> new Expression.Name(column);
            case Distinct(var column) -> new Expression.Name(column);
            case Count(), FirstTimers(), Repeaters(int _) ->
                    new Expression.Constant(BigDecimal.ONE);
        };
    }
}
