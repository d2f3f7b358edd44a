package fulcrum.ingest.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the delimiter: the one that cuts the most rows of a sample into equally many cells.
final class DialectSniffer {

    private static final Pattern EXCEL_LINE = Pattern.compile("(?i)sep=(.)\\R");
    private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '|');
    private static final int ROWS = 400;

    private final String sample;
    private final String name;
    private final ReadingLimits limits;

    /// `sample`: the beginning of the text, cut anywhere.
    DialectSniffer(String sample, String name, ReadingLimits limits) {
        int lastLine = sample.lastIndexOf('\n');
        this.sample = lastLine > 0 ? sample.substring(0, lastLine + 1) : sample;
        this.name = name;
        this.limits = limits;
    }

    Dialect sniff() throws IOException {
        var declared = EXCEL_LINE.matcher(sample);
        if (declared.lookingAt()) {
            return new Dialect(declared.group(1).charAt(0), true, 1);
        }
        var best = new Dialect(',', true, 0);
        var bestFit = new Fit(0, 0, 0);
        for (char delimiter : CANDIDATES) {
            var dialect = new Dialect(delimiter, true, 0);
            var fit = Fit.of(widths(dialect));
            if (fit.score() > bestFit.score()) {
                best = dialect;
                bestFit = fit;
            }
        }
        if (bestFit.share() < 0.5 && blanksFit()) {
            return new Dialect(Dialect.BLANKS, true, 0);
        }
        return best.delimiter() == '\t' ? new Dialect('\t', tabCellsAreQuoted(), 0) : best;
    }

    /// How well a delimiter cuts: by rows of the commonest width beyond one, then by whether the
    /// first row has it too, then by width.
    private record Fit(long score, int rows, int of) {

        static Fit of(List<Integer> widths) {
            int most = 0;
            int width = 0;
            for (int candidate : widths.stream().filter(w -> w > 1).distinct().toList()) {
                int rows = (int) widths.stream().filter(w -> w == candidate).count();
                if (rows > most || (rows == most && candidate > width)) {
                    most = rows;
                    width = candidate;
                }
            }
            long first = most > 0 && widths.getFirst() == width ? 1 : 0;
            return new Fit(((2L * most + first) << 20) + width, most, widths.size());
        }

        double share() {
            return of == 0 ? 0 : rows / (double) of;
        }
    }

    /// The header and nearly all rows fall into equally many words.
    private boolean blanksFit() throws IOException {
        var widths = widths(new Dialect(Dialect.BLANKS, true, 0));
        if (widths.size() < 2 || widths.getFirst() < 2) {
            return false;
        }
        int header = widths.getFirst();
        return widths.stream().filter(w -> w == header).count() * 20 >= widths.size() * 19L;
    }

    private boolean tabCellsAreQuoted() throws IOException {
        boolean marks = false;
        try (var rows = rows(new Dialect('\t', false, 0))) {
            for (int seen = 0; seen < ROWS && rows.next(); seen++) {
                for (int i = 0; i < rows.size(); i++) {
                    var cell = rows.cell(i);
                    if (cell.startsWith("\"") && cell.length() > 1 && cell.endsWith("\"")) {
                        return true;
                    }
                    marks |= cell.startsWith("\"");
                }
            }
        }
        return !marks;
    }

    private List<Integer> widths(Dialect dialect) throws IOException {
        var widths = new ArrayList<Integer>();
        try (var rows = rows(dialect)) {
            while (widths.size() < ROWS && rows.next()) {
                widths.add(rows.size());
            }
        } catch (Unreadable cutSample) {
            return widths;
        }
        return widths;
    }

    private CsvRows rows(Dialect dialect) {
        return new CsvRows(new StringReader(sample), name, dialect, limits, false);
    }
}
