package fulcrum.web.people;

import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// Everybody who is or was here.
public record PeoplePage(
        List<Row> rows,
        PersonFields fields,
        Optional<Link> link,
        Optional<Said> done,
        Optional<Said> fault) {

    public PeoplePage {
        rows = List.copyOf(rows);
    }

    /// @param stores their names; empty where the person sees all
    /// @param look how the standing is shown: a class of a tag
    public record Row(
            String id,
            String name,
            String role,
            String stores,
            String standing,
            String look,
            String since) {}

    /// A link that is shown this once.
    public record Link(String name, String address, String until) {}
}
