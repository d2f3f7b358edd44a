package fulcrum.statistics.leasteffort;

/// Between which values each variable stays.
@SuppressWarnings("ArrayRecordComponent") // machinery on arrays
public record Box(double[] low, double[] high) {

    public int variables() {
        return low.length;
    }

    public double[] nearest(double[] to) {
        var inside = to.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = Math.clamp(inside[i], low[i], high[i]);
        }
        return inside;
    }

    /// Whether a variable stands at a bound and would have to leave to bring the function down.
    boolean holds(int variable, double at, double slope) {
        return (at <= low[variable] && slope >= 0) || (at >= high[variable] && slope <= 0);
    }
}
