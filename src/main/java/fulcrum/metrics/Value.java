package fulcrum.metrics;

import fulcrum.units.Figure;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;

/// A figure and what a reader should know beside it.
public record Value(Figure figure, List<Said> notes) {

    public Value {
        notes = List.copyOf(notes);
    }

    static Value of(Figure figure) {
        return new Value(figure, List.of());
    }

    static Value unknown(Said reason) {
        return of(Figure.unknown(reason));
    }

    boolean isKnown() {
        return figure instanceof Figure.Known;
    }

    /// Whether facts cover some of its days only.
    public boolean isPartial() {
        return notes.stream().anyMatch(note -> note.key().equals(Standings.SOME_DAYS));
    }

    Value with(Said note) {
        return new Value(figure, joined(notes, List.of(note)));
    }

    /// Both together: every reason where something is unknown, every note where all is known.
    Value combine(Value other, Figure.Combination combination) {
        return switch (figure) {
            case Figure.Unknown(var mine) ->
                    switch (other.figure) {
                        case Figure.Unknown(var theirs) -> unknown(Reasons.both(mine, theirs));
                        case Figure.Known _ -> of(figure);
                    };
            case Figure.Known(var mine) ->
                    switch (other.figure) {
                        case Figure.Unknown _ -> of(other.figure);
                        case Figure.Known(var theirs) ->
                                new Value(combination.of(mine, theirs), joined(notes, other.notes));
                    };
        };
    }

    private static List<Said> joined(List<Said> first, List<Said> second) {
        var all = new ArrayList<>(first);
        second.stream().filter(note -> !all.contains(note)).forEach(all::add);
        return all;
    }
}
