package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout.When;
import java.util.HashMap;
import java.util.Map;

/// What the conditions of a layout ask of the rows of one file. Many of them ask the same, so each
/// question is answered once for a row.
final class Questions {

    private final Headers headers;
    private final Map<When, Question> questions = new HashMap<>();
    private long row;

    Questions(Headers headers) {
        this.headers = headers;
    }

    /// The question behind a condition, whichever way round the condition asks it.
    Question of(When when) {
        var asked =
                new When(
                        when.columns(),
                        when.equal(),
                        when.matches(),
                        when.filled(),
                        when.negative(),
                        false);
        return questions.computeIfAbsent(asked, one -> new Question(one, headers, this));
    }

    /// Answers to the row before do not hold any more.
    void nextRow() {
        row++;
    }

    long row() {
        return row;
    }
}
