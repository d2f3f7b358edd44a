package fulcrum.metrics;

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
}
