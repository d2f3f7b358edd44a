package fulcrum.review.misses;

import fulcrum.effects.Size;
import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.Explanation;
import fulcrum.metrics.Part;
import fulcrum.metrics.Subject;
import fulcrum.metrics.Versus;
import fulcrum.store.Festivals;
import fulcrum.units.Said;
import java.util.Optional;

/// What was not sold because goods were missing, beyond the days before.
record MissingGoods(Case asked) {

    /// From nothing, where buyers took something else, to all of it.
    Optional<Piece> piece() {
        if (!asked.metrics().addsUp(asked.metric().id())) {
            return Optional.empty();
        }
        var before = new Versus.Days(asked.period().before());
        var question =
                ExplainQuestion.of(asked.store().id(), asked.metric().id(), asked.period(), before);
        return asked.metrics().explain(question, Festivals.of(asked.store()))
                        instanceof Explanation told
                ? told.whole().parts().stream()
                        .filter(part -> part.subject() == Subject.Aspect.STOCK_OUTS)
                        .filter(part -> part.contribution().signum() != 0)
                        .findFirst()
                        .map(this::piece)
                : Optional.empty();
    }

    private Piece piece(Part part) {
        double lost = part.contribution().doubleValue();
        return Piece.of(
                Cause.DONE_BADLY,
                new Size(lost, Math.min(0, lost), Math.max(0, lost)),
                Said.of("review.misses.goods-missing", asked.written(lost)));
    }
}
