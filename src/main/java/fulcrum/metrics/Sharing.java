package fulcrum.metrics;

import fulcrum.metrics.decomposition.Closing;
import fulcrum.metrics.decomposition.Decomposition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Shares a change out among the branches, so that parts add up to the last digit at every level.
///
/// @param before by how much the earlier period is stretched, so that it can be compared with the
///   later one; `now` for the later
record Sharing(Stretch before, Stretch now, int scale) {

    /// What one unit of a node is worth at the top, what it added there, and that in closed digits.
    record Worth(double price, double whole, BigDecimal closed) {}

    double moved(Branch branch) {
        return branch.at(Side.NOW, now) - branch.at(Side.BEFORE, before);
    }

    Part part(Branch branch, Worth worth) {
        var bare =
                new Part(
                        branch.subject(),
                        branch.metric(),
                        branch.values().move(),
                        worth.closed(),
                        Optional.empty(),
                        List.of(),
                        branch.path());
        return branch.apart().map(way -> bare.with(parts(way, worth), method(way))).orElse(bare);
    }

    Part.Method method(Branch.Apart way) {
        return switch (way) {
            case Branch.Apart.Terms(var formula, var branches) ->
                    switch (told(formula, branches).way()) {
                        case SUM -> Part.Method.SUM;
                        case LMDI -> Part.Method.LMDI;
                        case SHAPLEY -> Part.Method.SHAPLEY;
                    };
            case Branch.Apart.Members _ -> Part.Method.PARTS;
            case Branch.Apart.Ratios _ -> Part.Method.RATE_AND_MIX;
        };
    }

    private Decomposition told(Formula formula, List<Branch> branches) {
        return formula.told(
                Branch.values(branches, Side.BEFORE, before),
                Branch.values(branches, Side.NOW, now));
    }

    /// What each branch added at the top, in doubles.
    double[] added(Branch.Apart way, double price, double whole) {
        return switch (way) {
            case Branch.Apart.Terms(var formula, var branches) ->
                    told(formula, branches).inUnitOf(price, whole);
            case Branch.Apart.Members(var branches) ->
                    branches.stream().mapToDouble(branch -> price * moved(branch)).toArray();
            case Branch.Apart.Ratios(var ratios) ->
                    ratios.stream().mapToDouble(one -> price * (one.rate() + one.mix())).toArray();
        };
    }

    List<Part> parts(Branch.Apart way, Worth worth) {
        var added = added(way, worth.price(), worth.whole());
        return parts(way, worth.price(), added, Closing.to(worth.closed(), added, scale));
    }

    List<Part> parts(Branch.Apart way, double price, double[] added, List<BigDecimal> closed) {
        var parts = new ArrayList<Part>();
        switch (way) {
            case Branch.Apart.Terms(var formula, var branches) -> {
                var terms = told(formula, branches).terms();
                for (int j = 0; j < added.length; j++) {
                    parts.add(
                            part(
                                    branches.get(j),
                                    new Worth(
                                            price * terms.get(j).price(),
                                            added[j],
                                            closed.get(j))));
                }
            }
            case Branch.Apart.Members(var branches) -> {
                for (int j = 0; j < added.length; j++) {
                    parts.add(part(branches.get(j), new Worth(price, added[j], closed.get(j))));
                }
            }
            case Branch.Apart.Ratios(var ratios) -> {
                for (int j = 0; j < added.length; j++) {
                    parts.add(ratio(ratios.get(j), price, closed.get(j)));
                }
            }
        }
        return parts;
    }

    private Part ratio(Branch.Ratio ratio, double price, BigDecimal closed) {
        var branch = ratio.branch();
        var bare = part(branch, new Worth(price, closed.doubleValue(), closed));
        if (branch.subject() instanceof Subject.Gap) {
            return bare;
        }
        var sides =
                Closing.to(closed, new double[] {price * ratio.rate(), price * ratio.mix()}, scale);
        return bare.with(
                List.of(
                        aspect(Subject.Aspect.RATE, branch, sides.getFirst()),
                        aspect(Subject.Aspect.MIX, branch, sides.getLast())),
                Part.Method.RATE_AND_MIX);
    }

    static Part aspect(Subject.Aspect aspect, Branch of, BigDecimal contribution) {
        return new Part(
                aspect,
                of.metric(),
                Part.Move.NONE,
                contribution,
                Optional.empty(),
                List.of(),
                of.path());
    }

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
