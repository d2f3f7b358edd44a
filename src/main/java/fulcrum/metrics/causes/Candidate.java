package fulcrum.metrics.causes;

/// A combination that may be a cause.
record Candidate(Cuboid cuboid, int group) {

    /// Evidence apart by less than this part of itself is the same: the same leaves, summed in
    /// another order.
    private static final double SAME = 1e-9;

    double evidence() {
        return cuboid.evidence(group);
    }

    /// The candidate with most evidence; of two with the same leaves the one that is said more
    /// briefly.
    ///
    /// @param forEverything what it saves to say that everything moved and not to name a
    ///   combination; negative where everything is no candidate
    static Candidate strongest(Cuboids cuboids, double forEverything) {
        var best = new Candidate(cuboids.everything(), 0);
        double most = forEverything < 0 ? -1 : best.evidence() + forEverything;
        for (var cuboid : cuboids.fewestFirst()) {
            if (cuboid.layer() > 0) {
                var candidate = new Candidate(cuboid, cuboid.strongest());
                if (candidate.evidence() > most * (1 + Math.copySign(SAME, most))) {
                    most = candidate.evidence();
                    best = candidate;
                }
            }
        }
        return best;
    }
}
