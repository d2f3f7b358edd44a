package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout.When;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.ingest.typing.Numbers;
import fulcrum.ingest.typing.Parsed;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One question about a cell of a row; what a text comes to is remembered.
final class Question {

    private final Questions all;
    private final OptionalInt column;
    private final Set<String> equal;
    private final Optional<Matcher> matches;
    private final Optional<Boolean> filled;
    private final Optional<Boolean> negative;
    private final Memo<Boolean> memo = new Memo<>(text -> fits(text.strip()));
    private long answered = -1;
    private boolean answer;

    Question(When when, Headers headers, Questions all) {
        this.all = all;
        this.column = headers.findFirst(when.columns());
        this.equal = when.equal().stream().map(Headers::normal).collect(Collectors.toSet());
        this.matches = when.matches().map(pattern -> Pattern.compile(pattern).matcher(""));
        this.filled = when.filled();
        this.negative = when.negative();
    }

    boolean isTrueOf(RowStream row) {
        if (answered != all.row()) {
            answered = all.row();
            answer = memo.of(column.isPresent() ? row.cell(column.getAsInt()) : "");
        }
        return answer;
    }

    private boolean fits(String text) {
        return (equal.isEmpty() || equal.contains(Headers.normal(text)))
                && matches.map(pattern -> pattern.reset(text).find()).orElse(true)
                && filled.map(wanted -> wanted == !text.isEmpty()).orElse(true)
                && negative.map(wanted -> wanted == isNegative(text)).orElse(true);
    }

    private static boolean isNegative(String text) {
        return Numbers.parse(text, NumberStyle.PLAIN) instanceof Parsed.Value<BigDecimal>(var v)
                && v.signum() < 0;
    }
}
