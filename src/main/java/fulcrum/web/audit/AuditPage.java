package fulcrum.web.audit;

import fulcrum.units.Said;
import fulcrum.web.question.Option;
import java.util.List;

/// What people did, newest first.
///
/// @param whole whether no entry was changed, put in or taken out
/// @param verdict the same in words
/// @param older the address of those before the last shown; empty where there are none
public record AuditPage(
        boolean whole,
        Said verdict,
        List<Option> people,
        String about,
        String from,
        String to,
        List<Row> rows,
        String export,
        String older) {

    public AuditPage {
        people = List.copyOf(people);
        rows = List.copyOf(rows);
    }

    /// @param details such as `action 12`, each on its own
    public record Row(long number, String at, String person, String deed, List<Detail> details) {

        public Row {
            details = List.copyOf(details);
        }
    }

    public record Detail(String name, String value) {}
}
