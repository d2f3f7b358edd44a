package fulcrum.storeworld.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Rows as lines of text, collected in one block before they reach the disk.
final class TextOutput implements Output {

    private static final int BLOCK = 1 << 16;

    private final Form form;
    private final OutputStream out;
    private final byte[] lineEnd;
    private final byte[] block = new byte[BLOCK];
    private int filled;

    TextOutput(Path file, Form form) throws IOException {
        this.form = form;
        this.out = Files.newOutputStream(file);
        this.lineEnd = form.lineEnd().getBytes(StandardCharsets.US_ASCII);
        if (form.mark()) {
            write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 3);
        }
    }

    @Override
    public void put(Row row) throws IOException {
        write(row.bytes(), row.length());
        write(lineEnd, lineEnd.length);
    }

    private void write(byte[] bytes, int length) throws IOException {
        if (length > BLOCK - filled) {
            flush();
        }
        if (length > BLOCK) {
            give(bytes, length);
        } else {
            System.arraycopy(bytes, 0, block, filled, length);
            filled += length;
        }
    }

    private void flush() throws IOException {
        give(block, filled);
        filled = 0;
    }

    private void give(byte[] bytes, int length) throws IOException {
        if (form.wide()) {
            out.write(
                    new String(bytes, 0, length, StandardCharsets.UTF_8).getBytes(form.charset()));
        } else {
            out.write(bytes, 0, length);
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
