package fulcrum.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One place in a reading: the date of a slice, and the part in each dimension of the question.
public record Point(LocalDate date, List<Optional<String>> parts) {

    public Point {
        parts = List.copyOf(parts);
    }

    public static Point of(Reading.Line line) {
        return new Point(line.date(), line.parts());
    }
}
