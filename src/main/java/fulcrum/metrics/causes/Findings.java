package fulcrum.metrics.causes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What one look through a cube at a given noise found, in the order found.
///
/// @param deviations from what is expected, which everything may have moved away from alike
record Findings(Deviations deviations, List<Finding> findings) {

    /// @param leaves those that no finding before it holds
    record Finding(Candidate candidate, double evidence, BitSet leaves) {}

    /// How many times what was expected everything became; 1 where it did not move alike.
    double alike() {
        return deviations.alike();
    }

    BitSet explained() {
        return explained(findings);
    }

    private static BitSet explained(List<Finding> findings) {
        var explained = new BitSet();
        findings.forEach(finding -> explained.or(finding.leaves));
        return explained;
    }

    boolean sameAs(Findings other) {
        return (alike() == 1) == (other.alike() == 1) && candidates().equals(other.candidates());
    }

    private List<Candidate> candidates() {
        return findings.stream().map(Finding::candidate).toList();
    }

    /// Looks through a cube.
    static final class Search {

        /// A change with more causes than this is not explained by naming them.
        private static final int MOST = 20;

        private final LeafCube cube;
        private final Cuboids cuboids;
        private final Prices prices;

        Search(LeafCube cube, Cuboids cuboids, Prices prices) {
            this.cube = cube;
            this.cuboids = cuboids;
            this.prices = prices;
        }

        /// @param orBest takes the best candidate even if it is not worth its name: so that the
        ///   noise can be read again without it
        Findings at(Deviations from, Noise noise, boolean orBest) {
            var refinement = new Refinement(cuboids, cube.dimensions().size(), prices);
            var found = new ArrayList<Finding>();
            var deviations = from;
            boolean alike = from.alike() != 1;
            cuboids.sum(deviations, noise);
            while (found.size() < MOST) {
                double forEverything = alike ? -1 : prices.unnamed();
                var strongest = Candidate.strongest(cuboids, forEverything);
                boolean wanted = orBest && found.isEmpty() && !alike;
                if (!prices.worthNaming(strongest.evidence()) && !wanted) {
                    break;
                }
                var cause = refinement.of(strongest);
                if (cause.cuboid().layer() == 0) {
                    alike = true;
                    deviations = Deviations.alike(cube, noise, explained(found));
                    found.clear();
                    cuboids.sum(deviations, noise);
                } else {
                    double evidence = cause.evidence();
                    found.add(new Finding(cause, evidence, cuboids.take(cause)));
                }
            }
            return new Findings(deviations, List.copyOf(found));
        }
    }
}
