package fulcrum.actions;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A JPEG (ITU-T T.81): segments behind markers, then the picture itself. Of what a camera or a
/// program wrote (place, time, device, comments, a second small picture) only the way up is kept;
/// what follows the end is not.
final class JpegParts {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int APP_0 = 0xE0;
    private static final int APP_15 = 0xEF;

    private final byte[] bytes;
    private final ByteArrayOutputStream kept;
    private long pixels;
    private int at = 2;

    private JpegParts(byte[] bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length);
    }

    static PictureParts of(byte[] bytes) {
        return new JpegParts(bytes).read();
    }

    private PictureParts read() {
        kept.write(bytes, 0, 2);
        while (at + 4 <= bytes.length || isEnd()) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                return PictureParts.broken();
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == END) {
                kept.write(bytes, at, 2);
                return PictureParts.of(pixels, kept);
            }
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = 2 + word(at + 2);
            if (length < 4 || at + length > bytes.length) {
                return PictureParts.broken();
            }
            segment(marker, length);
            at += length;
            if (marker == START_OF_SCAN) {
                scan();
            }
        }
        return PictureParts.broken();
    }

    private boolean isEnd() {
        return at + 2 <= bytes.length && (bytes[at + 1] & 0xFF) == END;
    }

    private void segment(int marker, int length) {
        if (isFrame(marker) && length >= 9) {
            pixels = (long) word(at + 5) * word(at + 7);
        }
        if (marker == APP_0 + 1) {
            Upright.of(bytes, at + 4, length - 4).ifPresent(kept::writeBytes);
        } else if (isDrawn(marker, length)) {
            kept.write(bytes, at, length);
        }
    }

    private int word(int from) {
        return ((bytes[from] & 0xFF) << 8) | (bytes[from + 1] & 0xFF);
    }

    /// SOF0 to SOF15 but for DHT, JPG and DAC.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    /// JFIF, the colour profile and Adobe's word on colours change what is seen.
    private boolean isDrawn(int marker, int length) {
        if (marker == COMMENT) {
            return false;
        }
        return switch (marker) {
            case APP_0, APP_0 + 14 -> true;
            case APP_0 + 2 ->
                    new String(bytes, at + 4, Math.min(11, length - 4), StandardCharsets.US_ASCII)
                            .equals("ICC_PROFILE");
            default -> marker < APP_0 || marker > APP_15;
        };
    }

    /// To the next marker: in a scan 0xFF is followed by 0x00, or by one of the restarts.
    private void scan() {
        int from = at;
        while (at + 1 < bytes.length) {
            int next = bytes[at + 1] & 0xFF;
            boolean inside = next == 0 || (next >= 0xD0 && next <= 0xD7);
            if ((bytes[at] & 0xFF) == 0xFF && !inside) {
                break;
            }
            at++;
        }
        kept.write(bytes, from, at - from);
    }
}
