package fulcrum.ingest;

import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a person has to say before a table can be read.
public sealed interface Question {

    /// In which order a column writes its days; an answer is `ymd`, `mdy` or `dmy`.
    record DateOrder(String column, String cell, List<Answer> answers) implements Question {
        public DateOrder {
            answers = List.copyOf(answers);
        }
    }

    /// Which mark is the decimal one; an answer is `.` or `,`.
    record DecimalMark(String column, String cell, List<Answer> answers) implements Question {
        public DecimalMark {
            answers = List.copyOf(answers);
        }
    }

    /// Which days the table covers.
    record Days() implements Question {}

    /// @param means what the cell then is; empty where it is nothing
    record Answer(String answer, String means) {}

    /// The question that a note asks.
    static Optional<Question> of(Said note) {
        return switch (note.key()) {
            case "ingest.question.dates" ->
                    Optional.of(new DateOrder(text(note, 0), text(note, 1), answers(note)));
            case "ingest.question.decimal" ->
                    Optional.of(new DecimalMark(text(note, 0), text(note, 1), answers(note)));
            case "ingest.question.period" -> Optional.of(new Days());
            default -> Optional.empty();
        };
    }

    private static List<Answer> answers(Said note) {
        var answers = new ArrayList<Answer>();
        for (int i = 2; i + 1 < note.arguments().size(); i += 2) {
            answers.add(new Answer(text(note, i), text(note, i + 1)));
        }
        return answers;
    }

    private static String text(Said note, int place) {
        return note.arguments().get(place).toString();
    }
}
