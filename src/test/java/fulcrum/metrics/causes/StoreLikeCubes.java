package fulcrum.metrics.causes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Orders of an invented store by source, terminal, product and region, counted in two months:
/// products sell by Zipf's law, counts are Poisson around rates that stray by themselves, and the
/// second month drifts a little. In one of them a combination may lose or gain 30 to 90 %.
public final class StoreLikeCubes {

    private static final List<String> DIMENSIONS =
            List.of("source", "terminal", "product", "region");
    private static final int[] SIZES = {6, 2, 60, 12};
    private static final double ORDERS = 20_000;

    /// How far the rate of one leaf strays between the months, beyond counting.
    private static final double STRAY = .1;

    /// How far the whole month drifts.
    private static final double DRIFT = .01;

    /// A struck combination has at least this share of the orders.
    private static final double LEAST_SHARE = .05;

    private StoreLikeCubes() {}

    public static LabelledCube planted(long seed) {
        var random = new SplittableRandom(seed);
        var shares = shares(random);
        var rates = rates(random, shares);
        int[] struck;
        do {
            struck = combination(random);
        } while (share(rates, struck) < LEAST_SHARE);
        double part = .3 + random.nextDouble(.6);
        return cube(seed, random, rates, struck, random.nextBoolean() ? 1 + part : 1 - part);
    }

    public static LabelledCube untouched(long seed) {
        var random = new SplittableRandom(seed);
        return cube(seed, random, rates(random, shares(random)), new int[] {-2, -2, -2, -2}, 1);
    }

    private static LabelledCube cube(
            long seed, SplittableRandom random, double[] rates, int[] struck, double factor) {
        double drift = 1 + DRIFT * random.nextGaussian();
        var builder = LeafCube.of(DIMENSIONS, 2);
        for (int leaf = 0; leaf < rates.length; leaf++) {
            var codes = codes(leaf);
            double before = Counts.poisson(random, rates[leaf]);
            double stray = Math.max(0, 1 + STRAY * random.nextGaussian());
            double rate = rates[leaf] * drift * stray * (holds(struck, codes) ? factor : 1);
            double after = Counts.poisson(random, rate);
            if (before > 0 || after > 0) {
                builder.leaf(elements(codes), before, after);
            }
        }
        return new LabelledCube("seed " + seed, builder.build(), Set.of(named(struck)));
    }

    private static double[][] shares(SplittableRandom random) {
        var shares = new double[SIZES.length][];
        for (int d = 0; d < SIZES.length; d++) {
            shares[d] = new double[SIZES[d]];
            for (int e = 0; e < SIZES[d]; e++) {
                shares[d][e] = d == 2 ? 1.0 / (e + 1) : Math.exp(.7 * random.nextGaussian());
            }
        }
        return shares;
    }

    private static double[] rates(SplittableRandom random, double[][] shares) {
        int leaves = 1;
        for (int size : SIZES) {
            leaves *= size;
        }
        var rates = new double[leaves];
        double sum = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            var codes = codes(leaf);
            rates[leaf] = Math.exp(.3 * random.nextGaussian());
            for (int d = 0; d < codes.length; d++) {
                rates[leaf] *= shares[d][codes[d]];
            }
            sum += rates[leaf];
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            rates[leaf] *= ORDERS / sum;
        }
        return rates;
    }

    private static double share(double[] rates, int[] struck) {
        double sum = 0;
        for (int leaf = 0; leaf < rates.length; leaf++) {
            sum += holds(struck, codes(leaf)) ? rates[leaf] : 0;
        }
        return sum / ORDERS;
    }

    private static int[] combination(SplittableRandom random) {
        int layer = random.nextInt(1, 4);
        var codes = new int[] {-1, -1, -1, -1};
        for (int named = 0; named < layer; ) {
            int d = random.nextInt(SIZES.length);
            if (codes[d] < 0) {
                codes[d] = random.nextInt(SIZES[d]);
                named++;
            }
        }
        return codes;
    }

    private static boolean holds(int[] struck, int[] codes) {
        for (int d = 0; d < codes.length; d++) {
            if (struck[d] != -1 && struck[d] != codes[d]) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> named(int[] struck) {
        var named = new HashMap<String, String>();
        for (int d = 0; d < struck.length; d++) {
            if (struck[d] >= 0) {
                named.put(DIMENSIONS.get(d), element(d, struck[d]));
            }
        }
        return named;
    }

    private static List<String> elements(int[] codes) {
        var elements = new ArrayList<String>();
        for (int d = 0; d < codes.length; d++) {
            elements.add(element(d, codes[d]));
        }
        return elements;
    }

    private static String element(int dimension, int code) {
        return DIMENSIONS.get(dimension) + " " + (code + 1);
    }

    private static int[] codes(int leaf) {
        var codes = new int[SIZES.length];
        int left = leaf;
        for (int d = SIZES.length - 1; d >= 0; d--) {
            codes[d] = left % SIZES[d];
            left /= SIZES[d];
        }
        return codes;
    }
}
