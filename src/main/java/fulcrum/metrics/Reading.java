package fulcrum.metrics;

import fulcrum.units.Period;
import fulcrum.units.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Figures by slice and part, in order of date, then of part.
///
/// @param before the same for the days of comparison, where some were asked for
public record Reading(FigureQuestion question, List<Line> lines, Optional<Reading> before)
        implements Answer {

    public Reading {
        lines = List.copyOf(lines);
    }

    /// @param date the first day of the whole day, week or month; of a total, the first day asked
    /// @param days the days of it that were asked for
    /// @param parts the name of the part in each dimension; none where rows name none
    /// @param values one per metric, in the order of the question
    public record Line(
            LocalDate date, Period days, List<Optional<String>> parts, List<Value> values) {

        public Line {
            parts = List.copyOf(parts);
            values = List.copyOf(values);
        }
    }

    /// The value of a metric on a line.
    public Value value(Line line, MetricId metric) {
        return line.values().get(question.metrics().indexOf(metric));
    }

    /// All of it in maps, lists, texts and numbers, for programs.
    public Map<String, Object> plain(Texts texts) {
        return new Plain(texts).of(this);
    }
}
