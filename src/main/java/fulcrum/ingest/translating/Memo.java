package fulcrum.ingest.translating;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers what the latest texts of a column came to: cells of exports repeat, and looking up is
/// cheaper than computing. Of texts that share a place the later one stays; where only neighbours
/// repeat, as the numbers of orders do, only the last text is remembered.
final class Memo<R> {

    private static final int FIRST_PLACES = 1 << 8;
    private static final int MOST_PLACES = 1 << 13;
    private static final int TRIAL = 1 << 13;

    private final Function<String, R> rule;
    private @Nullable String[] texts = new String[FIRST_PLACES];
    private Object[] results = new Object[FIRST_PLACES];
    private int asked;
    private int found;
    private int lost;
    private @Nullable String last;
    private @Nullable R lastResult;

    Memo(Function<String, R> rule) {
        this.rule = rule;
    }

    R of(String text) {
        var result = lastResult;
        if (result == null || !text.equals(last)) {
            result = isUseless() ? rule.apply(text) : remembered(text);
            last = text;
            lastResult = result;
        }
        return result;
    }

    private boolean isUseless() {
        return asked == TRIAL && found < TRIAL / 4;
    }

    @SuppressWarnings("unchecked") // only results of the rule are put in
    private R remembered(String text) {
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 9) ^ (hash >>> 18)) & (texts.length - 1);
        var known = texts[place];
        boolean again = known != null && known.equals(text);
        if (asked < TRIAL) {
            asked++;
            found += again ? 1 : 0;
        }
        if (again) {
            return (R) results[place];
        }
        R result = rule.apply(text);
        lost += known == null ? 0 : 1;
        if (lost > texts.length && texts.length < MOST_PLACES) {
            lost = 0;
            texts = new String[2 * texts.length];
            results = new Object[texts.length];
        } else {
            texts[place] = text;
            results[place] = result;
        }
        return result;
    }
}
