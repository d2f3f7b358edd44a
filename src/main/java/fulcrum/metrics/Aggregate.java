package fulcrum.metrics;

import fulcrum.warehouse.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A metric that is measured on the rows of one fact table.
///
/// @param where what a row must say to belong to it
/// @param statedWhere what a row of it must also say to state the value; other rows are a gap
/// @param gapsIn the quantity by which gaps are weighed; rows where it is empty
/// @param elsewhere true where dimensions that the table lacks put it under "(none)"
public record Aggregate(
        FactKind from,
        Take take,
        List<Condition> where,
        List<Condition> statedWhere,
        Optional<String> gapsIn,
        boolean elsewhere) {

    public Aggregate {
        where = List.copyOf(where);
        statedWhere = List.copyOf(statedWhere);
    }

    /// The columns of the fact table that it reads.
    List<String> columns() {
        var columns = new ArrayList<String>();
        switch (take) {
            case Take.Sum(var of) -> columns.addAll(of.names());
            case Take.RecentPerDay(var of, int _) -> columns.addAll(of.names());
            case Take.Distinct(var column) -> columns.add(column);
            case Take.Spread(var column) -> columns.add(column);
            case Take.Latest(var column) -> columns.add(column);
            case Take.FirstTimers(), Take.Repeaters(int _) -> columns.add("customer");
            case Take.Count() -> {}
        }
        where.forEach(condition -> columns.add(condition.column()));
        statedWhere.forEach(condition -> columns.add(condition.column()));
        gapsIn.ifPresent(columns::add);
        return columns;
    }
}
