package fulcrum.metrics;

import fulcrum.units.Said;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Checks that a formula gives what its metric counts: money and things are neither added to each
/// other nor taken for each other.
final class UnitCheck {

    /// In how many powers money and counted things stand in a unit.
    private record Powers(int money, int things) {
        Powers times(Powers other) {
            return new Powers(money + other.money, things + other.things);
        }

        Powers over(Powers other) {
            return new Powers(money - other.money, things - other.things);
        }
    }

    private final Function<String, Unit> units;
    private Optional<Said> mistake = Optional.empty();

    private UnitCheck(Function<String, Unit> units) {
        this.units = units;
    }

    /// What is wrong with a formula.
    ///
    /// @param units of the names in it
    static Optional<Said> mistake(Expression formula, Unit declared, Function<String, Unit> units) {
        var check = new UnitCheck(units);
        var given = check.of(formula);
        if (check.mistake.isEmpty()) {
            var wanted = powers(declared);
            if (given.isPresent() && wanted.isPresent() && !given.equals(wanted)) {
                return Optional.of(
                        Said.of(
                                "metrics.mistake.other-unit",
                                written(given.get()),
                                named(declared)));
            }
        }
        return check.mistake;
    }

    /// None for what fits everything: a number, a score.
    private Optional<Powers> of(Expression formula) {
        return switch (formula) {
            case Expression.Name(var name) -> powers(units.apply(name));
            case Expression.Constant _ -> Optional.empty();
            case Expression.Plus(var left, var right) -> alike(List.of(left, right));
            case Expression.Minus(var left, var right) -> alike(List.of(left, right));
            case Expression.First(var parts) -> alike(parts);
            case Expression.Known(var parts) -> alike(parts);
            case Expression.Times(var left, var right) -> {
                var one = of(left);
                var other = of(right);
                yield one.flatMap(first -> other.map(first::times));
            }
            case Expression.Over(var left, var right) -> {
                var one = of(left);
                var other = of(right);
                yield one.flatMap(first -> other.map(first::over));
            }
        };
    }

    private Optional<Powers> alike(List<Expression> parts) {
        var known = parts.stream().map(this::of).flatMap(Optional::stream).distinct().toList();
        if (known.size() > 1 && mistake.isEmpty()) {
            mistake =
                    Optional.of(
                            Said.of(
                                    "metrics.mistake.units-together",
                                    written(known.get(0)),
                                    written(known.get(1))));
        }
        return known.stream().findFirst();
    }

    private static Optional<Powers> powers(Unit unit) {
        return switch (unit) {
            case MONEY -> Optional.of(new Powers(1, 0));
            case MONEY_EACH -> Optional.of(new Powers(1, -1));
            case COUNT -> Optional.of(new Powers(0, 1));
            case SHARE, RATIO -> Optional.of(new Powers(0, 0));
            case SCORE, DAYS, POSITION -> Optional.empty();
        };
    }

    private static String written(Powers powers) {
        for (var unit : Unit.values()) {
            if (powers(unit).filter(powers::equals).isPresent()) {
                return named(unit);
            }
        }
        return "money^%d·count^%d".formatted(powers.money(), powers.things());
    }

    private static String named(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
