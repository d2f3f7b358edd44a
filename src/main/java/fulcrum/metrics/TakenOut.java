package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is taken out of a change before it is explained, and how that was told.
///
/// @param before what was missing on the shelf in the earlier period; `now` in the later
record TakenOut(
        CalendarShift ordinary,
        Optional<Season> season,
        StockOuts.Missed before,
        StockOuts.Missed now) {

    static final TakenOut NOTHING =
            new TakenOut(
                    CalendarShift.NONE,
                    Optional.empty(),
                    StockOuts.Missed.NOTHING,
                    StockOuts.Missed.NOTHING);

    CalendarShift shift() {
        return ordinary.without(new Shares(before.share(), now.share()));
    }

    List<Said> notes(ExplainQuestion question) {
        var notes = new ArrayList<Said>();
        season.ifPresent(
                one -> notes.add(Said.of("metrics.explain.season", one.years(), one.steps())));
        for (var side : Side.values()) {
            var missed = side == Side.NOW ? now : before;
            var days = side == Side.NOW ? question.period() : question.before();
            if (missed.products() > 0) {
                notes.add(
                        Said.of(
                                "metrics.explain.stock-outs",
                                days.from(),
                                days.until().minusDays(1),
                                missed.products(),
                                missed.days()));
            }
        }
        return notes;
    }
}
