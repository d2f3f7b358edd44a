package fulcrum.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Function;

/// Arithmetic over names: columns of a fact table, or metrics.
public sealed interface Expression {

    record Name(String name) implements Expression {}

    record Constant(BigDecimal value) implements Expression {}

    record Plus(Expression left, Expression right) implements Expression {}

    record Minus(Expression left, Expression right) implements Expression {}

    record Times(Expression left, Expression right) implements Expression {}

    record Over(Expression left, Expression right) implements Expression {}

    /// The first that is known.
    record First(List<Expression> of) implements Expression {
        public First {
            of = List.copyOf(of);
        }
    }

    /// The sum of those that are known; unknown only where all are.
    record Known(List<Expression> of) implements Expression {
        public Known {
            of = List.copyOf(of);
        }
    }

    static Expression parse(String text) {
        return new ExpressionParser(text).expression();
    }

    /// The names in it, in order of appearance.
    default SequencedSet<String> names() {
        return new LinkedHashSet<>(everyName());
    }

    /// The same, each as often as it stands there.
    default List<String> everyName() {
        var names = new ArrayList<String>();
        collect(names);
        return names;
    }

    private void collect(List<String> into) {
        if (this instanceof Name(var name)) {
            into.add(name);
        }
        parts().forEach(part -> part.collect(into));
    }

    private List<Expression> parts() {
        return switch (this) {
            case Name _, Constant _ -> List.of();
            case Plus(var left, var right) -> List.of(left, right);
            case Minus(var left, var right) -> List.of(left, right);
            case Times(var left, var right) -> List.of(left, right);
            case Over(var left, var right) -> List.of(left, right);
            case First(var of) -> of;
            case Known(var of) -> of;
        };
    }

    /// True where the value of a whole is the sum of the values of its parts.
    default boolean isAdditive() {
        return switch (this) {
            case Name _ -> true;
            case Constant _, Times _, Over _, First _ -> false;
            case Plus _, Minus _, Known _ -> parts().stream().allMatch(Expression::isAdditive);
        };
    }

    /// As a person writes it, each name put in words.
    ///
    /// @param otherwise what stands between one part and the part that replaces it where unknown
    default String written(Function<String, String> words, String otherwise) {
        return switch (this) {
            case Name(var name) -> words.apply(name);
            case Constant(var value) -> value.toPlainString();
            case Plus(var left, var right) ->
                    left.written(words, otherwise) + " + " + right.written(words, otherwise);
            case Minus(var left, var right) ->
                    left.written(words, otherwise) + " − " + right.inner(words, otherwise);
            case Times(var left, var right) ->
                    (left instanceof Times
                                    ? left.written(words, otherwise)
                                    : left.inner(words, otherwise))
                            + " × "
                            + right.inner(words, otherwise);
            case Over(var left, var right) ->
                    left.inner(words, otherwise) + " ÷ " + right.inner(words, otherwise);
            case First(var of) -> listed(of, words, otherwise, otherwise);
            case Known(var of) -> listed(of, words, otherwise, " + ");
        };
    }

    private String inner(Function<String, String> words, String otherwise) {
        var text = written(words, otherwise);
        return parts().size() > 1 ? "(" + text + ")" : text;
    }

    private static String listed(
            List<Expression> of, Function<String, String> words, String otherwise, String between) {
        var texts = new ArrayList<String>();
        of.forEach(part -> texts.add(part.inner(words, otherwise)));
        return String.join(between, texts);
    }
}
