package fulcrum.ingest.translating;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers what the latest texts of a column came to: cells of exports repeat, and looking up is
/// cheaper than computing. Of texts that share a place the later one stays.
final class Memo<R> {

    private static final int PLACES = 1 << 12;

    private final Function<String, R> rule;
    private final @Nullable String[] texts = new String[PLACES];
    private final Object[] results = new Object[PLACES];

    Memo(Function<String, R> rule) {
        this.rule = rule;
    }

    @SuppressWarnings("unchecked") // only results of the rule are put in
    R of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 12)) & (PLACES - 1);
        var known = texts[place];
        if (known != null && known.equals(text)) {
            return (R) results[place];
        }
        R result = rule.apply(text);
        texts[place] = text;
        results[place] = result;
        return result;
    }
}
