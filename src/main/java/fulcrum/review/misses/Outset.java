package fulcrum.review.misses;

import fulcrum.store.Festivals;
import fulcrum.units.Said;
import java.util.List;

/// By how much a target was away from what could be expected when its period began, with all work
/// that was planned: what it left out of the season, and the rest.
///
/// @param planned what the work was to bring
record Outset(Case asked, Start start, double planned) {

    List<Piece> pieces() {
        double away = start.expected().estimate() + planned - asked.aim().target();
        double season = season(away);
        var strategy = Amounts.plus(start.noise(), away - season);
        return List.of(
                seasonal(season),
                Piece.of(
                        Cause.STRATEGY,
                        strategy,
                        Said.of(
                                "review.misses.expected",
                                asked.written(start.expected().estimate()),
                                asked.written(planned),
                                asked.written(asked.aim().target()))));
    }

    /// What season and festivals were to change, as far as the target is away in that direction: a
    /// target that counted on the season did not leave it out.
    private double season(double away) {
        double season = start.seasons() ? start.season().orElse(0) : 0;
        if (season * away <= 0) {
            return 0;
        }
        return Math.copySign(Math.min(Math.abs(season), Math.abs(away)), away);
    }

    private Piece seasonal(double season) {
        if (!start.seasons() || start.season().isEmpty()) {
            return Piece.untold(Cause.SEASON, Said.of("review.misses.no-season"));
        }
        double whole = start.season().getAsDouble();
        return Piece.of(
                Cause.SEASON,
                season == 0 ? Amounts.NOTHING : Amounts.exactly(season),
                season == 0
                        ? Said.of("review.misses.season-counted", asked.written(whole))
                        : Said.of(
                                "review.misses.season-left-out",
                                asked.written(whole),
                                festivals()));
    }

    private Object festivals() {
        var names = Festivals.of(asked.store()).during(asked.period());
        return names.isEmpty() ? Said.of("review.misses.no-festival") : names.getFirst().name();
    }
}
