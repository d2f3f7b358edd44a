package fulcrum.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads `a + b * (c - d) / 2`, `first(a, b)` and `known(a, b)`; nothing else is a formula.
final class ExpressionParser {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*([a-z][a-z0-9_]*|[0-9]+(?:\\.[0-9]+)?|[-+*/(),])");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    ExpressionParser(String text) {
        this.text = text;
        var matcher = TOKEN.matcher(text.strip());
        int end = 0;
        while (end < text.strip().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw wrong("names, numbers, + - * / ( ) and ,", text.strip().substring(end));
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
    }

    Expression expression() {
        var whole = sum();
        if (at < tokens.size()) {
            throw wrong("the end", tokens.get(at));
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
            var inner = sum();
            expect(")");
            return inner;
        }
        var token = at < tokens.size() ? tokens.get(at) : "";
        at++;
        if (token.isEmpty() || "+-*/(),".contains(token)) {
            throw wrong("a name or a number", token);
        }
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
        var list = new ArrayList<Expression>();
        list.add(sum());
        while (skip(",")) {
            list.add(sum());
        }
        expect(")");
        return list;
    }

    private boolean skip(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!skip(token)) {
            throw wrong("'" + token + "'", at < tokens.size() ? tokens.get(at) : "the end");
        }
    }

    private IllegalArgumentException wrong(String right, String found) {
        return new IllegalArgumentException(
                "formula '%s': expected %s, found '%s'".formatted(text, right, found));
    }
}
