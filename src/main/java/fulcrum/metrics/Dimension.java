package fulcrum.metrics;

/// A way to cut figures into parts: by product, channel, region …
public record Dimension(String id) implements Comparable<Dimension> {

    @Override
    public int compareTo(Dimension other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
