package fulcrum.diagnosis.mindmap;

import fulcrum.diagnosis.mindmap.Edit.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A node while its map grows.
final class Bud {

    final NodeId id;
    final Node.Subject subject;

    /// What it hangs on; of what was removed, what it hung on last.
    NodeId under;

    /// Where it was merged into.
    Optional<NodeId> into = Optional.empty();

    boolean removed;
    final List<NodeId> parts = new ArrayList<>();
    final List<NodeId> merged = new ArrayList<>();
    String title = "";
    int titled;
    String note = "";
    int noted;
    Optional<Worth> worth = Optional.empty();
    int action;
    String by = "";

    Bud(NodeId id, Node.Subject subject, NodeId under) {
        this.id = id;
        this.subject = subject;
        this.under = under;
    }

    boolean isGone() {
        return removed || into.isPresent();
    }
}
