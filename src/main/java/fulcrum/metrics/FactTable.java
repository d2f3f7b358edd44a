package fulcrum.metrics;

import fulcrum.warehouse.FactKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How one fact table is counted: its day, what reports it, and how it may be cut.
///
/// @param day the day to which a row belongs, by basis
/// @param span the column that says how many days a row covers; such a row cannot be cut
/// @param coveredBy what must have been imported for a day without rows to mean nothing happened
/// @param part where the table has several reporters (advertising channels, traffic reports)
/// @param reported true where a source reports days, so that a day without report is unknown
/// @param filled columns that no row leaves empty
public record FactTable(
        FactKind kind,
        Map<Basis, Expression> day,
        Optional<String> span,
        List<CoveredBy> coveredBy,
        Optional<Part> part,
        boolean reported,
        List<Condition> always,
        Set<String> filled,
        Map<Dimension, Cut> dimensions) {

    public FactTable {
        day = Map.copyOf(day);
        coveredBy = List.copyOf(coveredBy);
        always = List.copyOf(always);
        filled = Set.copyOf(filled);
        dimensions = Map.copyOf(dimensions);
    }

    /// Coverage of that kind counts; where more is asked, only of imports that bring that too.
    public record CoveredBy(FactKind kind, Optional<Bringing> bringing) {}

    /// Rows of a kind; with a column, rows that state it.
    public record Bringing(FactKind kind, Optional<String> column) {}

    /// The column that names the reporter.
    ///
    /// @param addsUp true where reporters add up, so that each one that is silent is missed; false
    ///   where one stands for another
    public record Part(String column, boolean addsUp) {}

    /// A dimension: its column, and the rows that are cut by it in place of those counted always.
    ///
    /// @param also a column whose values name a part of a part as well: the code of a variant
    public record Cut(String column, Optional<String> also, List<Condition> instead) {
        public Cut {
            instead = List.copyOf(instead);
        }
    }

    Expression day(Basis basis) {
        var own = day.get(basis);
        return own == null ? day.getOrDefault(Basis.EVENT, new Expression.Name("day")) : own;
    }

    /// The rows to count when cut by these dimensions.
    List<Condition> rows(Iterable<Dimension> cutBy) {
        for (var dimension : cutBy) {
            var cut = dimensions.get(dimension);
            if (cut != null && !cut.instead().isEmpty()) {
                return cut.instead();
            }
        }
        return always;
    }
}
