package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Layout.When;
import fulcrum.ingest.reading.RowStream;
import java.util.List;

/// The conditions of a layout, bound to the columns of one file.
final class Conditions {

    private final List<Condition> conditions;

    private record Condition(Question question, boolean not) {

        boolean holds(RowStream row) {
            return question.isTrueOf(row) != not;
        }
    }

    private Conditions(List<Condition> conditions) {
        this.conditions = conditions;
    }

    static Conditions bind(List<When> whens, Questions questions) {
        return new Conditions(
                whens.stream().map(when -> new Condition(questions.of(when), when.not())).toList());
    }

    boolean allHold(RowStream row) {
        for (var condition : conditions) {
            if (!condition.holds(row)) {
                return false;
            }
        }
        return true;
    }

    boolean anyHolds(RowStream row) {
        for (var condition : conditions) {
            if (condition.holds(row)) {
                return true;
            }
        }
        return false;
    }
}
