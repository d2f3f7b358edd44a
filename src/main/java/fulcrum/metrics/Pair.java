package fulcrum.metrics;

import fulcrum.units.Figure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/// A value in each of two periods.
record Pair(Value before, Value now) {

    Value of(Side side) {
        return switch (side) {
            case BEFORE -> before;
            case NOW -> now;
        };
    }

    boolean isKnown() {
        return before.isKnown() && now.isKnown();
    }

    /// @throws IllegalStateException where the value of that period is unknown
    double number(Side side) {
        return exact(side).doubleValue();
    }

    BigDecimal exact(Side side) {
        return switch (of(side).figure()) {
            case Figure.Known(var number) -> number;
            case Figure.Unknown(var reason) ->
                    throw new IllegalStateException("unknown figures do not move: " + reason);
        };
    }

    /// What it moved by.
    BigDecimal difference() {
        return exact(Side.NOW).subtract(exact(Side.BEFORE));
    }

    static Pair sum(Collection<Pair> pairs) {
        return new Pair(sum(pairs, Side.BEFORE), sum(pairs, Side.NOW));
    }

    private static Value sum(Collection<Pair> pairs, Side side) {
        return Value.of(
                Figure.of(
                        pairs.stream()
                                .map(pair -> pair.exact(side))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /// What it is more than others.
    Pair less(Pair other) {
        return new Pair(less(other, Side.BEFORE), less(other, Side.NOW));
    }

    private Value less(Pair other, Side side) {
        return Value.of(Figure.of(exact(side).subtract(other.exact(side))));
    }

    Part.Move move() {
        return new Part.Move(Optional.of(before), Optional.of(now));
    }
}
