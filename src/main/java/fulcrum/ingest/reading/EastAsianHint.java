package fulcrum.ingest.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/// Shift-JIS and Big5, for texts that are neither UTF-8 nor everyday GB18030. (EUC-JP and EUC-KR
/// read as everyday Chinese; they have to be declared.)
///
/// The detector guesses well only where there is much to see, so its word counts only when the
/// sample decodes without a fault and bytes beyond ASCII stand in runs, as they do not in Western
/// texts.
final class EastAsianHint {

    private static final Set<String> KNOWN = Set.of("SHIFT_JIS", "BIG5");

    private EastAsianHint() {}

    static Optional<Charset> in(byte[] sample) throws IOException {
        int end = sample.length;
        while (end > 0 && sample[end - 1] != '\n') {
            end--;
        }
        int length = end == 0 ? sample.length : end;
        var detector = new UniversalDetector();
        detector.handleData(sample, 0, length);
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        if (name == null || !KNOWN.contains(name) || !inRuns(sample, length)) {
            return Optional.empty();
        }
        var charset = Charset.forName(name.equals("SHIFT_JIS") ? "windows-31j" : name);
        return decodes(sample, length, charset) ? Optional.of(charset) : Optional.empty();
    }

    private static boolean inRuns(byte[] sample, int length) {
        int foreign = 0;
        int beside = 0;
        for (int i = 0; i < length; i++) {
            if (sample[i] < 0) {
                foreign++;
                boolean before = i > 0 && sample[i - 1] < 0;
                boolean behind = i + 1 < length && sample[i + 1] < 0;
                beside += before || behind ? 1 : 0;
            }
        }
        return beside * 2 > foreign;
    }

    private static boolean decodes(byte[] sample, int length, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(sample, 0, length)).hasRemaining();
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }
}
