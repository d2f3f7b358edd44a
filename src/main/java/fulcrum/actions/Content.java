package fulcrum.actions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// What the bytes of a file are, found from the bytes alone, and what of them is kept.
sealed interface Content {

    /// Pixels that one picture may have: a browser that draws it needs four bytes for each.
    int MOST_MEGAPIXELS = 60;

    /// Nothing that is taken in.
    record Unknown() implements Content {}

    /// A picture that ends too early or does not hold together.
    record Broken() implements Content {}

    record Huge(int megapixels) implements Content {}

    /// @param kept without what a camera or a program wrote beside the picture
    record Known(Exhibit.Kind kind, ByteBuffer kept) implements Content {

        byte[] bytes() {
            var bytes = new byte[kept.remaining()];
            kept.get(kept.position(), bytes);
            return bytes;
        }

        long size() {
            return kept.remaining();
        }

        String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    static Content of(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return picture(Exhibit.Kind.JPEG, JpegParts.of(bytes));
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return picture(Exhibit.Kind.PNG, PngParts.of(bytes));
        }
        if (starts(bytes, 'R', 'I', 'F', 'F') && starts(tail(bytes, 8), 'W', 'E', 'B', 'P')) {
            return picture(Exhibit.Kind.WEBP, WebpParts.of(bytes));
        }
        if (starts(bytes, '%', 'P', 'D', 'F', '-')) {
            return new Known(Exhibit.Kind.PDF, ByteBuffer.wrap(bytes));
        }
        return isText(bytes) ? new Known(Exhibit.Kind.TEXT, ByteBuffer.wrap(bytes)) : new Unknown();
    }

    private static Content picture(Exhibit.Kind kind, PictureParts parts) {
        if (!parts.whole()) {
            return new Broken();
        }
        return parts.pixels() > MOST_MEGAPIXELS * 1_000_000L
                ? new Huge(MOST_MEGAPIXELS)
                : new Known(kind, parts.kept());
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(
                bytes, Math.min(from, bytes.length), Math.min(from + 4, bytes.length));
    }

    /// UTF-8 that is no page and no drawing: those run programs in the browser of who opens them.
    private static boolean isText(byte[] bytes) {
        try {
            var text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            var low = text.toLowerCase(Locale.ROOT);
            return !text.isBlank()
                    && text.chars().noneMatch(Content::isBinary)
                    && !low.replaceFirst("^\\uFEFF", "").stripLeading().startsWith("<")
                    && !low.contains("<script")
                    && !low.contains("<html")
                    && !low.contains("<svg");
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isBinary(int letter) {
        return letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t' && letter != '\f';
    }
}
