package fulcrum.ingest.reading;

import fulcrum.units.Said;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/// Rows of a text table: RFC 4180, and beyond it what real exports do: quotation marks inside a
/// cell (`5" screen`), blanks around quotes, rows of unequal length, any line end.
///
/// A quote only closes a cell before a delimiter or a line end, so one stray mark does not swallow
/// the rows behind it. Cells become strings when they are asked for.
final class CsvRows implements RowStream {

    private static final int END = -1;

    /// Where quotes may be letters, each is looked after for so many lines.
    private static final int LINES_BETWEEN_TABS = 200;

    private final CharWindow window;
    private final String name;
    private final Dialect dialect;
    private final ReadingLimits limits;
    private final RowCells cells;
    private final boolean doubtful;
    private final long linesOfCell;
    private long line;
    private long nextLine = 1;
    private int rowEnd;

    /// `doubtful`: rows may hold characters that are none, so each must be looked at.
    CsvRows(Reader reader, String name, Dialect dialect, ReadingLimits limits, boolean doubtful) {
        this.window = new CharWindow(reader, 4 * limits.cell());
        this.name = name;
        this.dialect = dialect;
        this.limits = limits;
        this.cells = new RowCells(limits.columns());
        this.doubtful = doubtful;
        this.linesOfCell = dialect.delimiter() == '\t' ? LINES_BETWEEN_TABS : Long.MAX_VALUE;
    }

    @Override
    public boolean next() throws IOException {
        boolean blank = true;
        while (blank && window.more()) {
            readRow();
            blank = line <= dialect.skip() || cells.blank(window.text, window.start);
        }
        if (blank) {
            cells.clear();
        }
        return !blank;
    }

    private void readRow() throws IOException {
        window.start = window.position;
        cells.clear();
        line = nextLine;
        if (dialect.blanks()) {
            skipBlanks();
        }
        boolean more = true;
        while (more) {
            more = readCell();
        }
        rowEnd = here();
    }

    /// True when another cell follows in this row.
    private boolean readCell() throws IOException {
        boolean quoted = dialect.quoted() && opensQuote();
        return quoted ? readQuoted() : endOfPlain(here());
    }

    private boolean endOfPlain(int from) throws IOException {
        char delimiter = dialect.delimiter();
        while (window.more()) {
            window.pass(delimiter);
            if (tooLong(from)) {
                throw tooLong(nextLine);
            }
            if (window.position < window.limit) {
                char c = window.text[window.position];
                if (c == delimiter || ends(c)) {
                    cells.add(from, here());
                    return endOfCell();
                }
                window.position++;
            }
        }
        cells.add(from, here());
        return false;
    }

    /// Steps over the delimiter or line end at the position.
    private boolean endOfCell() throws IOException {
        char end = window.text[window.position++];
        if (end == '\r' && window.peek(0) == '\n') {
            window.position++;
        }
        if (end == '\r' || end == '\n') {
            nextLine++;
            return false;
        }
        if (dialect.blanks()) {
            skipBlanks();
            int next = window.peek(0);
            if (next == '\n' || next == '\r') {
                return endOfCell();
            }
            return next != END;
        }
        return true;
    }

    /// Leaves the position behind the opening quote when the cell has one.
    private boolean opensQuote() throws IOException {
        int ahead = dialect.blanks() ? 0 : window.blanks(0);
        if (window.peek(ahead) != '"') {
            return false;
        }
        window.position += ahead + 1;
        return true;
    }

    private boolean readQuoted() throws IOException {
        long opened = nextLine;
        int from = here();
        boolean doubled = false;
        while (window.more() && !tooLong(from) && nextLine - opened <= linesOfCell) {
            window.pass('"');
            if (window.position == window.limit) {
                continue;
            }
            char c = window.text[window.position];
            if (c == '"' && window.peek(1) == '"') {
                doubled = true;
                window.position++;
            } else if (c == '"') {
                int to = here();
                if (closes()) {
                    cells.add(from, doubled ? window.withoutDoubles(from, to) : to);
                    return window.more() && endOfCell();
                }
            } else if (c == '\n' || (c == '\r' && window.peek(1) != '\n')) {
                nextLine++;
            }
            window.position++;
        }
        return neverClosed(opened, from);
    }

    /// Tab-separated reports of some platforms do not quote, so there a mark that never closes is a
    /// letter; anywhere else the rows behind it cannot be trusted.
    private boolean neverClosed(long opened, int from) throws IOException {
        if (dialect.delimiter() != '\t') {
            throw window.more()
                    ? tooLong(opened)
                    : new Unreadable("reading.quote-open", name, opened);
        }
        window.position = window.start + from;
        nextLine = opened;
        return endOfPlain(from - 1);
    }

    /// Whether the quote at the position ends the cell; then leaves the position behind it.
    private boolean closes() throws IOException {
        int ahead = dialect.blanks() ? 1 : 1 + window.blanks(1);
        int next = window.peek(ahead);
        boolean closes = next == END || next == dialect.delimiter() || ends((char) next);
        if (closes) {
            window.position += ahead;
        }
        return closes;
    }

    private void skipBlanks() throws IOException {
        int next = window.peek(0);
        while (next == ' ' || next == '\t') {
            window.position++;
            next = window.peek(0);
        }
    }

    /// The position as the row counts it.
    private int here() {
        return window.position - window.start;
    }

    private boolean tooLong(int from) {
        return here() - from > limits.cell() || window.full();
    }

    private Unreadable tooLong(long since) {
        return window.full()
                ? new Unreadable("reading.row-too-long", name, line, Sizes.said(window.most()))
                : new Unreadable("reading.cell-too-long", name, since, Sizes.said(limits.cell()));
    }

    private boolean ends(char c) {
        return c == '\n' || c == '\r' || (c == '\t' && dialect.blanks());
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public String cell(int index) {
        return index < cells.size() ? cells.text(window.text, window.start, index) : "";
    }

    @Override
    public void copyTo(RowBlock block) {
        cells.copyTo(block, block.letters(window.text, window.start, rowEnd));
    }

    @Override
    public Optional<Said> fault() {
        if (cells.tooMany()) {
            return Optional.of(Said.of("reading.row-too-wide", line, limits.columns()));
        }
        return doubtful ? brokenText() : Optional.empty();
    }

    private Optional<Said> brokenText() {
        for (int at = window.start; at < window.start + rowEnd; at++) {
            if (window.text[at] == Encodings.BROKEN) {
                return Optional.of(Said.of("reading.row-not-in-encoding", line));
            }
            if (window.text[at] == 0) {
                return Optional.of(Said.of("reading.row-has-zeros", line));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
