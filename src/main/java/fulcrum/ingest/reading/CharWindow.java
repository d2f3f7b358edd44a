package fulcrum.ingest.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// The part of a text that holds the row being read; slides forward and grows with long rows.
final class CharWindow implements Closeable {

    private static final int STEP = 1 << 16;

    private final Reader reader;
    private final int most;
    char[] text = new char[2 * STEP];
    int start;
    int position;
    int limit;

    CharWindow(Reader reader, int most) {
        this.reader = reader;
        this.most = most;
    }

    /// Makes `position` readable; false at the end of the text. Moves `start` to 0 when it must, so
    /// places are to be kept relative to `start`.
    boolean more() throws IOException {
        return position < limit || fill();
    }

    /// The character `ahead` of `position`, or -1 behind the end.
    int peek(int ahead) throws IOException {
        while (position + ahead >= limit) {
            if (!fill()) {
                return -1;
            }
        }
        return text[position + ahead];
    }

    /// How many blanks stand from `ahead` of the position on; more than a few are text.
    int blanks(int ahead) throws IOException {
        int blanks = 0;
        while (blanks < 64 && peek(ahead + blanks) == ' ') {
            blanks++;
        }
        return blanks;
    }

    /// Moves over letters up to `stop`, a control character (line ends and tabs are) or the limit.
    void pass(char stop) {
        var letters = text;
        int end = limit;
        int i = position;
        while (i < end && letters[i] != stop && letters[i] > '\r') {
            i++;
        }
        position = i;
    }

    int most() {
        return most;
    }

    /// True when the row has become longer than any row may be.
    boolean full() {
        return position - start > most;
    }

    /// Makes two quotes one between these places of the row; returns the new end.
    int withoutDoubles(int from, int to) {
        int out = start + from;
        for (int in = out; in < start + to; in++) {
            text[out++] = text[in];
            if (text[in] == '"' && in + 1 < start + to && text[in + 1] == '"') {
                in++;
            }
        }
        return out - start;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(text, start, text, 0, limit - start);
            position -= start;
            limit -= start;
            start = 0;
        }
        if (text.length - limit < STEP) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        int got = reader.read(text, limit, text.length - limit);
        limit += Math.max(0, got);
        return got > 0;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
