package fulcrum.ingest.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/// Names inside zips. Without the flag for UTF-8 a name is bytes of an encoding that is not said:
/// Chinese platforms write GBK there.
final class MemberNames {

    private MemberNames() {}

    /// `name` as a zip opened with ISO-8859-1 gives it: one letter per byte, unless flagged.
    static String read(String name) {
        if (name.chars().anyMatch(c -> c > 0xFF) || name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        var bytes = name.getBytes(ISO_8859_1);
        return strict(bytes, UTF_8).or(() -> strict(bytes, Encodings.GB18030)).orElse(name);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
