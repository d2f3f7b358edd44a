package fulcrum.metrics.causes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What one look through a cube at a given noise found, in the order found.
///
/// @param common how far everything moved alike, as a part of the larger figure
record Findings(double common, List<Finding> findings) {

    /// @param leaves those that no finding before it holds
    record Finding(Candidate candidate, double evidence, BitSet leaves) {}

    static final Findings NONE = new Findings(0, List.of());

    /// How many times what was expected a leaf is that moved so far.
    double alike() {
        return common < 0 ? 1 + common : 1 / (1 - common);
    }

    BitSet explained() {
        var explained = new BitSet();
        findings.forEach(finding -> explained.or(finding.leaves));
        return explained;
    }

    boolean sameAs(Findings other) {
        return (common == 0) == (other.common == 0) && candidates().equals(other.candidates());
    }

    private List<Candidate> candidates() {
        return findings.stream().map(Finding::candidate).toList();
    }

    /// Looks through a cube.
    static final class Search {

        /// A change with more causes than this is not explained by naming them.
        private static final int MOST = 20;

        private final LeafCube cube;
        private final Deviations deviations;
        private final Cuboids cuboids;
        private final Prices prices;

        Search(LeafCube cube, Deviations deviations, Cuboids cuboids, Prices prices) {
            this.cube = cube;
            this.deviations = deviations;
            this.cuboids = cuboids;
            this.prices = prices;
        }

        /// @param orBest takes the best candidate even if it is not worth its name: so that the
        ///   noise can be read again without it
        Findings at(Noise noise, boolean orBest) {
            var refinement = new Refinement(cuboids, cube.dimensions().size(), prices);
            var found = new ArrayList<Finding>();
            double common = 0;
            cuboids.sum(deviations, noise, common);
            while (found.size() < MOST) {
                double forEverything = found.isEmpty() && common == 0 ? prices.unnamed() : -1;
                var strongest = Candidate.strongest(cuboids, forEverything);
                boolean wanted = orBest && found.isEmpty() && common == 0;
                if (!prices.worthNaming(strongest.evidence()) && !wanted) {
                    break;
                }
                var cause = refinement.of(strongest);
                if (cause.cuboid().layer() == 0) {
                    common = cause.cuboid().shift(0);
                    cuboids.sum(deviations, noise, common);
                } else {
                    double evidence = cause.evidence();
                    found.add(new Finding(cause, evidence, cuboids.take(cause)));
                }
            }
            return new Findings(common, List.copyOf(found));
        }
    }
}
