package fulcrum.metrics;

import fulcrum.warehouse.AnswerRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads slice and part of a row whose first columns are those of {@link Rows#grouping}.
///
/// Answers name the same few dates and parts again and again; each is kept once.
final class KeyReader {

    private final LocalDate only;
    private final boolean isSliced;
    private final boolean[] isCut;
    private final Map<LocalDate, LocalDate> dates = new HashMap<>();
    private final Map<Optional<String>, Optional<String>> names = new HashMap<>();

    /// @param only the date of the one slice, where rows are not sliced
    /// @param isCut for each dimension of the question, whether the rows have it
    KeyReader(LocalDate only, boolean isSliced, boolean[] isCut) {
        this.only = only;
        this.isSliced = isSliced;
        this.isCut = isCut.clone();
    }

    Key read(AnswerRow row) {
        int at = 0;
        var date = isSliced ? kept(row.day(at++), dates) : only;
        var parts = new Object[isCut.length];
        Arrays.fill(parts, Optional.empty());
        for (int i = 0; i < isCut.length; i++) {
            if (isCut[i]) {
                parts[i] = kept(row.text(at++), names);
            }
        }
        return new Key(date, parts(parts));
    }

    @SuppressWarnings("unchecked")
    private static List<Optional<String>> parts(Object[] parts) {
        return (List<Optional<String>>) (List<?>) List.of(parts);
    }

    private static <T> T kept(T one, Map<T, T> all) {
        var before = all.putIfAbsent(one, one);
        return before == null ? one : before;
    }
}
