package fulcrum.actions;

/// Which part of an ordered list is read.
///
/// @param after how many stand before it
public record Stretch(int after, int most) {

    public static final Stretch WHOLE = new Stretch(0, Integer.MAX_VALUE);

    public Stretch {
        if (after < 0 || most < 1) {
            throw new IllegalArgumentException("no stretch of %d after %d".formatted(most, after));
        }
    }

    public static Stretch first(int most) {
        return new Stretch(0, most);
    }

    /// Whether what was read is all there is.
    boolean holdsAll(int read) {
        return after == 0 && read < most;
    }
}
