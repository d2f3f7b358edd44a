package fulcrum.metrics.causes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Cubes as the authors of RiskLoc (arXiv 2205.10004) invent them for their sets S and L: Weibull
/// figures, some leaves empty, relative noise put on either side, and anomalies that scale the
/// leaves of a few combinations, in the direction in which the noise already leans.
public record InventedCubes(
        int[] sizes,
        double mostNoise,
        double leastSeverity,
        double mostDeviation,
        boolean leavesOnly) {

    private static final int ATTEMPTS = 100;

    /// 48,000 leaves; 1 to 3 anomalies of 1 to 3 combinations each, in any layer.
    public static InventedCubes s() {
        return new InventedCubes(new int[] {10, 12, 10, 8, 5}, .25, .2, .1, false);
    }

    /// 36,000 leaves; 1 to 5 anomalies of one leaf each.
    public static InventedCubes l() {
        return new InventedCubes(new int[] {10, 24, 10, 15}, .1, .5, 0, true);
    }

    /// Combinations of one anomaly; codes are -1 where a dimension is not named.
    private record Anomaly(List<int[]> combinations, double severity, double deviation) {
        boolean names(int dimension) {
            return combinations.getFirst()[dimension] >= 0;
        }

        Set<Integer> dimensions() {
            var named = new HashSet<Integer>();
            for (int d = 0; d < combinations.getFirst().length; d++) {
                if (names(d)) {
                    named.add(d);
                }
            }
            return named;
        }

        boolean holds(int[] leaf) {
            return combinations.stream().anyMatch(combination -> holds(combination, leaf));
        }

        static boolean holds(int[] combination, int[] leaf) {
            for (int d = 0; d < leaf.length; d++) {
                if (combination[d] >= 0 && combination[d] != leaf[d]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// The cube of a seed.
    public LabelledCube draw(long seed) {
        var random = new SplittableRandom(seed);
        int leaves = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        var expected = new double[leaves];
        var actual = new double[leaves];
        double empty = random.nextDouble(.25);
        double noise = random.nextDouble(mostNoise);
        double shape = .5 + random.nextDouble(.5);
        for (int leaf = 0; leaf < leaves; leaf++) {
            double figure = 100 * Math.pow(-Math.log(1 - random.nextDouble()), 1 / shape);
            figure = random.nextDouble() > empty ? figure : 0;
            double stray = figure + figure * noise * random.nextGaussian();
            boolean swap = random.nextBoolean();
            expected[leaf] = Math.max(0, swap ? figure : stray);
            actual[leaf] = swap ? stray : figure;
        }
        var anomalies = anomalies(random, noise, actual);
        boolean rises = Arrays.stream(actual).sum() > Arrays.stream(expected).sum();
        anomalies.forEach(anomaly ->
                strike(anomaly, rises ? actual : expected, rises ? expected : actual, random));
        return labelled("seed " + seed, expected, actual, anomalies);
    }

    private void strike(Anomaly anomaly, double[] from, double[] to, SplittableRandom random) {
        for (int leaf = 0; leaf < from.length; leaf++) {
            if (anomaly.holds(codes(leaf))) {
                double part = anomaly.severity() + anomaly.deviation() * random.nextGaussian();
                to[leaf] = Math.max(0, from[leaf] * (1 - part));
            }
        }
    }

    private List<Anomaly> anomalies(SplittableRandom random, double noise, double[] actual) {
        int count = random.nextInt(1, leavesOnly ? 6 : 4);
        var anomalies = new ArrayList<Anomaly>();
        while (anomalies.size() < count) {
            int layer = leavesOnly ? sizes.length : random.nextInt(1, sizes.length + 1);
            int combinations = leavesOnly ? 1 : random.nextInt(1, 4);
            double severity = leastSeverity + random.nextDouble(1 - leastSeverity) + noise;
            double deviation = mostDeviation == 0 ? 0 : random.nextDouble(mostDeviation);
            var places = places(random, layer, combinations, anomalies, actual);
            if (!places.isEmpty()) {
                anomalies.add(new Anomaly(places, severity, deviation));
            }
        }
        return anomalies;
    }

    /// Draws until the combinations are distinct, do not meet earlier ones, and hold figures; none
    /// where earlier anomalies leave no room for so many of this layer.
    private List<int[]> places(
            SplittableRandom random, int layer, int count, List<Anomaly> earlier, double[] actual) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var named = dimensions(random, layer);
            boolean used = earlier.stream().anyMatch(one -> one.dimensions().equals(named));
            var places = new ArrayList<int[]>();
            for (int i = 0; i < count; i++) {
                places.add(place(random, named, earlier));
            }
            long distinct = places.stream().map(Arrays::toString).distinct().count();
            boolean free = places.stream().noneMatch(place -> place.length == 0);
            boolean whole = layer == sizes.length;
            if (free
                    && distinct == count
                    && (whole || !used)
                    && (!whole || places.stream().allMatch(place -> actual[leaf(place)] != 0))) {
                return places;
            }
        }
        return List.of();
    }

    private Set<Integer> dimensions(SplittableRandom random, int layer) {
        var named = new HashSet<Integer>();
        while (named.size() < layer) {
            named.add(random.nextInt(sizes.length));
        }
        return named;
    }

    /// A combination, or nothing where earlier anomalies use all elements of a dimension.
    private int[] place(SplittableRandom random, Set<Integer> named, List<Anomaly> earlier) {
        var place = new int[sizes.length];
        for (int d = 0; d < sizes.length; d++) {
            int dimension = d;
            var taken = new HashSet<Integer>();
            earlier.forEach(
                    one -> one.combinations().forEach(codes -> taken.add(codes[dimension])));
            var free = new ArrayList<Integer>();
            for (int code = 0; code < sizes[d]; code++) {
                if (!taken.contains(code)) {
                    free.add(code);
                }
            }
            if (named.contains(d) && free.isEmpty()) {
                return new int[0];
            }
            place[d] = named.contains(d) ? free.get(random.nextInt(free.size())) : -1;
        }
        return place;
    }

    private LabelledCube labelled(
            String name, double[] expected, double[] actual, List<Anomaly> anomalies) {
        var dimensions = List.of("a", "b", "c", "d", "e").subList(0, sizes.length);
        var builder = LeafCube.of(dimensions, 0);
        for (int leaf = 0; leaf < expected.length; leaf++) {
            builder.leaf(elements(codes(leaf)), expected[leaf], actual[leaf]);
        }
        var causes = new HashSet<Map<String, String>>();
        for (var anomaly : anomalies) {
            for (var combination : anomaly.combinations()) {
                var cause = new HashMap<String, String>();
                anomaly.dimensions()
                        .forEach(d -> cause.put(dimensions.get(d), element(d, combination[d])));
                causes.add(cause);
            }
        }
        return new LabelledCube(name, builder.build(), causes);
    }

    private static String element(int dimension, int code) {
        return (char) ('a' + dimension) + String.valueOf(code + 1);
    }

    private static List<String> elements(int[] codes) {
        var elements = new ArrayList<String>();
        for (int d = 0; d < codes.length; d++) {
            elements.add(element(d, codes[d]));
        }
        return elements;
    }

    private int[] codes(int leaf) {
        var codes = new int[sizes.length];
        int left = leaf;
        for (int d = sizes.length - 1; d >= 0; d--) {
            codes[d] = left % sizes[d];
            left /= sizes[d];
        }
        return codes;
    }

    private int leaf(int[] codes) {
        int leaf = 0;
        for (int d = 0; d < codes.length; d++) {
            leaf = leaf * sizes[d] + codes[d];
        }
        return leaf;
    }
}
