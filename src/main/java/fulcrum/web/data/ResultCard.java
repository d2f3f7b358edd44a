package fulcrum.web.data;

import fulcrum.ingest.RowCounts;
import java.util.List;
import java.util.Optional;

/// What became of one table of a file, ready to print.
///
/// @param style how the stylesheet shows the outcome: good, bad, warn or nothing
public record ResultCard(
        String file,
        String outcomeKey,
        String style,
        String layout,
        RowCounts rows,
        List<Total> totals,
        List<Check> checks,
        List<Note> notes,
        Optional<AskCard> ask,
        Links links) {

    public ResultCard {
        totals = List.copyOf(totals);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /// The same card with a question on it, in place of the notes that ask it and of the mapping.
    ResultCard asking(Optional<AskCard> question) {
        return question.isEmpty()
                ? this
                : new ResultCard(
                        file,
                        "web.data.outcome.asks",
                        style,
                        layout,
                        rows,
                        totals,
                        checks,
                        List.of(),
                        question,
                        new Links(links.details(), links.refused(), Optional.empty()));
    }

    /// A sum that the file brought.
    public record Total(String name, String sum) {}

    /// Whether two sums are equal.
    ///
    /// @param open whether the other side was not imported yet
    public record Check(String sentence, boolean agrees, boolean open) {

        public String style() {
            return agrees ? "done" : open ? "unsure" : "stop";
        }

        public String verdictKey() {
            return agrees
                    ? "web.data.check.agrees"
                    : open ? "web.data.check.open" : "web.data.check.differs";
        }
    }

    /// What a reader should know; some of it is a warning.
    public record Note(String sentence, boolean warning) {}

    /// Where a reader can go on.
    public record Links(
            Optional<String> details, Optional<String> refused, Optional<String> mapping) {

        static final Links NONE = new Links(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean hasRows() {
        return rows.read() > 0;
    }

    public boolean allAgree() {
        return checks.stream().allMatch(Check::agrees);
    }

    /// The worst verdict of all checks.
    public Check verdict() {
        return checks.stream()
                .filter(check -> !check.agrees() && !check.open())
                .findFirst()
                .or(() -> checks.stream().filter(Check::open).findFirst())
                .orElse(checks.getFirst());
    }
}
