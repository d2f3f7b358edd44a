package fulcrum.ingest.layout;

import fulcrum.units.Said;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Columns of facts as people call them, in a sentence.
public final class ColumnWords {

    private ColumnWords() {}

    public static Optional<Said> all(Collection<String> columns) {
        return columns.stream()
                .map(ColumnWords::one)
                .reduce((left, right) -> Said.of("ingest.list.and", left, right));
    }

    /// One column of each group.
    public static Optional<Said> oneOfEach(List<? extends Collection<String>> groups) {
        return groups.stream()
                .flatMap(group -> oneOf(group).stream())
                .reduce((left, right) -> Said.of("ingest.list.each", left, right));
    }

    private static Optional<Said> oneOf(Collection<String> columns) {
        return columns.stream()
                .map(ColumnWords::one)
                .reduce((left, right) -> Said.of("ingest.list.or", left, right));
    }

    private static Said one(String column) {
        return Said.of("column." + column);
    }
}
