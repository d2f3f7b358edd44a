package fulcrum.diagnosis;

import java.util.List;

/// What a report tells after its branches: a title, and lines of which some belong to the one
/// above.
public record Chapter(String title, List<Line> lines) {

    public Chapter {
        lines = List.copyOf(lines);
    }

    /// @param depth 0 stands alone, 1 belongs to the line above that has less
    public record Line(int depth, String text) {}
}
