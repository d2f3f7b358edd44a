package fulcrum.ingest.keeping;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import fulcrum.ingest.reading.RawTable;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.translating.Utf8Out;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/// The rows of one table as they were read, without personal cells: the truth from which facts can
/// be rebuilt. One file of Zstandard frames, named by the SHA-256 of the original.
///
/// Form: magic, name, format, export time; then per row its line, its number of cells, and each
/// cell as length and UTF-8 bytes; a row of line -1 ends the file, so that a cut-off one is
/// noticed.
public final class KeptRows {

    private static final int MAGIC = 0x46554C32;
    private static final long END = 0;

    private KeptRows() {}

    /// The place of a table's rows in a data directory.
    public static Path place(Path directory, String store, String sha256) {
        var name = sha256.replace('#', '-');
        return directory.resolve("kept").resolve(store).resolve(name + ".rows.zst");
    }

    /// Writes rows beside their final place and moves them there when they are whole.
    public static final class Writer implements AutoCloseable {

        private final Path place;
        private final Path unfinished;
        private final FileChannel out;

        public Writer(Path place, RawTable table) throws IOException {
            this.place = place;
            Files.createDirectories(place.toAbsolutePath().getParent());
            this.unfinished = place.resolveSibling(place.getFileName() + ".part");
            this.out =
                    FileChannel.open(
                            unfinished,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
            try {
                append(head(table));
            } catch (IOException e) {
                close();
                throw e;
            }
        }

        private static ByteBuffer head(RawTable table) throws IOException {
            var head = new Part();
            head.out.putVariable(MAGIC);
            head.text(table.name());
            head.text(table.format());
            head.text(table.exportedAt().map(Instant::toString).orElse(""));
            return head.packed();
        }

        /// Adds the rows of a part, as {@link Part#packed} gives them.
        public void append(ByteBuffer packed) throws IOException {
            while (packed.hasRemaining()) {
                out.write(packed);
            }
        }

        /// Ends the file, forces it to disk and moves it to its place.
        public void finish() throws IOException {
            var end = new Part();
            end.out.putVariable(END);
            append(end.packed());
            out.force(true);
            out.close();
            Files.move(
                    unfinished,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }

        /// Throws an unfinished file away; does nothing after {@link #finish}.
        @Override
        public void close() throws IOException {
            try {
                out.close();
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    /// Some rows in a row, packed for themselves, so that several threads can pack at once.
    public static final class Part {

        private static final int FULL = 1 << 18;

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Utf8Out out = new Utf8Out(bytes);

        /// Begins a row of so many cells.
        public void row(long line, int cells) throws IOException {
            out.putVariable(line);
            out.putVariable(cells);
        }

        public void text(String text) throws IOException {
            out.putSized(text);
        }

        public boolean isFull() {
            return bytes.size() >= FULL;
        }

        /// The rows since the last call.
        public ByteBuffer packed() throws IOException {
            out.flush();
            var packed = Zstd.compress(bytes.toByteArray(), 1);
            bytes.reset();
            return ByteBuffer.wrap(packed);
        }
    }

    /// A kept file as the table that it once was.
    public static RawTable table(Path place, String sha256) throws IOException {
        try (var in = open(place)) {
            var name = text(in);
            var format = text(in);
            var exportedAt = text(in);
            return new Kept(
                    place,
                    name,
                    sha256,
                    format,
                    exportedAt.isEmpty()
                            ? Optional.empty()
                            : Optional.of(Instant.parse(exportedAt)));
        }
    }

    private static DataInputStream open(Path place) throws IOException {
        var in =
                new DataInputStream(
                        new java.io.BufferedInputStream(
                                new ZstdInputStream(Files.newInputStream(place)), 1 << 16));
        if (variable(in) != MAGIC) {
            in.close();
            throw new IOException("%s is not a file of kept rows".formatted(place));
        }
        return in;
    }

    private static long variable(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.readByte();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IOException("a number of more than 64 bits in a file of kept rows");
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes((int) variable(in)), StandardCharsets.UTF_8);
    }

    private record Kept(
            Path place, String name, String sha256, String format, Optional<Instant> exportedAt)
            implements RawTable {

        @Override
        public RowStream open() throws IOException {
            var in = KeptRows.open(place);
            for (int i = 0; i < 3; i++) {
                var skipped = text(in);
                assert skipped != null;
            }
            return new Rows(place, in);
        }
    }

    private static final class Rows implements RowStream {

        private final Path place;
        private final DataInputStream in;
        private long line;
        private String[] cells = {};

        Rows(Path place, DataInputStream in) {
            this.place = place;
            this.in = in;
        }

        @Override
        public boolean next() throws IOException {
            try {
                line = variable(in);
                if (line == END) {
                    return false;
                }
                cells = new String[(int) variable(in)];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = text(in);
                }
                return true;
            } catch (EOFException e) {
                throw new IOException(
                        "%s ends too early: import the original again".formatted(place), e);
            }
        }

        @Override
        public long line() {
            return line;
        }

        @Override
        public int size() {
            return cells.length;
        }

        @Override
        public String cell(int index) {
            return index < cells.length ? cells[index] : "";
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
