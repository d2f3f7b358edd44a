package fulcrum.statistics;

import fulcrum.statistics.LeverBeliefs.Formed;
import fulcrum.statistics.LeverBeliefs.LeverBelief;
import fulcrum.statistics.LeverBeliefs.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Many measured effects, each believed as far as all of them together allow: what was the best of
/// many was partly luck.
///
/// The two-level normal model; how much kinds and contexts differ is not estimated and then taken
/// for true, but weighed over all that it may be: Gelman, Bayesian Analysis 1 (2006).
public final class Shrinkage {

    private Shrinkage() {}

    public static LeverBeliefs of(LeverQuestion question) {
        if (question.past().isEmpty()) {
            return new Refused(Refusal.EMPTY);
        }
        if (!question.past().stream()
                .allMatch(one -> one.effect().isFinite() && Double.isFinite(one.age()))) {
            return new Refused(Refusal.NOT_A_NUMBER);
        }
        var worlds = new Worlds(question);
        return new Formed(
                beliefs(question, worlds), worlds.betweenKinds(), worlds.betweenContexts());
    }

    private static List<LeverBelief> beliefs(LeverQuestion question, Worlds worlds) {
        var beliefs = new ArrayList<LeverBelief>();
        for (var kind : worlds.kinds()) {
            var contexts = new TreeSet<String>();
            question.past().stream()
                    .filter(one -> one.kind().equals(kind))
                    .forEach(one -> contexts.add(one.context()));
            for (var context : contexts) {
                beliefs.add(belief(question, worlds, Optional.of(kind), Optional.of(context)));
            }
            beliefs.add(belief(question, worlds, Optional.of(kind), Optional.empty()));
        }
        beliefs.add(belief(question, worlds, Optional.empty(), Optional.empty()));
        return beliefs;
    }

    private static LeverBelief belief(
            LeverQuestion question,
            Worlds worlds,
            Optional<String> kind,
            Optional<String> context) {
        var now = worlds.now(kind, context);
        double tail = (1 - question.confidence()) / 2;
        return new LeverBelief(
                kind,
                context,
                new Estimate(now.mean(), now.deviation()),
                new Interval(now.quantile(tail), now.quantile(1 - tail)),
                1 - now.below(0));
    }
}
