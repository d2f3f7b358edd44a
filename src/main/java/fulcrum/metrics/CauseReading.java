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

    CauseReading(
            CauseQuestion question, CauseTerms terms, Function<FigureQuestion, Reading> figures) {
        this.question = question;
        this.terms = terms;
        this.figures = figures;
    }

    CauseLeaves by(List<Dimension> view) {
        var gathering = new CauseLeaves.Gathering(view);
        read(view, question.before(), gathering::before);
        read(view, question.now(), gathering::now);
        return gathering.leaves();
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

    private void read(
            List<Dimension> view,
            Period period,
            BiConsumer<List<Optional<String>>, CauseSide> into) {
        var reading = figures.apply(question.figures(terms.asked(), period, view));
        for (var line : reading.lines()) {
            side(line).ifPresent(side -> into.accept(line.parts(), side));
        }
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
