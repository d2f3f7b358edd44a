package fulcrum.actions;

import fulcrum.store.PersonId;
import java.util.Optional;

/// How a link of the process is answered for.
public sealed interface Charge {

    /// By one person, who may have left since.
    record Of(PersonId id) implements Charge {}

    /// By nobody, although it is needed.
    record Nobody() implements Charge {}

    /// By nobody: the store does without it.
    record Unused() implements Charge {}

    default Optional<PersonId> person() {
        return this instanceof Of(var id) ? Optional.of(id) : Optional.empty();
    }

    /// As forms write it: the person's id, nothing, or a dash where the store does without.
    default String word() {
        return switch (this) {
            case Of(var id) -> id.value();
            case Nobody _ -> "";
            case Unused _ -> "-";
        };
    }

    static Charge of(String word) {
        return switch (word) {
            case "" -> new Nobody();
            case "-" -> new Unused();
            default -> new Of(new PersonId(word));
        };
    }
}
