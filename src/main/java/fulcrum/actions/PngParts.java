package fulcrum.actions;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// A PNG (ISO/IEC 15948): chunks of length, type, content and check sum. Kept are those that a
/// picture needs to be drawn; texts, dates and what a camera wrote are not, nor what follows the
/// end.
final class PngParts {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;
    private static final Set<String> DRAWN =
            Set.of(
                    "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYS", "acTL", "fcTL",
                    "fdAT");

    private PngParts() {}

    static PictureParts of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var kept = new ByteArrayOutputStream(bytes.length);
        kept.write(bytes, 0, SIGNATURE);
        long pixels = 0;
        int at = SIGNATURE;
        while (at + FRAME <= bytes.length) {
            long length = Integer.toUnsignedLong(in.getInt(at));
            if (length > bytes.length - at - FRAME) {
                return PictureParts.broken();
            }
            int whole = (int) length + FRAME;
            var type = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("IHDR") && length >= 8) {
                pixels =
                        Integer.toUnsignedLong(in.getInt(at + 8))
                                * Integer.toUnsignedLong(in.getInt(at + 12));
            }
            if (Character.isUpperCase(type.charAt(0)) || DRAWN.contains(type)) {
                kept.write(bytes, at, whole);
            }
            if (type.equals("IEND")) {
                return PictureParts.of(pixels, kept);
            }
            at += whole;
        }
        return PictureParts.broken();
    }
}
