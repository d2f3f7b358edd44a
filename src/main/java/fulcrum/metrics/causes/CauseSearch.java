package fulcrum.metrics.causes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Looks through all combinations of elements of all dimensions for the fewest that explain a
/// change.
///
/// Leaves that moved together are told from noise by likelihood, and causes from each other by the
/// length of their description; the noise is the cube's own. `docs/decisions/0020` has the reasons.
public final class CauseSearch {

    /// How often the noise is read again without the causes found with it.
    private static final int LOOKS = 3;

    private static final int NEAREST = 3;

    /// Nats closer than this are the same leaves, summed in another order.
    private static final double SAME = 1e-6;

    private final LeafCube cube;
    private final Deviations deviations;
    private final Cuboids cuboids;
    private final Prices prices;

    private CauseSearch(LeafCube cube, Deviations deviations) {
        this.cube = cube;
        this.deviations = deviations;
        this.cuboids = new Cuboids(cube);
        this.prices = Prices.of(Math.max(1, cuboids.combinations()), cube.leaves());
    }

    /// The causes of the change from what was expected of the cube's leaves.
    public static Verdict verdictOn(LeafCube cube) {
        var deviations = new Deviations(cube, 1);
        if (!deviations.anyMoved()) {
            var reason =
                    deviations.anyPresent()
                            ? Verdict.Reason.NOTHING_MOVED
                            : Verdict.Reason.NOTHING_TO_LOOK_AT;
            return new Verdict.NoSingleCause(
                    new Verdict.Whole(cube.expected(), cube.actual(), 1, 0),
                    reason,
                    List.of(),
                    List.of());
        }
        return new CauseSearch(cube, deviations).verdict();
    }

    private Verdict verdict() {
        var search = new Findings.Search(cube, cuboids, prices);
        var noise = deviations.quieterNoise();
        var found = search.at(deviations, noise, true);
        for (int look = 1; look < LOOKS; look++) {
            var explained = found.explained();
            var from =
                    prices.worthNaming(deviations.together(noise, explained))
                            ? Deviations.alike(cube, noise, explained)
                            : deviations;
            noise = from.noise(explained);
            var next = search.at(from, noise, false);
            boolean same = next.sameAs(found);
            found = next;
            if (same) {
                break;
            }
        }
        var whole =
                new Verdict.Whole(
                        cube.expected(),
                        cube.actual(),
                        found.alike(),
                        found.deviations().scatter(noise));
        return verdict(whole, found, nearest(found.deviations(), noise));
    }

    private Verdict verdict(Verdict.Whole whole, Findings found, List<Cause> nearest) {
        double alike = whole.alike();
        var causes =
                found.findings().stream()
                        .map(one -> cause(one.candidate(), one.evidence(), one.leaves()))
                        .toList();
        double named = causes.stream().mapToDouble(cause -> cause.moved().beyond(alike)).sum();
        if (causes.isEmpty()
                || (alike != 1 && Math.abs(named) < Math.abs(whole.change() - named))) {
            return new Verdict.NoSingleCause(
                    whole, reason(found, nearest), furthestFirst(causes, alike), nearest);
        }
        double way = Math.signum(whole.change());
        var explaining =
                causes.stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        cause -> -way * cause.moved().beyond(alike)))
                        .toList();
        return new Verdict.Causes(whole, explaining, nearest);
    }

    private static List<Cause> furthestFirst(List<Cause> causes, double alike) {
        return causes.stream()
                .sorted(Comparator.comparingDouble(cause -> -Math.abs(cause.moved().beyond(alike))))
                .toList();
    }

    private Verdict.Reason reason(Findings found, List<Cause> nearest) {
        if (found.alike() != 1) {
            return Verdict.Reason.EVERYTHING_MOVED;
        }
        return nearest.stream().anyMatch(one -> prices.wouldBeWorthNaming(one.evidence()))
                ? Verdict.Reason.TOO_FEW_LEAVES
                : Verdict.Reason.WITHIN_NOISE;
    }

    private List<Cause> nearest(Deviations from, Noise noise) {
        cuboids.sum(from, noise);
        var candidates = new ArrayList<Candidate>();
        for (var cuboid : cuboids.fewestFirst()) {
            if (cuboid.layer() > 0) {
                strongest(cuboid).forEach(group -> candidates.add(new Candidate(cuboid, group)));
            }
        }
        candidates.sort(
                Comparator.comparingDouble(candidate -> -Math.rint(candidate.evidence() / SAME)));
        var nearest = new LinkedHashMap<BitSet, Cause>();
        for (var candidate : candidates) {
            if (nearest.size() < NEAREST && candidate.evidence() > 0) {
                var leaves = cuboids.leaves(candidate);
                nearest.putIfAbsent(leaves, cause(candidate, candidate.evidence(), leaves));
            }
        }
        return List.copyOf(nearest.values());
    }

    private static List<Integer> strongest(Cuboid cuboid) {
        var strongest = new ArrayList<Integer>();
        for (int group = 0; group < cuboid.groups(); group++) {
            int at = strongest.size();
            while (at > 0 && cuboid.evidence(group) > cuboid.evidence(strongest.get(at - 1))) {
                at--;
            }
            if (at < NEAREST) {
                strongest.add(at, group);
            }
            if (strongest.size() > NEAREST) {
                strongest.removeLast();
            }
        }
        return strongest;
    }

    private Cause cause(Candidate candidate, double evidence, BitSet leaves) {
        double expected = 0;
        double actual = 0;
        for (int leaf = leaves.nextSetBit(0); leaf >= 0; leaf = leaves.nextSetBit(leaf + 1)) {
            expected += cube.expected(leaf);
            actual += cube.actual(leaf);
        }
        var elements = new LinkedHashMap<String, String>();
        int any = leaves.nextSetBit(0);
        for (int d = 0; d < cube.dimensions().size(); d++) {
            if (candidate.cuboid().has(d)) {
                elements.put(cube.dimensions().get(d), cube.element(d, cube.code(d, any)));
            }
        }
        var moved = new Cause.Moved(expected, actual, leaves.stream().boxed().toList());
        return new Cause(elements, moved, evidence, prices.chance(evidence));
    }
}
