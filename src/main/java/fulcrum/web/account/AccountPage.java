package fulcrum.web.account;

import fulcrum.units.Said;
import java.util.Optional;

/// @param done what was just done
/// @param others further browsers in which this person is signed in
public record AccountPage(Optional<Said> done, Optional<Fault> fault, int others) {

    /// What is wrong, and in which field.
    public record Fault(Field field, Said said) {}

    /// The fields of the form.
    public enum Field {
        CURRENT,
        FRESH,
        AGAIN
    }

    /// What is wrong in a field.
    public Optional<Said> fault(Field field) {
        return fault.filter(one -> one.field() == field).map(Fault::said);
    }
}
