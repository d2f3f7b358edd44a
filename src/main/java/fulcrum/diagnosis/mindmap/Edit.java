package fulcrum.diagnosis.mindmap;

import java.math.BigDecimal;
import java.util.Optional;

/// One change that people make to a map.
public sealed interface Edit {

    NodeId node();

    /// A node of people's own.
    record Add(NodeId node, NodeId under, String title) implements Edit {}

    /// Another name; an empty one gives back the name that the program says.
    record Rename(NodeId node, String title) implements Edit {}

    record Note(NodeId node, String text) implements Edit {}

    /// @param before the sibling that it is to stand before; behind all where there is none
    record Move(NodeId node, NodeId under, Optional<NodeId> before) implements Edit {}

    /// Two that are one: what the first holds goes to the other.
    record Merge(NodeId node, NodeId into) implements Edit {}

    /// Only of what people added; what it holds goes up.
    record Remove(NodeId node) implements Edit {}

    /// What people think it costs.
    record Value(NodeId node, Worth worth) implements Edit {}

    /// The action that carries it out.
    record Take(NodeId node, int action) implements Edit {}

    /// @param amount in a week, in the goal's unit; `why` the figure and what it is compared with
    record Worth(BigDecimal amount, String why) {

        boolean isSame(Worth other) {
            return amount.compareTo(other.amount) == 0 && why.equals(other.why);
        }
    }
}
