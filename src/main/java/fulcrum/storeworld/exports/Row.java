package fulcrum.storeworld.exports;

import java.util.Arrays;

/// One row on its way into a table: its cells as bytes, one behind the other.
///
/// A whole cell is written by `cell`, `number`, `money` …; a cell made of parts begins with `next`
/// and goes on with `put` and `digits`.
@CanIgnoreReturnValue
public final class Row {

    private static final int LONGEST_NUMBER = 20;

    private final Form form;
    private final DayTexts days = new DayTexts();
    private byte[] bytes = new byte[1024];
    private int length;
    private int[] starts = new int[64];
    private int cells;
    private int breaks;

    Row(Form form) {
        this.form = form;
    }

    /// Begins the next cell.
    public Row next() {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, cells * 2);
        }
        if (cells > 0) {
            room(1);
            bytes[length++] = (byte) form.delimiter();
        }
        starts[cells++] = length;
        return this;
    }

    /// A part of a cell as it stands in the file, see [Form#encoded].
    public Row put(byte[] part) {
        room(part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
        return this;
    }

    /// A part of a cell that asks for no quotes.
    public Row put(String part) {
        int size = part.length();
        room(size);
        for (int i = 0; i < size; i++) {
            char c = part.charAt(i);
            if (c >= 0x80) {
                return put(part.substring(i).getBytes(form.building()));
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    public Row put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /// A part of a cell: a whole number.
    public Row digits(long number) {
        room(LONGEST_NUMBER);
        if (number < 0) {
            bytes[length++] = '-';
        }
        return padded(Math.abs(number), size(Math.abs(number)));
    }

    /// A part of a cell: a whole number with zeros before it.
    public Row padded(long number, int width) {
        room(LONGEST_NUMBER);
        int end = length + width;
        for (int at = end; at > length; number /= 10) {
            bytes[--at] = (byte) ('0' + number % 10);
        }
        length = end;
        return this;
    }

    private static int size(long number) {
        int size = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            size++;
        }
        return size;
    }

    public Row cell(byte[] encoded) {
        return next().put(encoded);
    }

    /// A cell of any text, quoted where it must be.
    public Row cell(String text) {
        if (text.indexOf('\n') >= 0) {
            breaks += (int) text.chars().filter(c -> c == '\n').count();
        }
        return next().put(form.encoded(text));
    }

    public Row number(long number) {
        return next().digits(number);
    }

    /// Money from its smallest coins, with all `digits` behind the point.
    public Row money(long coins, int digits) {
        return next().coins(coins, digits);
    }

    /// A part of a cell: money from its smallest coins.
    public Row coins(long coins, int digits) {
        long unit = 1;
        for (int i = 0; i < digits; i++) {
            unit *= 10;
        }
        if (coins < 0) {
            put('-');
        }
        long amount = Math.abs(coins);
        digits(amount / unit);
        return digits == 0 ? this : put('.').padded(amount % unit, digits);
    }

    /// A fraction with so many digits behind the point, rounded half up; not a number is a blank.
    public Row decimal(double value, int digits) {
        next();
        return Double.isFinite(value)
                ? coins(Math.round(value * Math.pow(10, digits)), digits)
                : this;
    }

    public Row blank() {
        return next();
    }

    public Row blanks(int count) {
        for (int i = 0; i < count; i++) {
            next();
        }
        return this;
    }

    /// The day as `2026-06-18`.
    public Row day(long epochDay) {
        return cell(days.of(epochDay));
    }

    /// The moment as `2026-06-18 09:05:00`.
    public Row moment(long seconds) {
        long day = Math.floorDiv(seconds, DayTexts.SECONDS);
        return day(day).put(' ').clock(seconds - day * DayTexts.SECONDS);
    }

    /// A part of a cell: the second of a day as `09:05:00`.
    public Row clock(long second) {
        return padded(second / 3600, 2)
                .put(':')
                .padded(second / 60 % 60, 2)
                .put(':')
                .padded(second % 60, 2);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    void clear() {
        length = 0;
        cells = 0;
        breaks = 0;
    }

    /// Takes a cell of another row over as it stands.
    void copy(Row from, int cell) {
        next();
        int start = from.starts[cell];
        int size = from.end(cell) - start;
        room(size);
        System.arraycopy(from.bytes, start, bytes, length, size);
        length += size;
    }

    int cells() {
        return cells;
    }

    int lines() {
        return 1 + breaks;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    String text(int cell) {
        return new String(bytes, starts[cell], end(cell) - starts[cell], form.building());
    }

    private int end(int cell) {
        return cell + 1 < cells ? starts[cell + 1] - 1 : length;
    }
}
