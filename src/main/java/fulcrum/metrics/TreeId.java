package fulcrum.metrics;

/// The short name of a tree, formed like that of a metric.
public record TreeId(String value) implements Comparable<TreeId> {

    public TreeId {
        if (!MetricId.isValid(value)) {
            throw new IllegalArgumentException(
                    "tree id '%s': use small letters, digits and '_', first a letter"
                            .formatted(value));
        }
    }

    @Override
    public int compareTo(TreeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
