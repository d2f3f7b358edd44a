package fulcrum.metrics;

import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads `a + b * (c - d) / 2`, `first(a, b)` and `known(a, b)`; nothing else is a formula.
final class ExpressionParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*([a-z][a-z0-9_]*|[0-9]+(?:\\.[0-9]+)?|[-+*/(),])");

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 20;

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private int at;
    private int depth;

    ExpressionParser(String written) {
        this.text = written.strip();
        if (text.length() > LONGEST) {
            throw new NoFormula(
                    Said.of("metrics.mistake.formula-long", Mistakes.shown(text), LONGEST));
        }
        var matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw wrong("arithmetic", end);
            }
            tokens.add(matcher.group(1));
            starts.add(matcher.start(1));
            end = matcher.end();
        }
    }

    Expression expression() {
        var whole = sum();
        if (at < tokens.size()) {
            throw wrong("end");
        }
        return whole;
    }

    private Expression sum() {
        var left = product();
        while (true) {
            if (skip("+")) {
                left = new Expression.Plus(left, product());
            } else if (skip("-")) {
                left = new Expression.Minus(left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        var left = single();
        while (true) {
            if (skip("*")) {
                left = new Expression.Times(left, single());
            } else if (skip("/")) {
                left = new Expression.Over(left, single());
            } else {
                return left;
            }
        }
    }

    private Expression single() {
        if (skip("(")) {
            deeper();
            var inner = sum();
            close();
            return inner;
        }
        var token = at < tokens.size() ? tokens.get(at) : "";
        if (token.isEmpty() || "+-*/(),".contains(token)) {
            throw wrong("operand");
        }
        if (Character.isDigit(token.charAt(0)) && token.length() > LONGEST_NUMBER) {
            throw wrong("short-number");
        }
        at++;
        if (Character.isDigit(token.charAt(0))) {
            return new Expression.Constant(new BigDecimal(token));
        }
        if (token.equals("first") && skip("(")) {
            return new Expression.First(list());
        }
        if (token.equals("known") && skip("(")) {
            return new Expression.Known(list());
        }
        return new Expression.Name(token);
    }

    private List<Expression> list() {
        deeper();
        var list = new ArrayList<Expression>();
        list.add(sum());
        while (skip(",")) {
            list.add(sum());
        }
        close();
        return list;
    }

    private boolean skip(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw wrong("fewer-brackets");
        }
    }

    private void close() {
        if (!skip(")")) {
            throw wrong("bracket");
        }
        depth--;
    }

    private NoFormula wrong(String right) {
        return wrong(right, at < starts.size() ? starts.get(at) : text.length());
    }

    /// @param right what would be, as a key under `metrics.formula.` in the messages
    /// @param position where something else stands
    private NoFormula wrong(String right, int position) {
        var found = text.substring(position).strip();
        return new NoFormula(
                Said.of(
                        "metrics.mistake.formula",
                        Mistakes.shown(text),
                        Said.of("metrics.formula." + right, LONGEST_NUMBER, DEEPEST),
                        found.isEmpty()
                                ? Said.of("metrics.formula.end")
                                : Said.of("metrics.formula.found", Mistakes.shown(found)),
                        position + 1));
    }
}
