package fulcrum.web.people;

import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.Role;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a form says about a person.
///
/// @param store the ids of the stores that they are confined to
public record PersonForm(
        @Nullable String name, @Nullable String role, @Nullable List<String> store) {

    static final PersonForm NEW = new PersonForm("", Role.OPERATOR.word(), List.of());

    static PersonForm of(Person person) {
        return new PersonForm(
                person.name(),
                person.role().word(),
                person.only().stream().map(StoreId::value).toList());
    }

    public String writtenName() {
        return name == null ? "" : People.written(name);
    }

    Optional<Role> chosenRole() {
        return Optional.ofNullable(role).flatMap(Role::of);
    }

    Set<StoreId> only(List<Store> stores) {
        return stores.stream()
                .map(Store::id)
                .filter(id -> ticked().contains(id.value()))
                .collect(Collectors.toSet());
    }

    List<String> ticked() {
        return store == null ? List.of() : store;
    }

    /// What cannot be taken of it.
    Optional<Said> fault() {
        if (!People.isName(writtenName())) {
            return Optional.of(Said.of("store.people.name-form", People.LONGEST_NAME));
        }
        return chosenRole().isEmpty()
                ? Optional.of(Said.of("web.people.no-role"))
                : Optional.empty();
    }
}
