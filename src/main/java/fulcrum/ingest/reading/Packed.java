package fulcrum.ingest.reading;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Packed bytes as they come out, unpacked again each time they are read.
final class Packed {

    private static final int BUFFER = 1 << 16;

    private Packed() {}

    static Source gzip(Source packed, long size) {
        return single(packed, size, () -> gunzip(packed.bytes().open()));
    }

    static Source zstd(Source packed, long size) {
        return single(packed, size, () -> new ZstdInputStreamNoFinalizer(packed.bytes().open()));
    }

    private static InputStream gunzip(InputStream in) throws IOException {
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static Source single(Source packed, long size, Bytes opener) {
        var limits = packed.limits();
        return packed.unpacked(
                packed.name(), guarded(packed.name(), opener, size, limits.unpacked(), limits));
    }

    /// `opener` unpacks `size` bytes, to no more than `most`.
    static Bytes guarded(String name, Bytes opener, long size, long most, ReadingLimits limits) {
        return () ->
                new UnpackingGuard(
                        new Unpacking(opener, name), name, size, most, limits.textRatio());
    }

    /// Turns what the unpacking library throws into a sentence for the user.
    private static final class Unpacking extends FilterInputStream {

        private final String name;
        private long unpacked;

        Unpacking(Bytes packed, String name) throws IOException {
            super(InputStream.nullInputStream());
            this.name = name;
            try {
                this.in = new BufferedInputStream(packed.open(), BUFFER);
            } catch (EOFException | ZipException | ZstdIOException e) {
                throw sentence(e);
            }
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int got = super.read(buffer, offset, length);
                unpacked += Math.max(0, got);
                return got;
            } catch (EOFException | ZipException | ZstdIOException e) {
                throw sentence(e);
            }
        }

        private Unreadable sentence(IOException e) {
            boolean cut =
                    e instanceof EOFException
                            || String.valueOf(e.getMessage()).contains("Truncated");
            return new Unreadable(
                    cut ? "reading.cut-off" : "reading.damaged", name, Sizes.said(unpacked));
        }
    }
}
