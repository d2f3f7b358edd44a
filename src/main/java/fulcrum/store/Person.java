package fulcrum.store;

import java.util.Set;

/// Someone who may sign in, or once could.
///
/// @param only the stores that they are confined to; none confines to nothing
public record Person(PersonId id, String name, Role role, Set<StoreId> only) {

    public Person {
        only = Set.copyOf(only);
    }

    /// A person who is not confined to certain stores.
    public Person(PersonId id, String name, Role role) {
        this(id, name, role, Set.of());
    }

    /// Whether an id or a name means this one; case and Unicode form of a name do not matter.
    public boolean isMeant(String written) {
        return id.value().equals(written) || People.key(name).equals(People.key(written));
    }

    public boolean may(Right right) {
        return role.may(right);
    }

    /// The boss sees every store.
    public boolean sees(StoreId store) {
        return role == Role.BOSS || only.isEmpty() || only.contains(store);
    }
}
