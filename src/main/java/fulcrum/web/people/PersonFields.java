package fulcrum.web.people;

import fulcrum.web.question.Option;
import java.util.List;

/// The fields in which a person's role and stores are chosen.
///
/// @param roles with what each may do
public record PersonFields(String name, List<Option> roles, List<Option> stores) {

    public PersonFields {
        roles = List.copyOf(roles);
        stores = List.copyOf(stores);
    }
}
