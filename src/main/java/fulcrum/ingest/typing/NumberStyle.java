package fulcrum.ingest.typing;

/// How the numbers of a column are written. A number with `%` is always hundredths; `percent` says
/// that one without the sign is, too.
public record NumberStyle(char decimal, boolean percent) {

    public static final NumberStyle PLAIN = new NumberStyle('.', false);
    public static final NumberStyle PERCENT = new NumberStyle('.', true);

    public NumberStyle {
        if (decimal != '.' && decimal != ',') {
            throw new IllegalArgumentException("decimal mark '%s': '.' or ','".formatted(decimal));
        }
    }

    public NumberStyle withDecimal(char mark) {
        return new NumberStyle(mark, percent);
    }
}
