package fulcrum.statistics;

import fulcrum.statistics.leasteffort.Jet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// How a figure is made of others that have names.
public sealed interface Arithmetic {

    record Name(String name) implements Arithmetic {}

    record Constant(double value) implements Arithmetic {

        public Constant {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a constant is finite; here " + value);
            }
        }
    }

    record Plus(Arithmetic left, Arithmetic right) implements Arithmetic {}

    record Minus(Arithmetic left, Arithmetic right) implements Arithmetic {}

    record Times(Arithmetic left, Arithmetic right) implements Arithmetic {}

    record Over(Arithmetic left, Arithmetic right) implements Arithmetic {}

    static Arithmetic sum(String first, String... others) {
        Arithmetic sum = new Name(first);
        for (var other : others) {
            sum = new Plus(sum, new Name(other));
        }
        return sum;
    }

    static Arithmetic product(String first, String... others) {
        Arithmetic product = new Name(first);
        for (var other : others) {
            product = new Times(product, new Name(other));
        }
        return product;
    }

    /// Names in it, in order, some of them more than once.
    default List<String> names() {
        return switch (this) {
            case Name(var name) -> List.of(name);
            case Constant _ -> List.of();
            case Plus(var left, var right) -> joined(left, right);
            case Minus(var left, var right) -> joined(left, right);
            case Times(var left, var right) -> joined(left, right);
            case Over(var left, var right) -> joined(left, right);
        };
    }

    private static List<String> joined(Arithmetic left, Arithmetic right) {
        return Stream.concat(left.names().stream(), right.names().stream()).toList();
    }

    /// Worked out in numbers of any kind.
    default <T> T in(Algebra<T> algebra, Function<String, T> of) {
        return switch (this) {
            case Name(var name) -> of.apply(name);
            case Constant(var value) -> algebra.constant().apply(value);
            case Plus(var left, var right) -> both(algebra.plus(), left, right, algebra, of);
            case Minus(var left, var right) -> both(algebra.minus(), left, right, algebra, of);
            case Times(var left, var right) -> both(algebra.times(), left, right, algebra, of);
            case Over(var left, var right) -> both(algebra.over(), left, right, algebra, of);
        };
    }

    private static <T> T both(
            BinaryOperator<T> joint,
            Arithmetic left,
            Arithmetic right,
            Algebra<T> algebra,
            Function<String, T> of) {
        return joint.apply(left.in(algebra, of), right.in(algebra, of));
    }

    /// The four operations on some kind of number.
    record Algebra<T>(
            DoubleFunction<T> constant,
            BinaryOperator<T> plus,
            BinaryOperator<T> minus,
            BinaryOperator<T> times,
            BinaryOperator<T> over) {

        static final Algebra<Double> NUMBERS =
                new Algebra<>(
                        value -> value,
                        (a, b) -> a + b,
                        (a, b) -> a - b,
                        (a, b) -> a * b,
                        (a, b) -> a / b);

        /// Numbers with their derivatives by the leaves.
        static final Algebra<Jet> JETS =
                new Algebra<>(Jet::constant, Jet::plus, Jet::minus, Jet::times, Jet::over);
    }
}
