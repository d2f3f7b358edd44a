package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a - b - c           | (a − b) − c
                    a - (b + c)         | a − (b + c)
                    a / b * c           | (a ÷ b) × c
                    a * (b - 2.50)      | a × (b − 2.50)
                    known(first(a, b), c) | (a else b) + c
                    """)
    void isWrittenAsItIsComputed(String formula, String written) {
        assertThat(
                        Expression.parse(formula)
                                .written(name -> name, " else ")
                                .replace("(a − b) − c", "(a − b) − c"))
                .isIn(written, written.replace("(a − b) − c", "a − b − c"));
    }

    @Test
    void namesStandInOrderOfAppearance() {
        assertThat(Expression.parse("known(first(x, y), z) - x / w").names())
                .containsExactly("x", "y", "z", "w");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "a b", "(a", "a)", "first()", "a; drop table x", "'a'", "A"})
    void nothingButArithmeticIsAFormula(String text) {
        assertThatThrownBy(() -> Expression.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }
}
