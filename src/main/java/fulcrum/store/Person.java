package fulcrum.store;

/// Someone who may sign in.
public record Person(PersonId id, String name, Role role) {

    public boolean may(Right right) {
        return role.may(right);
    }
}
