package fulcrum.web.data;

import fulcrum.ingest.RowCounts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What became of one table of a file, ready to print.
///
/// @param checks what agrees and what does not
/// @param then the checks as they stood when the file was imported, where they stand otherwise now
/// @param style how the stylesheet shows the outcome: good, bad, warn or nothing
public record ResultCard(
        String file,
        String outcomeKey,
        String style,
        String layout,
        RowCounts rows,
        List<Total> totals,
        List<Check> checks,
        List<Check> then,
        List<Note> notes,
        Optional<AskCard> ask,
        Links links) {

    public ResultCard {
        totals = List.copyOf(totals);
        checks = List.copyOf(checks);
        then = List.copyOf(then);
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
                        then,
                        List.of(),
                        question,
                        new Links(links.details(), links.refused(), Optional.empty()));
    }

    /// A sum that the file brought.
    public record Total(String name, String sum) {}

    /// Two sums that should be equal.
    ///
    /// @param about what is compared
    /// @param things how many orders or rows it is about
    /// @param right empty where the other side was not imported yet
    public record Check(
            String about,
            String things,
            String left,
            String right,
            String difference,
            Verdict verdict) {}

    /// How a comparison ended, from best to worst.
    public enum Verdict {
        AGREES("done", "web.data.check.agrees"),
        /// The other side was not imported yet.
        OPEN("unsure", "web.data.check.open"),
        DIFFERS("stop", "web.data.check.differs");

        private final String style;
        private final String key;

        Verdict(String style, String key) {
            this.style = style;
            this.key = key;
        }

        public String style() {
            return style;
        }

        public String key() {
            return key;
        }
    }

    /// What a reader should know; some of it is a warning.
    public record Note(String sentence, boolean warning) {}

    /// Where a reader can go on.
    public record Links(
            Optional<String> details, Optional<String> refused, Optional<String> mapping) {

        static final Links NONE = new Links(Optional.empty(), Optional.empty(), Optional.empty());
    }

    ResultCard with(Links where) {
        return new ResultCard(
                file, outcomeKey, style, layout, rows, totals, checks, then, notes, ask, where);
    }

    public boolean hasRows() {
        return rows.read() > 0;
    }

    public boolean allAgree() {
        return checks.stream().allMatch(check -> check.verdict() == Verdict.AGREES);
    }

    /// The worst verdict of all checks.
    public Verdict verdict() {
        return checks.stream()
                .map(Check::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.AGREES);
    }
}
