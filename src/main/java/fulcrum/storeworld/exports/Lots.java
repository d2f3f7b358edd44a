package fulcrum.storeworld.exports;

/// Numbers that look random and depend on nothing but what they are drawn for, so that a file does
/// not change when another one does.
public final class Lots {

    private Lots() {}

    /// 64 bits for two numbers (the finish of SplitMix64).
    public static long draw(long seed, long what) {
        long z = seed + what * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// A number from 0 until `bound`, of 64 drawn bits.
    public static int below(long drawn, int bound) {
        return (int) (((drawn >>> 33) * bound) >>> 31);
    }

    public static long of(String name) {
        long hash = 1125899906842597L;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return hash;
    }
}
