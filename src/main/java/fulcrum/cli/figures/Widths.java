package fulcrum.cli.figures;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/// How many columns of a terminal a text takes.
///
/// Unicode Standard Annex 11: ideographs, kana, hangul and full-width forms take two.
final class Widths {

    private static final Set<UnicodeScript> WIDE =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO);

    private Widths() {}

    static int of(String text) {
        return text.codePoints().map(Widths::of).sum();
    }

    private static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isFullWidth =
                (codePoint >= 0x3000 && codePoint <= 0x303F)
                        || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
                        || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                        || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF);
        return isFullWidth || WIDE.contains(UnicodeScript.of(codePoint)) ? 2 : 1;
    }
}
