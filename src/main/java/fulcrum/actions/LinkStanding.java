package fulcrum.actions;

import fulcrum.store.PersonId;
import java.util.Optional;

/// How a link of the process is answered for, and what is going on in it.
///
/// @param answered whether somebody answers for it who works here now, or nobody has to
/// @param open how many actions of it are not done
/// @param overdue how many of these should be
public record LinkStanding(Link link, Charge charge, boolean answered, int open, int overdue) {

    public Optional<PersonId> owner() {
        return charge.person();
    }

    /// Whether the store works with it.
    public boolean used() {
        return !(charge instanceof Charge.Unused);
    }
}
