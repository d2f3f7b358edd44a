package fulcrum.ingest.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what comes out of a packed file and stops a bomb before it fills memory or disk.
final class UnpackingGuard extends FilterInputStream {

    private static final long ALWAYS_FINE = 16L << 20;

    private final String name;
    private final long packed;
    private final long limit;
    private final int ratio;
    private long unpacked;

    UnpackingGuard(InputStream in, String name, long packed, long limit, int ratio) {
        super(in);
        this.name = name;
        this.packed = Math.max(1, packed);
        this.limit = limit;
        this.ratio = ratio;
    }

    @Override
    public int read() throws IOException {
        int got = super.read();
        if (got >= 0) {
            count(1);
        }
        return got;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        if (got > 0) {
            count(got);
        }
        return got;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws IOException {
        unpacked += bytes;
        if (unpacked > limit) {
            throw new Unreadable("reading.unpacked-too-large", name, Sizes.said(limit));
        }
        if (unpacked > ALWAYS_FINE && unpacked / packed > ratio) {
            throw new Unreadable("reading.bomb", name, Sizes.said(packed), Sizes.said(unpacked));
        }
    }
}
