package fulcrum.review.misses;

import fulcrum.actions.Action;
import fulcrum.actions.Work;
import fulcrum.effects.Effects;
import fulcrum.effects.Size;
import fulcrum.metrics.Better;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Reading;
import fulcrum.metrics.StoreMetrics;
import fulcrum.store.Festival;
import fulcrum.store.Store;
import fulcrum.strategy.Expected;
import fulcrum.strategy.Plans;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// Why targets were missed, or reached: the gap in shares that add up, each with how it was
/// reckoned. What no facts tell is not made up.
public final class Misses {

    private final Facts facts;
    private final StoreMetrics metrics;
    private final Plans plans;
    private final Work work;
    private final Effects effects;

    public Misses(Facts facts, StoreMetrics metrics, Plans plans, Work work, Effects effects) {
        this.facts = facts;
        this.metrics = metrics;
        this.plans = plans;
        this.work = work;
        this.effects = effects;
    }

    /// Readings of actions are taken as they were last kept.
    public Miss of(Store store, Aim aim) {
        var known = metrics.of(store.id());
        var metric = known.find(aim.metric());
        if (metric.isEmpty()) {
            return new Miss.Refused(Said.of("review.misses.metric-gone", aim.metric()));
        }
        var last = known.lastCommonDay(store.id(), aim.metric());
        var end = aim.period().until();
        if (last.filter(day -> !day.plusDays(1).isBefore(end)).isEmpty()) {
            return new Miss.Refused(
                    last.map(day ->
                                    Said.of(
                                            "review.misses.not-over",
                                            metric.get().name(),
                                            day,
                                            end.minusDays(1)))
                            .orElseGet(
                                    () -> Said.of("review.misses.no-facts", metric.get().name())));
        }
        var asked = new Case(store, known, metric.get(), aim, effects.pricing(store), plans);
        var actual = actual(asked);
        return actual.isPresent()
                ? told(asked, actual.getAsDouble())
                : new Miss.Refused(Said.of("review.misses.no-facts", metric.get().name()));
    }

    private static OptionalDouble actual(Case asked) {
        var question =
                FigureQuestion.of(
                        asked.store().id(),
                        List.of(asked.metric().id()),
                        asked.period(),
                        Grain.TOTAL);
        return asked.metrics().read(question) instanceof Reading reading
                        && reading.lines().getFirst().values().getFirst().figure()
                                instanceof Figure.Known(var value)
                ? OptionalDouble.of(value.doubleValue())
                : OptionalDouble.empty();
    }

    private Miss.Told told(Case asked, double actual) {
        double gap = actual - asked.aim().target();
        var question =
                new Plans.Beforehand(
                        asked.store(),
                        asked.metric().id(),
                        List.of(),
                        asked.period(),
                        asked.period().from());
        return switch (plans.expected(asked.metrics(), question)) {
            case Expected.Missing(var why) ->
                    told(
                            asked,
                            actual,
                            Optional.empty(),
                            List.of(
                                    Piece.of(
                                            Cause.UNTOLD,
                                            Amounts.exactly(gap),
                                            Said.of("review.misses.nothing-expected", why))));
            case Expected.Told expected -> {
                var start = Start.of(asked.store(), asked.period(), expected);
                yield told(
                        asked, actual, Optional.of(start.expected()), pieces(asked, actual, start));
            }
        };
    }

    private Miss.Told told(Case asked, double actual, Optional<Size> expected, List<Piece> pieces) {
        double target = asked.aim().target();
        var gap = Amounts.exactly(actual - target);
        boolean reached =
                asked.metric().better() == Better.LOWER ? actual <= target : actual >= target;
        return new Miss.Told(
                asked.aim(),
                asked.metric(),
                reached,
                actual,
                expected,
                asked.pricing().goal(),
                asked.worth(gap),
                new Shares(asked, pieces).all());
    }

    private List<Piece> pieces(Case asked, double actual, Start start) {
        var outside = new Outside(asked, facts, events(asked));
        var market = outside.market(start);
        var doings = new Doings(asked, work.actions(), effects, market.estimate()).found();
        var pieces = new ArrayList<Piece>();
        pieces.add(market.piece());
        pieces.addAll(outside.occasions(market.estimate()));
        pieces.addAll(new Outset(asked, start, doings.planned()).pieces());
        pieces.addAll(doings.pieces());
        new MissingGoods(asked).piece().ifPresent(pieces::add);
        pieces.add(Rest.of(asked, actual - asked.aim().target(), pieces, start.noise()));
        return pieces;
    }

    /// Work that began or ended in the period or shortly before.
    private List<Festival> events(Case asked) {
        var period = asked.period();
        var near = new Period(period.from().minusWeeks(Start.WEEKS), period.until());
        return work.actions().of(asked.store().id()).stream()
                .filter(action ->
                        action.plan()
                                .expectation()
                                .filter(one -> one.metric().equals(asked.metric().id()))
                                .isPresent())
                .filter(action -> action.frozen().isPresent())
                .flatMap(Misses::event)
                .filter(event ->
                        near.contains(event.days().from()) || near.contains(event.days().until()))
                .toList();
    }

    private static Stream<Festival> event(Action action) {
        var name = Said.of("outlook.event", action.id() + " " + action.plan().title());
        return action.plan().days().stream().map(days -> new Festival(name, days));
    }
}
