package fulcrum.ingest.typing;

import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a cell says.
public sealed interface Parsed<T> {

    record Value<T>(T value) implements Parsed<T> {}

    /// The cell says that there is no value: empty, `-`, `N/A` …
    record Absent<T>() implements Parsed<T> {}

    /// Platforms give market figures as ranges: `5000 ~ 1万`. `1万以上` has no high end; `< 10%` begins
    /// at 0, since what platforms count is never negative.
    record Range<T>(T low, Optional<T> high) implements Parsed<T> {}

    /// Says what would be right.
    record Bad<T>(Said reason) implements Parsed<T> {}

    static <T> Parsed<T> value(T value) {
        return new Value<>(value);
    }

    @SuppressWarnings("unchecked") // holds no value, so one serves every type
    static <T> Parsed<T> absent() {
        return (Parsed<T>) Nothing.ABSENT;
    }

    /// `cell` is the first argument of the sentence, shortened.
    static <T> Parsed<T> bad(String key, String cell, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add(cell.length() <= 60 ? cell : cell.substring(0, 60) + "…");
        arguments.addAll(List.of(more));
        return new Bad<>(Said.of(key, arguments.toArray()));
    }

    /// The one absence.
    final class Nothing {
        private static final Parsed<?> ABSENT = new Absent<>();

        private Nothing() {}
    }
}
