package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout.When;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.ingest.typing.Numbers;
import fulcrum.ingest.typing.Parsed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The conditions of a layout, bound to the columns of one file.
final class Conditions {

    private final List<Condition> conditions;

    private Conditions(List<Condition> conditions) {
        this.conditions = conditions;
    }

    static Conditions bind(List<When> whens, Headers headers) {
        return new Conditions(whens.stream().map(when -> Condition.bind(when, headers)).toList());
    }

    boolean allHold(RowStream row) {
        for (var condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }

    boolean anyHolds(RowStream row) {
        for (var condition : conditions) {
            if (condition.holds(row)) {
                return true;
            }
        }
        return false;
    }

    /// One condition; what a text comes to is remembered.
    private static final class Condition {

        private final OptionalInt column;
        private final Set<String> equal;
        private final Optional<Pattern> matches;
        private final Optional<Boolean> filled;
        private final Optional<Boolean> negative;
        private final Memo<Boolean> memo;

        private Condition(
                OptionalInt column,
                Set<String> equal,
                Optional<Pattern> matches,
                Optional<Boolean> filled,
                Optional<Boolean> negative,
                boolean not) {
            this.column = column;
            this.equal = equal;
            this.matches = matches;
            this.filled = filled;
            this.negative = negative;
            this.memo = new Memo<>(text -> fits(text.strip()) != not);
        }

        static Condition bind(When when, Headers headers) {
            return new Condition(
                    headers.findFirst(when.columns()),
                    when.equal().stream()
                            .map(Headers::normal)
                            .collect(Collectors.toCollection(HashSet::new)),
                    when.matches().map(Pattern::compile),
                    when.filled(),
                    when.negative(),
                    when.not());
        }

        boolean holds(RowStream row) {
            return memo.of(column.isPresent() ? row.cell(column.getAsInt()) : "");
        }

        private boolean fits(String text) {
            return (equal.isEmpty() || equal.contains(Headers.normal(text)))
                    && matches.map(pattern -> pattern.matcher(text).find()).orElse(true)
                    && filled.map(wanted -> wanted == !text.isEmpty()).orElse(true)
                    && negative.map(wanted -> wanted == isNegative(text)).orElse(true);
        }

        private static boolean isNegative(String text) {
            return Numbers.parse(text, NumberStyle.PLAIN)
                            instanceof Parsed.Value<java.math.BigDecimal>(var v)
                    && v.signum() < 0;
        }
    }
}
