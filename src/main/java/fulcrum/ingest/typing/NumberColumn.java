package fulcrum.ingest.typing;

import fulcrum.ingest.typing.Decision.Ambiguous;
import fulcrum.ingest.typing.Decision.Decided;
import fulcrum.ingest.typing.Decision.Reading;
import java.util.List;

/// Sees every cell of a column and decides which mark is the decimal one, in constant memory.
///
/// `1,234.5`, `1.5`, `0.125`, `1.234.567` tell; `1.000` alone does not, nor does `1,000`.
public final class NumberColumn {

    private long point;
    private long comma;
    private long percents;
    private long bare;
    private String pointGroup = "";
    private String commaGroup = "";

    public void see(String cell) {
        int length = Math.min(cell.length(), 80);
        boolean percent = false;
        boolean marks = false;
        boolean digits = false;
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            digits |= Cells.digit(c) || c > '~';
            marks |= c == '.' || c == ',' || c > '~';
            percent |= c == '%' || c == '％';
        }
        if (!digits) {
            return;
        }
        percents += percent ? 1 : 0;
        bare += percent ? 0 : 1;
        if (marks) {
            tokens(Cells.narrow(cell.substring(0, length)));
        }
    }

    /// Adds what another column of the same file has shown: a file writes one decimal mark.
    public void add(NumberColumn other) {
        point += other.point;
        comma += other.comma;
        pointGroup = pointGroup.isEmpty() ? other.pointGroup : pointGroup;
        commaGroup = commaGroup.isEmpty() ? other.commaGroup : commaGroup;
    }

    /// How many cells have a percent sign.
    public long percents() {
        return percents;
    }

    /// How many cells have digits but no percent sign.
    public long bare() {
        return bare;
    }

    /// Whether a cell has told which mark it is; without, `decide` may speak from too few cells.
    public boolean told() {
        return point + comma > 0;
    }

    /// The decimal mark. Where no cell tells, the likelier reading of `1,000` is a thousand, and of
    /// `1.000` too; both have to be confirmed, or known from the layout.
    public Decision<NumberStyle> decide() {
        boolean grouped = !pointGroup.isEmpty() || !commaGroup.isEmpty();
        if (point > 0 && comma == 0) {
            return new Decided<>(NumberStyle.PLAIN);
        }
        if (comma > 0 && point == 0) {
            return new Decided<>(NumberStyle.PLAIN.withDecimal(','));
        }
        if (comma == 0 && !grouped) {
            return new Decided<>(NumberStyle.PLAIN);
        }
        var cell = pointGroup.isEmpty() ? commaGroup : pointGroup;
        boolean pointFirst = comma == point ? pointGroup.isEmpty() : point > comma;
        var byPoint = reading(cell, '.');
        var byComma = reading(cell, ',');
        return new Ambiguous<>(pointFirst ? List.of(byPoint, byComma) : List.of(byComma, byPoint));
    }

    private static Reading<NumberStyle> reading(String cell, char decimal) {
        var style = NumberStyle.PLAIN.withDecimal(decimal);
        var means =
                switch (Numbers.parse(cell, style)) {
                    case Parsed.Value(var value) -> value.toPlainString();
                    case Parsed.Range<?> _, Parsed.Absent<?> _, Parsed.Bad<?> _ -> "";
                };
        return new Reading<>(style, cell, means);
    }

    private void tokens(String text) {
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && belongs(text, i, start);
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                token(text.substring(start, i));
                start = -1;
            }
        }
    }

    private static boolean belongs(String text, int i, int start) {
        char c = text.charAt(i);
        if (Cells.digit(c)) {
            return true;
        }
        boolean followed = i + 1 < text.length() && Cells.digit(text.charAt(i + 1));
        return followed && (c == '.' || c == ',' || (start >= 0 && (c == ' ' || c == '\'')));
    }

    private void token(String token) {
        int lastPoint = token.lastIndexOf('.');
        int lastComma = token.lastIndexOf(',');
        if (lastPoint < 0 && lastComma < 0) {
            return;
        }
        char mark = lastPoint > lastComma ? '.' : ',';
        int last = Math.max(lastPoint, lastComma);
        boolean both = lastPoint >= 0 && lastComma >= 0;
        boolean repeated = token.indexOf(mark) < last;
        if (both && repeated) {
            return;
        }
        if (repeated) {
            groups(token, mark);
        } else if (both || !couldGroup(token, last)) {
            decimal(mark);
        } else if (mark == '.') {
            pointGroup = pointGroup.isEmpty() ? token : pointGroup;
        } else {
            commaGroup = commaGroup.isEmpty() ? token : commaGroup;
        }
    }

    private static boolean couldGroup(String token, int last) {
        return token.length() - last - 1 == 3
                && last >= 1
                && last <= 3
                && token.charAt(0) != '0'
                && token.indexOf(' ') < 0
                && token.indexOf('\'') < 0;
    }

    private void groups(String token, char mark) {
        var style = NumberStyle.PLAIN.withDecimal(mark == '.' ? ',' : '.');
        if (Numbers.parse(token, style) instanceof Parsed.Value<?>) {
            decimal(style.decimal());
        }
    }

    private void decimal(char mark) {
        point += mark == '.' ? 1 : 0;
        comma += mark == ',' ? 1 : 0;
    }
}
