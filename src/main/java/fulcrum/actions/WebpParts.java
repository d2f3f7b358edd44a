package fulcrum.actions;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A WebP (RFC 9649): a RIFF file of chunks. Kept are those that are drawn; what a camera or a
/// program wrote (`EXIF`, `XMP `) is not, nor the marks that say it is there.
final class WebpParts {

    private static final int HEAD = 12;
    private static final int FRAME = 8;
    private static final int MARKS_OF_WRITTEN = 0x08 | 0x04;
    private static final Set<String> DRAWN =
            Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private WebpParts() {}

    static PictureParts of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, HEAD);
        long end = bytes.length < HEAD ? 0 : Integer.toUnsignedLong(in.getInt(4)) + FRAME;
        if (end > bytes.length) {
            return PictureParts.broken();
        }
        long pixels = 0;
        long at = HEAD;
        while (at + FRAME <= end) {
            int start = (int) at;
            long length = Integer.toUnsignedLong(in.getInt(start + 4));
            long whole = FRAME + length + (length & 1);
            if (at + FRAME + length > end) {
                return PictureParts.broken();
            }
            var type = new String(bytes, start, 4, StandardCharsets.ISO_8859_1);
            pixels = Math.max(pixels, pixels(type, in, start + FRAME, length));
            if (DRAWN.contains(type)) {
                write(kept, bytes, start, (int) Math.min(whole, end - at), type);
            }
            at += whole;
        }
        return sized(PictureParts.of(pixels, kept));
    }

    private static void write(
            ByteArrayOutputStream kept, byte[] bytes, int start, int whole, String type) {
        int marks = kept.size() + FRAME;
        kept.write(bytes, start, whole);
        if (type.equals("VP8X")) {
            var all = kept.toByteArray();
            all[marks] &= (byte) ~MARKS_OF_WRITTEN;
            kept.reset();
            kept.writeBytes(all);
        }
    }

    private static PictureParts sized(PictureParts parts) {
        var kept = parts.kept().order(ByteOrder.LITTLE_ENDIAN);
        if (kept.remaining() >= HEAD) {
            kept.putInt(4, kept.remaining() - FRAME);
        }
        return parts;
    }

    /// Width and height as each kind of head writes them.
    private static long pixels(String type, ByteBuffer in, int at, long length) {
        if (type.equals("VP8X") && length >= 10) {
            return (1L + (in.getInt(at + 3) >>> 8)) * (1L + (in.getInt(at + 6) >>> 8));
        }
        if (type.equals("VP8L") && length >= 5) {
            int sizes = in.getInt(at + 1);
            return (1L + (sizes & 0x3FFF)) * (1L + ((sizes >>> 14) & 0x3FFF));
        }
        if (type.equals("VP8 ") && length >= 10) {
            return (in.getShort(at + 6) & 0x3FFFL) * (in.getShort(at + 8) & 0x3FFFL);
        }
        return 0;
    }
}
