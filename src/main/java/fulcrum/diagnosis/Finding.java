package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a check found.
///
/// @param figure what is; `comparison` what it should be, and by what; of a blind check, the facts
///   that it needs
/// @param chance to look as bad as this by chance; none of rules, whose figures are certain
/// @param stake what it costs in a week, in the goal's unit; none where no formula leads there
/// @param evidence none of a blind check
/// @param parts of the shop that it names, the costliest first
/// @param action an open action that answers it
public record Finding(
        Check check,
        Certainty certainty,
        Said figure,
        Said comparison,
        OptionalDouble chance,
        Optional<Size> stake,
        List<Rival> rivals,
        Optional<Evidence> evidence,
        List<Struck> parts,
        Optional<Integer> action) {

    public Finding {
        rivals = List.copyOf(rivals);
        parts = List.copyOf(parts);
    }

    public double size() {
        return stake.map(Size::estimate).orElse(0.0);
    }

    /// Whether it has a figure, a comparison and a stake.
    public boolean isQuantified() {
        return stake.isPresent();
    }

    /// Goals, owners and exports have no price by nature.
    public boolean hasPrice() {
        return evidence.filter(one -> one.where() == Evidence.Where.FIGURES).isPresent();
    }

    /// Whether somebody is to do something about it by a date.
    public boolean isExecutable() {
        return action.isPresent();
    }
}
