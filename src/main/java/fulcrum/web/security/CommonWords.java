package fulcrum.web.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The words that guessers try first.
///
/// Lists of leaked passwords hold next to none of 15 characters and more: a long common password is
/// made of short common ones. So a password is common when less than {@link #OWN} characters are
/// left after common words, runs (`abcd`, `4321`) and repetitions are taken out.
final class CommonWords {

    private static final int OWN = 6;
    private static final int SHORTEST_RUN = 3;

    private final List<String> longestFirst;

    private CommonWords(List<String> words) {
        longestFirst =
                words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    static CommonWords read() {
        return new CommonWords(
                Stream.of("/web/common-passwords.txt", "/web/leaked-passwords.txt")
                        .flatMap(file -> lines(file).stream())
                        .distinct()
                        .toList());
    }

    private static List<String> lines(String file) {
        var stream = CommonWords.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is not on the class path");
        }
        try (var lines =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /// @param password in lower case
    boolean covers(String password) {
        var rest = new StringBuilder();
        for (int at = 0; at < password.length(); ) {
            int taken = Math.max(word(password, at), run(password, at));
            if (taken == 0) {
                rest.append(password.charAt(at));
            }
            at += Math.max(taken, 1);
        }
        return rest.chars().filter(Character::isLetterOrDigit).distinct().count() < OWN;
    }

    private int word(String password, int at) {
        return longestFirst.stream()
                .filter(word -> password.startsWith(word, at))
                .mapToInt(String::length)
                .findFirst()
                .orElse(0);
    }

    /// Length of a run that begins here: characters that rise by one, fall by one or stay.
    private static int run(String password, int at) {
        int longest = 0;
        for (int step = -1; step <= 1; step++) {
            int end = at + 1;
            while (end < password.length()
                    && password.charAt(end) - password.charAt(end - 1) == step) {
                end++;
            }
            longest = Math.max(longest, end - at);
        }
        return longest >= SHORTEST_RUN ? longest : 0;
    }
}
