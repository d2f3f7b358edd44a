package fulcrum.web.goal;

import java.util.List;
import java.util.Optional;

/// The targets of a goal in rows.
///
/// @param goal the goal's id
/// @param after the version that accepting changes
/// @param verdict what it takes, or why it cannot be
/// @param rows from the goal down
/// @param holds what is held, as it is sent when accepted
/// @param reason why they are to be accepted, as somebody wrote it
/// @param leftOut what is not known, why, and which exports would bring it
/// @param supposed what is measured or believed to move some figure of it, by no formula
public record PlanSheet(
        String goal,
        int after,
        Verdict verdict,
        List<Row> rows,
        List<Sent> holds,
        String reason,
        List<String> leftOut,
        List<Proof> supposed) {
    public PlanSheet {
        rows = List.copyOf(rows);
        holds = List.copyOf(holds);
        leftOut = List.copyOf(leftOut);
        supposed = List.copyOf(supposed);
    }

    /// @param kind how it looks
    /// @param canBeAccepted whether there are targets
    public record Verdict(String kind, String said, List<String> because, boolean canBeAccepted) {
        public Verdict {
            because = List.copyOf(because);
        }
    }

    public record Sent(String name, String value) {}

    /// @param key names it in ids
    /// @param field that holds its target
    /// @param accepted the target that was accepted, where it is another
    /// @param moved from what is expected; empty for none
    /// @param odds if things go on as before; empty where no plan reaches the goal
    /// @param worth what one percent more of it brings the goal, or that it brings nothing
    /// @param evidence why it should move the goal
    public record Row(
            String key,
            int depth,
            String name,
            String metric,
            boolean root,
            String expected,
            String target,
            Optional<String> accepted,
            String moved,
            String odds,
            boolean held,
            Optional<Field> field,
            String worth,
            boolean idle,
            List<Proof> evidence,
            Optional<String> owner) {
        public Row {
            evidence = List.copyOf(evidence);
        }
    }

    /// @param kind in a word: by formula, measured, assumed
    /// @param unsure whether it is only believed, or speaks against it
    public record Proof(String kind, boolean unsure, String said) {}

    /// @param slider none where nothing can be moved
    /// @param unit stands beside it
    public record Field(
            String name, String text, String unit, boolean wrong, Optional<Slider> slider) {}

    public record Slider(String low, String high, String step, String at) {}
}
