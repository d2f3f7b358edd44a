package fulcrum.ingest.translating;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes text as UTF-8 with one copy: imports write every cell twice, so the standard writers,
/// which copy each text several times, would take most of their time.
public final class Utf8Out implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int size;
    private boolean closed;

    public Utf8Out(OutputStream out) {
        this.out = out;
    }

    public void put(byte one) throws IOException {
        if (size == BUFFER) {
            flush();
        }
        buffer[size++] = one;
    }

    /// A field of a line of CSV: quoted where the text would end it.
    public void putField(String text) throws IOException {
        int length = text.length();
        if (length > BUFFER - size) {
            flush();
        }
        if (length <= BUFFER && field(text, length)) {
            return;
        }
        put(endsField(text) ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }

    private void put(String text) throws IOException {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(byte[] bytes) throws IOException {
        if (bytes.length > BUFFER - size) {
            flush();
        }
        if (bytes.length > BUFFER) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    /// The length in bytes, then the text.
    public void putSized(String text) throws IOException {
        int length = text.length();
        if (length + 5 > BUFFER - size) {
            flush();
        }
        int before = size;
        if (length + 5 <= BUFFER) {
            putVariable(length);
            if (ascii(text, length)) {
                return;
            }
            size = before;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        putVariable(bytes.length);
        put(bytes);
    }

    /// A number that is not negative, seven bits a byte, the lowest first.
    public void putVariable(long number) throws IOException {
        long rest = number;
        while (rest >= 0x80) {
            put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    /// The decimal digits of a number that is not negative.
    public void put(long number) throws IOException {
        if (size > BUFFER - 20) {
            flush();
        }
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = size + digits - 1; i >= size; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    /// Copies a text of plain letters; false, and nothing written, where it has others.
    private boolean ascii(String text, int length) {
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return false;
            }
            buffer[at++] = (byte) c;
        }
        size = at;
        return true;
    }

    /// As {@link #ascii}, for a text that does not end the field either.
    private boolean field(String text, int length) {
        int at = size;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c <= ',' && endsField(c))) {
                return false;
            }
            buffer[at++] = (byte) c;
        }
        size = at;
        return true;
    }

    private static boolean endsField(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (endsField(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsField(char c) {
        return c == ',' || c == '"' || c == '\n' || c == '\r';
    }

    public void flush() throws IOException {
        if (size > 0) {
            out.write(buffer, 0, size);
            size = 0;
        }
    }

    /// Closing again does nothing.
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                flush();
            } finally {
                out.close();
            }
        }
    }
}
