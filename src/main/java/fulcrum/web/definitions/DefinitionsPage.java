package fulcrum.web.definitions;

import fulcrum.web.question.Option;
import java.util.List;
import java.util.Optional;

/// @param action where the form is sent
/// @param after the number of the version that is changed
/// @param notice what became of the text
/// @param faults in the order of their lines
/// @param metrics those that formulas may name
/// @param compared none where there is nothing to compare
public record DefinitionsPage(
        String action,
        String text,
        String reason,
        int after,
        Optional<Notice> notice,
        List<Fault> faults,
        Draft draft,
        List<Named> metrics,
        List<Row> versions,
        Optional<Compared> compared) {

    public DefinitionsPage {
        faults = List.copyOf(faults);
        metrics = List.copyOf(metrics);
        versions = List.copyOf(versions);
    }

    /// @param kind how it looks: `good`, `warn`, `bad`
    public record Notice(String kind, String said) {}

    /// @param line empty where it is about no line
    /// @param source what stands in that line
    public record Fault(String line, String source, String said) {}

    /// A metric that is about to be written into the text.
    public record Draft(
            String id,
            String english,
            String chinese,
            String formula,
            List<Option> units,
            List<Option> betters) {
        public Draft {
            units = List.copyOf(units);
            betters = List.copyOf(betters);
        }
    }

    public record Named(String id, String name, String unit) {}

    /// @param to the page that shows it
    public record Row(
            int number, String when, String who, String why, String to, boolean withdrawn) {}

    /// A version beside the one before it.
    public record Compared(String said, List<Difference.Line> lines) {
        public Compared {
            lines = List.copyOf(lines);
        }
    }
}
