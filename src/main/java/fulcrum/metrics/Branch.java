package fulcrum.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A node of a tree with its figures of both periods, and how it is taken apart there.
///
/// @param grows with what it grows, where it is not taken apart
record Branch(
        Subject subject,
        MetricId metric,
        List<Cut.Filter> path,
        Pair values,
        Grows grows,
        Optional<Apart> apart) {

    Branch {
        path = List.copyOf(path);
    }

    /// How a node is taken apart.
    sealed interface Apart {

        /// Terms in the order of the formula.
        record Terms(Formula formula, List<Branch> branches) implements Apart {
            public Terms {
                branches = List.copyOf(branches);
            }
        }

        /// Parts of a dimension that add up, the last of them what they fall short of the whole.
        record Members(List<Branch> branches) implements Apart {
            public Members {
                branches = List.copyOf(branches);
            }
        }

        /// Parts of a dimension whose ratios and weights make the whole.
        record Ratios(List<Ratio> ratios) implements Apart {
            public Ratios {
                ratios = List.copyOf(ratios);
            }
        }
    }

    /// What a part added to a ratio by its own ratio and by its weight; a gap has only a rate.
    record Ratio(Branch branch, double rate, double mix) {}

    Branch into(Apart way) {
        return new Branch(subject, metric, path, values, grows, Optional.of(way));
    }

    /// Its value, were the period stretched.
    double at(Side side, Stretch stretch) {
        return apart.map(way ->
                        switch (way) {
                            case Apart.Terms(var formula, var terms) ->
                                    formula.value(values(terms, side, stretch));
                            case Apart.Members(var members) ->
                                    Arrays.stream(values(members, side, stretch)).sum();
                            case Apart.Ratios _ -> values.number(side);
                        })
                .orElseGet(() -> grows.with(stretch, values.number(side)));
    }

    static double[] values(List<Branch> branches, Side side, Stretch stretch) {
        return branches.stream().mapToDouble(branch -> branch.at(side, stretch)).toArray();
    }
}
