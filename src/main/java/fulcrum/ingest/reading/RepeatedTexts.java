package fulcrum.ingest.reading;

import org.jspecify.annotations.Nullable;

/// The texts that one column has shown lately: cells of exports repeat, and finding a text again is
/// cheaper than making it. Where only neighbours repeat, as the numbers of orders do, only the last
/// text is kept.
final class RepeatedTexts {

    private static final int FIRST_PLACES = 1 << 8;
    private static final int MOST_PLACES = 1 << 13;
    private static final int TRIAL = 1 << 13;

    private @Nullable String[] texts = new String[FIRST_PLACES];
    private String last = "";
    private int asked;
    private int found;
    private int lost;

    /// The text between two places.
    String text(char[] letters, int from, int to) {
        if (!is(last, letters, from, to)) {
            boolean useless = asked == TRIAL && found < TRIAL / 4;
            last = useless ? new String(letters, from, to - from) : known(letters, from, to);
        }
        return last;
    }

    private String known(char[] letters, int from, int to) {
        int place = hash(letters, from, to) & (texts.length - 1);
        var known = texts[place];
        boolean again = known != null && is(known, letters, from, to);
        if (asked < TRIAL) {
            asked++;
            found += again ? 1 : 0;
        }
        if (known != null && again) {
            return known;
        }
        var text = new String(letters, from, to - from);
        lost += known == null ? 0 : 1;
        if (lost > texts.length && texts.length < MOST_PLACES) {
            lost = 0;
            texts = new String[2 * texts.length];
        } else {
            texts[place] = text;
        }
        return text;
    }

    private static int hash(char[] letters, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + letters[i];
        }
        return hash ^ (hash >>> 9) ^ (hash >>> 18);
    }

    /// Ends differ more often than beginnings.
    private static boolean is(String text, char[] letters, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = to - 1; i >= from; i--) {
            if (text.charAt(i - from) != letters[i]) {
                return false;
            }
        }
        return true;
    }
}
