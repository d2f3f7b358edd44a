package fulcrum.review.misses;

import fulcrum.effects.Size;
import fulcrum.metrics.Basis;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Told;
import fulcrum.outlook.ActionQuestion;
import fulcrum.outlook.ActionQuestion.Donors;
import fulcrum.outlook.CourseQuestion;
import fulcrum.outlook.Design;
import fulcrum.outlook.Judged;
import fulcrum.outlook.Outlooks;
import fulcrum.store.Festival;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the store could not help: the market, rules, rivals.
///
/// @param events the store's own work on the same figure, so that it is not taken for an occasion
record Outside(Case asked, Facts facts, List<Festival> events) {

    private static final double MATTERS = 0.05;

    /// By which part of what was expected the market was better than the season let expect.
    ///
    /// @param surprise none where no facts tell it
    record Market(Optional<Size> surprise, Piece piece) {

        double estimate() {
            return surprise.map(Size::estimate).orElse(0.0);
        }
    }

    /// As if the shop went with its market.
    Market market(Start start) {
        var period = asked.period();
        var before = new Period(period.from().minusWeeks(Start.WEEKS), period.from());
        var moved = new MarketRows(facts, asked.store().id()).moved(before, period);
        var flat = start.flat();
        double expected = start.expected().estimate();
        if (moved.isEmpty() || flat.isEmpty() || flat.getAsDouble() <= 0 || expected <= 0) {
            return new Market(
                    Optional.empty(),
                    Piece.untold(Cause.MARKET, Said.of("review.misses.no-market")));
        }
        var ratio = moved.get().ratio();
        double season = expected / flat.getAsDouble();
        var surprise = Amounts.plus(Amounts.times(ratio, 1 / season), -1);
        return new Market(
                Optional.of(surprise),
                Piece.of(
                        Cause.MARKET,
                        Amounts.times(surprise, expected),
                        Said.of(
                                "review.misses.market-moved",
                                Told.percent(ratio.estimate() - 1),
                                Told.percent(season - 1),
                                moved.get().series())));
    }

    /// What occasions did that took place in the period.
    List<Piece> occasions(double market) {
        var pieces = new ArrayList<Piece>();
        for (var one : asked.aim().occasions()) {
            if (one.days().from().isBefore(asked.period().from())) {
                pieces.add(
                        Piece.untold(
                                one.cause(), Said.of("review.misses.began-before", one.name())));
            } else {
                asked.within(one.days()).ifPresent(days -> pieces.add(piece(one, days, market)));
            }
        }
        for (var cause : List.of(Cause.RULE, Cause.RIVAL)) {
            if (pieces.stream().noneMatch(piece -> piece.cause() == cause)) {
                pieces.add(Piece.untold(cause, nothingKnown(cause)));
            }
        }
        return pieces;
    }

    private static Said nothingKnown(Cause cause) {
        return Said.of(cause == Cause.RULE ? "review.misses.no-rule" : "review.misses.no-rival");
    }

    private Piece piece(Occasion one, Period days, double market) {
        var only = one.only();
        var others =
                asked.aim().occasions().stream()
                        .filter(other -> !other.equals(one))
                        .map(other -> new Festival(other.name(), other.days()));
        var course =
                new CourseQuestion(
                        asked.store(),
                        asked.metric().id(),
                        only,
                        Basis.EVENT,
                        Stream.concat(events.stream(), others).toList());
        var donors =
                only.stream()
                        .findFirst()
                        .map(Cut.Filter::dimension)
                        .map(by -> new Donors(by, List.of()));
        var question = new ActionQuestion(course, days, MATTERS, donors);
        return switch (new Outlooks(asked.metrics()).effect(question)) {
            case Judged.Refused(var why) ->
                    Piece.untold(
                            one.cause(), Said.of("review.misses.occasion-untold", one.name(), why));
            case Judged.Measured measured ->
                    inTarget(one, measured, market)
                            .map(size ->
                                    Piece.of(
                                            one.cause(),
                                            size,
                                            Said.of(
                                                    "review.misses.occasion",
                                                    one.name(),
                                                    asked.written(size.estimate()))))
                            .orElseGet(() ->
                                    Piece.untold(
                                            one.cause(),
                                            Said.of("review.misses.no-way", one.name())));
        };
    }

    private Optional<Size> inTarget(Occasion one, Judged.Measured measured, double market) {
        var amount = measured.amount();
        var size = new Size(amount.estimate(), amount.interval().low(), amount.interval().high());
        return asked.inTarget(asked.metric().id(), one.only(), measured.action(), size)
                .map(told -> {
                    double share = measured.share().estimate();
                    boolean holdsMarket =
                            measured.design().by() == Design.By.OWN_PAST
                                    && one.cause() != Cause.MARKET
                                    && share != 0;
                    return holdsMarket
                            ? Amounts.plus(told, -market * told.estimate() / share)
                            : told;
                });
    }
}
