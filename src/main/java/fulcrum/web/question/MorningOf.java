package fulcrum.web.question;

import fulcrum.units.Said;
import fulcrum.web.frame.NotUnderstood;
import java.time.LocalDate;
import java.util.Optional;

/// The day as of whose morning a page is told: `as-of=2026-03-31`.
public final class MorningOf {

    private MorningOf() {}

    /// None where none is named; what is no day is said so, and nothing else stands in for it.
    public static Optional<LocalDate> day(Asked asked) {
        var written = asked.first("as-of");
        var day = asked.day("as-of");
        if (day.isEmpty() && !written.isEmpty()) {
            throw new NotUnderstood(Said.of("web.weight.no-day", written));
        }
        return day;
    }
}
