package fulcrum.storeworld.chance;

/// Uniform draws by name: the same seed, matter and numbers give the same draw, whatever was drawn
/// before (common random numbers; Glasserman and Yao (1992), Management Science 38(6)).
///
/// A counter-based generator: the mixing function of SplitMix64 (Steele, Lea, Flood (2014), OOPSLA)
/// over the numbers that name the draw.
public final class Chance {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private final long seed;

    public Chance(long seed) {
        this.seed = mix(seed * GOLDEN + GOLDEN);
    }

    /// A number in the open interval (0, 1).
    public double uniform(Matter matter, long a, long b) {
        return unit(bits(matter, a, b));
    }

    public double uniform(Matter matter, long a) {
        return unit(bits(matter, a, 0));
    }

    /// A whole number from 0 to `bound` - 1.
    public int below(int bound, Matter matter, long a, long b) {
        return (int) (uniform(matter, a, b) * bound);
    }

    /// A standard normal number.
    public double normal(Matter matter, long a, long b) {
        return Draw.normal(uniform(matter, a, b));
    }

    private long bits(Matter matter, long a, long b) {
        long state = mix(seed + GOLDEN * (matter.name().hashCode() + 1L));
        state = mix(state + a * GOLDEN);
        return mix(state ^ (b * 0xd1b54a32d192ed03L + GOLDEN));
    }

    private static double unit(long bits) {
        return ((bits >>> 11) + 0.5) * UNIT;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
