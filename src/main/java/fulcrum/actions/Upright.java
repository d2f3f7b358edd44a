package fulcrum.actions;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// Which way up a picture is held, of all that stands in an Exif segment.
final class Upright {

    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private Upright() {}

    static Optional<byte[]> of(byte[] bytes, int from, int length) {
        if (length < EXIF.length + 10
                || !Arrays.equals(bytes, from, from + EXIF.length, EXIF, 0, EXIF.length)) {
            return Optional.empty();
        }
        var tiff = ByteBuffer.wrap(bytes, from + EXIF.length, length - EXIF.length).slice();
        return turned(tiff).map(Upright::written);
    }

    /// 2 to 8; none where it stands upright or does not say.
    private static Optional<Integer> turned(ByteBuffer tiff) {
        if (tiff.get(0) == 'I') {
            tiff.order(ByteOrder.LITTLE_ENDIAN);
        }
        long first = Integer.toUnsignedLong(tiff.getInt(4));
        if (first + 2 > tiff.limit()) {
            return Optional.empty();
        }
        int count = tiff.getShort((int) first) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            long entry = first + 2 + (long) i * ENTRY;
            if (entry + ENTRY > tiff.limit()) {
                return Optional.empty();
            }
            if ((tiff.getShort((int) entry) & 0xFFFF) == ORIENTATION) {
                int way = tiff.getShort((int) entry + 8) & 0xFFFF;
                return Optional.of(way).filter(one -> one >= 2 && one <= 8);
            }
        }
        return Optional.empty();
    }

    private static byte[] written(int way) {
        return ByteBuffer.allocate(36)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) 34)
                .put(EXIF)
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putInt(way << 16)
                .putInt(0)
                .array();
    }
}
