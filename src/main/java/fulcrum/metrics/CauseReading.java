package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Reads the finest parts of both periods, with one question for each period.
final class CauseReading {

    private final CauseQuestion question;
    private final CauseTerms terms;
    private final Function<FigureQuestion, Reading> figures;
    private final List<Said> unknown = new ArrayList<>();
    private boolean oneSided;

    CauseReading(
            CauseQuestion question, CauseTerms terms, Function<FigureQuestion, Reading> figures) {
        this.question = question;
        this.terms = terms;
        this.figures = figures;
    }

    CauseLeaves by(List<Dimension> view, List<Cut.Fold> folds) {
        var cut = new Cut(view, question.cut().only(), folds);
        var gathering = new CauseGathering(view, folds);
        int before = read(cut, question.before(), gathering::before);
        int now = read(cut, question.now(), gathering::now);
        oneSided = (before == 0) != (now == 0);
        return gathering.leaves();
    }

    /// Whether only one of the periods names parts: the other was not reported like that, and its
    /// parts are not zero.
    boolean isOneSided() {
        return oneSided;
    }

    /// What to say of parts that have no figure.
    List<Said> notes() {
        return unknown.isEmpty()
                ? List.of()
                : List.of(
                        Said.of(
                                "metrics.causes.unknown-parts",
                                unknown.size(),
                                unknown.getFirst()));
    }

    /// How many parts have a figure.
    private int read(Cut cut, Period period, BiConsumer<List<Optional<String>>, CauseSide> into) {
        var asked = question.figures(terms.asked(), period, cut.by()).cut(cut);
        var reading = figures.apply(asked);
        int known = 0;
        for (var line : reading.lines()) {
            var side = side(line);
            side.ifPresent(one -> into.accept(line.parts(), one));
            known += side.isPresent() ? 1 : 0;
        }
        return known;
    }

    private Optional<CauseSide> side(Reading.Line line) {
        var known = new ArrayList<BigDecimal>();
        for (var value : line.values()) {
            switch (value.figure()) {
                case Figure.Known(var number) -> known.add(number);
                case Figure.Unknown(var reason) -> unknown.add(reason);
            }
        }
        if (known.size() < line.values().size()) {
            return Optional.empty();
        }
        int at = 1;
        var per = terms.isRatio() ? known.get(at++) : BigDecimal.ZERO;
        var events = terms.events().isPresent() ? known.get(at) : BigDecimal.ZERO;
        return Optional.of(new CauseSide(known.getFirst(), per, events));
    }
}
