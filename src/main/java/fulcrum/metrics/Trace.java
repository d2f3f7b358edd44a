package fulcrum.metrics;

import fulcrum.units.Period;
import java.util.List;

/// Where a figure comes from.
///
/// @param days the days for which it stands
/// @param terms what its formula is made of, with their values; empty where it is measured
/// @param sql the questions behind it, as the engine reads them
/// @param sources the measured metrics whose fact rows lead to it
public record Trace(
        Metric metric,
        Period days,
        Value value,
        List<Term> terms,
        List<String> sql,
        List<Metric> sources) {

    public Trace {
        terms = List.copyOf(terms);
        sql = List.copyOf(sql);
        sources = List.copyOf(sources);
    }

    /// A metric in a formula, and its value there.
    public record Term(Metric metric, Value value) {}
}
