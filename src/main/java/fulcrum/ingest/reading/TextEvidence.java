package fulcrum.ingest.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What one pass over all bytes says about an 8-bit text: per encoding, how many lines with bytes
/// beyond ASCII are right or broken, and how everyday the Chinese is that GB18030 would read.
///
/// UTF-8 as in RFC 3629 (table 3-7 of the Unicode Standard); GB 18030-2005: two bytes `81–FE
/// 40–7E|80–FE`, four bytes `81–FE 30–39 81–FE 30–39`. Everyday are the 3,755 characters of GB 2312
/// level 1 (`B0–D7 A1–FE`) and its punctuation (`A1–A3 A1–FE`).
final class TextEvidence {

    private long utf8Good;
    private long utf8Broken;
    private long gbGood;
    private long gbBroken;
    private long hanAll;
    private long hanEveryday;
    private long controls;
    private long zeros;
    private long bytes;

    private int utf8Left;
    private int utf8Low = 0x80;
    private int utf8High = 0xBF;
    private int gbStep;
    private int gbLead;
    private boolean lineIsForeign;
    private boolean lineBreaksUtf8;
    private boolean lineBreaksGb;

    void see(byte[] block, int length) {
        bytes += length;
        for (int i = 0; i < length; i++) {
            int b = block[i];
            if (b >= 0x20 && !lineIsForeign) {
                continue;
            }
            if (b < 0) {
                lineIsForeign = true;
                utf8(b & 0xFF);
                gb(b & 0xFF);
            } else {
                ascii(b);
            }
        }
    }

    void end() {
        if (lineIsForeign) {
            closeLine();
        }
    }

    private void ascii(int b) {
        if (b < 0x20) {
            control(b);
        }
        if (lineIsForeign) {
            if (utf8Left > 0) {
                lineBreaksUtf8 = true;
                utf8Start();
            }
            gb(b);
            if (b == '\n' || b == '\r') {
                closeLine();
            }
        }
    }

    private void control(int b) {
        if (b == 0) {
            zeros++;
        }
        if (b != '\n' && b != '\r' && b != '\t') {
            controls++;
        }
    }

    private void closeLine() {
        utf8Broken += lineBreaksUtf8 || utf8Left > 0 ? 1 : 0;
        utf8Good += lineBreaksUtf8 || utf8Left > 0 ? 0 : 1;
        gbBroken += lineBreaksGb || gbStep > 0 ? 1 : 0;
        gbGood += lineBreaksGb || gbStep > 0 ? 0 : 1;
        utf8Start();
        gbStep = 0;
        lineIsForeign = false;
        lineBreaksUtf8 = false;
        lineBreaksGb = false;
    }

    private void utf8Start() {
        utf8Left = 0;
        utf8Low = 0x80;
        utf8High = 0xBF;
    }

    private void utf8(int b) {
        if (utf8Left > 0) {
            boolean fits = b >= utf8Low && b <= utf8High;
            int left = utf8Left - 1;
            utf8Start();
            if (fits) {
                utf8Left = left;
                return;
            }
            lineBreaksUtf8 = true;
        }
        utf8Lead(b);
    }

    private void utf8Lead(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            utf8Left = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            utf8Left = 2;
            utf8Low = b == 0xE0 ? 0xA0 : 0x80;
            utf8High = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            utf8Left = 3;
            utf8Low = b == 0xF0 ? 0x90 : 0x80;
            utf8High = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            lineBreaksUtf8 = true;
        }
    }

    private void gb(int b) {
        switch (gbStep) {
            case 0 -> gbFirst(b);
            case 1 -> gbSecond(b);
            case 2 -> gbStep = b >= 0x81 && b <= 0xFE ? 3 : gbBreak();
            case 3 -> gbStep = b >= 0x30 && b <= 0x39 ? 0 : gbBreak();
            default -> throw new IllegalStateException("no step " + gbStep);
        }
    }

    private void gbFirst(int b) {
        if (b >= 0x81 && b <= 0xFE) {
            gbLead = b;
            gbStep = 1;
        } else if (b >= 0x80) {
            lineBreaksGb = true;
        }
    }

    private void gbSecond(int b) {
        if (b >= 0x30 && b <= 0x39) {
            hanAll++;
            gbStep = 2;
        } else if (b >= 0x40 && b != 0x7F && b != 0xFF) {
            hanAll++;
            boolean levelOne = gbLead >= 0xB0 && gbLead <= 0xD7;
            boolean punctuation = gbLead >= 0xA1 && gbLead <= 0xA3;
            hanEveryday += b >= 0xA1 && (levelOne || punctuation) ? 1 : 0;
            gbStep = 0;
        } else {
            gbStep = gbBreak();
        }
    }

    private int gbBreak() {
        lineBreaksGb = true;
        return 0;
    }

    long utf8Good() {
        return utf8Good;
    }

    long utf8Broken() {
        return utf8Broken;
    }

    long gbGood() {
        return gbGood;
    }

    long gbBroken() {
        return gbBroken;
    }

    long hanAll() {
        return hanAll;
    }

    long hanEveryday() {
        return hanEveryday;
    }

    /// Whether rows read in this encoding may hold characters that are none.
    boolean doubtful(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return utf8Broken > 0 || zeros > 0;
        }
        boolean cleanGb = charset.equals(Encodings.GB18030) && gbBroken == 0 && zeros == 0;
        return !cleanGb;
    }

    long bytes() {
        return bytes;
    }

    /// More than one control character in a hundred: no text.
    boolean binary() {
        return controls * 100 > bytes;
    }
}
