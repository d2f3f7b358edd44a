package fulcrum.metrics;

import java.util.List;

/// What a row must say to be counted.
public sealed interface Condition {

    String column();

    record True(String column) implements Condition {}

    record OneOf(String column, List<String> values) implements Condition {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// An empty cell is none of them.
    record NoneOf(String column, List<String> values) implements Condition {
        public NoneOf {
            values = List.copyOf(values);
        }
    }

    /// The cell is not empty.
    record Stated(String column) implements Condition {}

    /// The row is not the sum of finer sources in the same report.
    record Leaf() implements Condition {
        @Override
        public String column() {
            return "source_1";
        }
    }
}
