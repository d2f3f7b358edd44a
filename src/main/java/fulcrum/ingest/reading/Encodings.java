package fulcrum.ingest.reading;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Which characters the bytes stand for. Evidence comes from the whole file, never from a sample: a
/// mostly-ASCII export shows its first Chinese name on line 40,000.
final class Encodings {

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Stands in decoded text where bytes were no character of the encoding. A noncharacter, so no
    /// export contains it by itself.
    static final char BROKEN = '\uFFFF';

    private Encodings() {}

    /// A byte order mark at the start of the file, and how many bytes it takes.
    record Mark(Charset charset, int length) {}

    static Optional<Mark> mark(byte[] head) {
        if (at(head, 0) == 0xEF && at(head, 1) == 0xBB && at(head, 2) == 0xBF) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (at(head, 0) == 0xFF && at(head, 1) == 0xFE) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        if (at(head, 0) == 0xFE && at(head, 1) == 0xFF) {
            return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    /// UTF-16 without a mark: digits, blanks and delimiters have a zero in every second byte.
    static Optional<Charset> utf16WithoutMark(byte[] head) {
        int pairs = head.length / 2;
        int[] zeros = new int[2];
        for (int i = 0; i < pairs * 2; i++) {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }
        int few = pairs / 50;
        int many = Math.max(2, pairs / 10);
        if (zeros[1] >= many && zeros[0] <= few) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (zeros[0] >= many && zeros[1] <= few) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /// For 8-bit files. UTF-8 may have broken lines as long as most lines with letters beyond ASCII
    /// are right; GB18030 accepts nearly any bytes, so it must also read as everyday Chinese.
    static Charset decide(TextEvidence seen) {
        if (seen.utf8Broken() == 0 || seen.utf8Good() > seen.utf8Broken()) {
            return StandardCharsets.UTF_8;
        }
        boolean chinese = seen.hanEveryday() * 2 > seen.hanAll();
        return chinese && seen.gbGood() > seen.gbBroken() ? GB18030 : WINDOWS_1252;
    }

    static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(BROKEN));
    }

    static String said(Charset charset) {
        return charset.name().toLowerCase(Locale.ROOT);
    }

    private static int at(byte[] head, int index) {
        return index < head.length ? head[index] & 0xFF : -1;
    }
}
