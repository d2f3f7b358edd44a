package fulcrum.store;

/// Names a person for good, whatever the person is called.
public record PersonId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
