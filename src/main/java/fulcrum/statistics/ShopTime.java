package fulcrum.statistics;

import java.util.List;

/// Time as the shop lives it: a day on which twice as many come again as usual counts as two. In it
/// there is no season any more, so every model of lifetimes takes a buyer's times told in it.
public sealed interface ShopTime {

    /// @param weights of the steps from 0 on, above 0, usually 1
    /// @param season weights of the steps after those, again and again
    record Learned(List<Double> weights, List<Double> season) implements ShopTime {

        public Learned {
            weights = List.copyOf(weights);
            season = List.copyOf(season);
            if (season.isEmpty()) {
                throw new IllegalArgumentException("a season has at least one step");
            }
            checked(weights);
            checked(season);
        }

        private static void checked(List<Double> weights) {
            for (double weight : weights) {
                if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("weights are above 0; here " + weight);
                }
            }
        }

        /// Shop time from one step to a later one.
        public double between(int from, int until) {
            double sum = 0;
            for (int step = from + 1; step <= until; step++) {
                sum += weight(step);
            }
            return sum;
        }

        double weight(int step) {
            int after = step - weights.size();
            return after < 0 ? weights.get(step) : season.get(after % season.size());
        }

        /// A buyer whose steps of the first and the last purchase are known, now.
        public Buyer buyer(int repeats, int first, int last, int now) {
            return new Buyer(repeats, between(first, last), between(first, now));
        }
    }

    record Refused(Refusal why) implements ShopTime {}
}
