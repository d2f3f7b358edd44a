package fulcrum.web.account;

import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;

/// @param done what was just done
/// @param others further browsers in which this person is signed in, the last used first
/// @param tokens those of programs that read as this person
/// @param secret of the token that was just made, shown this once
public record AccountPage(
        Optional<Said> done,
        Optional<Fault> fault,
        List<Browser> others,
        List<Token> tokens,
        Optional<String> secret) {

    public AccountPage {
        others = List.copyOf(others);
        tokens = List.copyOf(tokens);
    }

    /// @param begun and `used` as moments
    public record Browser(String handle, String name, String address, String begun, String used) {}

    /// @param may what it may do beside reading
    /// @param issued and `used` as moments
    public record Token(
            String id, String label, String may, String issued, Optional<String> used) {}

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
