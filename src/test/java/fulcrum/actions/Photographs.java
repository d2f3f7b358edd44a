package fulcrum.actions;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures as cameras write them, made by Java's own writers.
public final class Photographs {

    public static final String SECRET = "GPS-31.2304N-121.4737E";

    /// One pixel, as written by libwebp.
    private static final byte[] WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private Photographs() {}

    public static byte[] plain(String format) {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                picture.setRGB(x, y, new Color(x * 6, y * 8, 90).getRGB());
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static BufferedImage read(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With an Exif segment (turned by 90°, and a place), a comment, and a page behind its end.
    public static byte[] jpegOfCamera() {
        var exif = new ByteArrayOutputStream();
        exif.writeBytes("Exif\0\0II".getBytes(StandardCharsets.US_ASCII));
        exif.writeBytes(
                ByteBuffer.allocate(24)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) 42)
                        .putInt(8)
                        .putShort((short) 1)
                        .putShort((short) 0x0112)
                        .putShort((short) 3)
                        .putInt(1)
                        .putShort((short) 6)
                        .putShort((short) 0)
                        .putInt(0)
                        .array());
        exif.writeBytes(SECRET.getBytes(StandardCharsets.US_ASCII));
        var plain = plain("jpg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, exif.toByteArray());
        segment(out, 0xFE, SECRET.getBytes(StandardCharsets.US_ASCII));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(("<script>" + SECRET + "</script>").getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2 & 0xFF);
        out.writeBytes(content);
    }

    /// With a text, and a page behind its end.
    public static byte[] pngWithWords() {
        var plain = plain("png");
        int end = plain.length - 12;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, end);
        out.writeBytes(chunk("tEXt", ("Comment\0" + SECRET).getBytes(StandardCharsets.US_ASCII)));
        out.write(plain, end, 12);
        out.writeBytes(("<html>" + SECRET).getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /// A head that promises so many pixels on each side.
    public static byte[] pngOf(int side) {
        var out = new ByteArrayOutputStream();
        out.write(plain("png"), 0, 8);
        var head = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 8).put((byte) 2);
        out.writeBytes(chunk("IHDR", head.array()));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        var named = type.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(named);
        sum.update(content);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(named)
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /// In the long form, with what a camera wrote.
    public static byte[] webpOfCamera() {
        var secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        var body =
                ByteBuffer.allocate(4 + 18 + WEBP.length - 12 + 8 + secret.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII))
                        .putInt(10)
                        .putInt(0x08)
                        .put(new byte[6])
                        .put(WEBP, 12, WEBP.length - 12)
                        .put("EXIF".getBytes(StandardCharsets.US_ASCII))
                        .putInt(secret.length)
                        .put(secret);
        return ByteBuffer.allocate(8 + body.position())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(body.position())
                .put(body.flip())
                .array();
    }
}
