package fulcrum.ingest.layout;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The header of a table, found by name: trimmed, case-folded, blanks inside removed.
///
/// A `*` in a name that is sought stands for anything: `Amount spent (*)`; `*` alone is the first
/// column.
public final class Headers {

    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    public Headers(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(normal(names.get(i)), i);
        }
    }

    /// The form in which header names are compared; full-width letters equal narrow ones.
    public static String normal(String name) {
        var folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var kept = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != 0xFEFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /// The names as the file writes them.
    public List<String> names() {
        return names;
    }

    public OptionalInt find(String name) {
        var sought = normal(name);
        if (sought.indexOf('*') >= 0) {
            return findLike(sought).findFirst();
        }
        var position = positions.get(sought);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    private IntStream findLike(String sought) {
        var parts = Arrays.stream(sought.split("\\*", -1)).map(Pattern::quote).toList();
        var pattern = Pattern.compile(String.join(".*", parts));
        return IntStream.range(0, names.size())
                .filter(i -> pattern.matcher(normal(names.get(i))).matches());
    }

    /// Every position of that name.
    public List<Integer> findAll(String name) {
        return findLike(normal(name)).boxed().toList();
    }

    /// The position of the first of several synonyms that is there.
    public OptionalInt findFirst(List<String> synonyms) {
        return synonyms.stream()
                .map(this::find)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    public boolean has(String name) {
        return find(name).isPresent();
    }
}
