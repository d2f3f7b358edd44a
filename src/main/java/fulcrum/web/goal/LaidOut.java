package fulcrum.web.goal;

import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;

/// The target of a figure laid out over its parts.
///
/// @param refused why it cannot be; empty where it can or nothing was asked
/// @param rows empty where nothing was asked
/// @param reason for keeping them, as somebody wrote it
public record LaidOut(
        String goal,
        List<Option> figures,
        List<Option> dimensions,
        Optional<String> refused,
        List<Row> rows,
        String together,
        String reason) {

    public LaidOut {
        figures = List.copyOf(figures);
        dimensions = List.copyOf(dimensions);
        rows = List.copyOf(rows);
    }

    /// @param weight by which a share counts; empty where nothing is weighed
    /// @param field that says what it stays at; empty for all others together
    public record Row(
            String part, String weight, String usual, String target, String field, String typed) {}
}
