package fulcrum.ingest.reading;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Single files that were packed, unpacked again each time they are read.
final class Packed {

    private static final int BUFFER = 1 << 16;

    private Packed() {}

    static Source gzip(Source packed, long size) {
        var limits = packed.limits();
        Bytes unpacked =
                () ->
                        new UnpackingGuard(
                                new Named(
                                        () -> new GZIPInputStream(packed.bytes().open(), BUFFER),
                                        packed.name()),
                                packed.name(),
                                size,
                                limits.unpacked(),
                                limits.textRatio());
        return new Source(packed.name(), unpacked, limits);
    }

    /// Turns what the unpacking library throws into a sentence for the user.
    static final class Named extends FilterInputStream {

        private final String name;
        private long unpacked;

        Named(Bytes packed, String name) throws IOException {
            super(InputStream.nullInputStream());
            this.name = name;
            try {
                this.in = new BufferedInputStream(packed.open(), BUFFER);
            } catch (EOFException e) {
                throw cutOff();
            } catch (ZipException e) {
                throw broken();
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
            } catch (EOFException e) {
                throw cutOff();
            } catch (ZipException e) {
                throw broken();
            }
        }

        private Unreadable cutOff() {
            return new Unreadable("reading.cut-off", name, Sizes.said(unpacked));
        }

        private Unreadable broken() {
            return new Unreadable("reading.damaged", name, Sizes.said(unpacked));
        }
    }
}
