package fulcrum.diagnosis;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/// Whether a title says a search word: all its words; of writing without spaces, two thirds of its
/// neighbouring characters.
final class Spoken {

    private static final double MOST_OF = 0.6;

    private Spoken() {}

    static boolean of(String word, String title) {
        var sought = word.toLowerCase(Locale.ROOT).strip();
        var said = title.toLowerCase(Locale.ROOT);
        if (said.contains(sought)) {
            return true;
        }
        return sought.chars().anyMatch(one -> one > Byte.MAX_VALUE)
                ? pairs(sought, said)
                : Arrays.stream(sought.split(" +", -1)).allMatch(said::contains);
    }

    private static boolean pairs(String sought, String said) {
        long all = sought.length() - 1L;
        long found =
                IntStream.range(0, sought.length() - 1)
                        .filter(at -> said.contains(sought.substring(at, at + 2)))
                        .count();
        return all > 0 && found >= MOST_OF * all;
    }
}
