package fulcrum.statistics;

import java.util.List;
import java.util.Optional;

/// Which buyers something can be learned from.
final class Crowds {

    /// Four parameters are not learned from fewer who came again.
    static final int LEAST_RETURNED = 30;

    private Crowds() {}

    static Optional<Refusal> unfit(List<Buyer> buyers) {
        return few(buyers)
                .or(() -> buyers.stream().flatMap(one -> unfit(one).stream()).findFirst())
                .or(() -> Refusal.ALL_ZERO.when(returned(buyers) == 0))
                .or(() -> same(buyers))
                .or(() -> Refusal.TOO_FEW.when(returned(buyers) < LEAST_RETURNED));
    }

    static Optional<Refusal> unfit(Buyer buyer) {
        return Refusal.ofPositive(buyer.repeats(), buyer.recency(), buyer.age())
                .or(() ->
                        Refusal.CONTRADICTORY.when(
                                buyer.recency() > buyer.age()
                                        || (buyer.repeats() > 0) != (buyer.recency() > 0)));
    }

    private static long returned(List<Buyer> buyers) {
        return buyers.stream().filter(one -> one.repeats() > 0).count();
    }

    /// @param all of whom some may have bought nothing
    static Optional<Refusal> unfitToSpend(List<Spender> all) {
        var paying = all.stream().filter(one -> one.purchases() > 0).toList();
        return few(all).or(() -> all.stream().flatMap(one -> unfit(one).stream()).findFirst())
                .or(() -> Refusal.ALL_ZERO.when(paying.isEmpty()))
                .or(() -> same(paying.stream().map(Spender::mean).toList()))
                .or(() -> Refusal.TOO_FEW.when(paying.size() < LEAST_RETURNED));
    }

    static Optional<Refusal> unfit(Spender spender) {
        return spender.purchases() == 0
                ? Optional.empty()
                : Refusal.ofPositive(spender.purchases(), spender.mean())
                        .or(() -> Refusal.NOT_POSITIVE.when(spender.mean() == 0));
    }

    private static Optional<Refusal> few(List<?> all) {
        return all.size() == 1 ? Optional.of(Refusal.ONE_POINT) : Refusal.EMPTY.when(all.isEmpty());
    }

    private static Optional<Refusal> same(List<?> all) {
        return Refusal.CONSTANT.when(all.stream().distinct().limit(2).count() == 1);
    }
}
