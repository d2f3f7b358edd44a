package fulcrum.diagnosis.mindmap;

import fulcrum.diagnosis.Branch;
import fulcrum.diagnosis.Check;
import java.util.Optional;
import java.util.regex.Pattern;

/// A node of a map: `store`, `branch-traffic`, a check's id, or `own-12` of what people added.
public record NodeId(String word) implements Comparable<NodeId> {

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    private static final Pattern OWN = Pattern.compile("own-[1-9][0-9]{0,8}");

    public static final NodeId STORE = new NodeId("store");

    public NodeId {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException(
                    "a node is small letters, digits and hyphens, not '%s'".formatted(word));
        }
    }

    public static Optional<NodeId> read(String word) {
        return WORD.matcher(word).matches() ? Optional.of(new NodeId(word)) : Optional.empty();
    }

    public static NodeId of(Branch branch) {
        return new NodeId("branch-" + branch.word());
    }

    public static NodeId of(Check check) {
        return new NodeId(check.id());
    }

    static NodeId own(int number) {
        return new NodeId("own-" + number);
    }

    /// Whether people added it.
    public boolean isOwn() {
        return OWN.matcher(word).matches();
    }

    @Override
    public int compareTo(NodeId other) {
        return word.compareTo(other.word);
    }

    @Override
    public String toString() {
        return word;
    }
}
