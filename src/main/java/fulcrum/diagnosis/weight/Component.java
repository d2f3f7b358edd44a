package fulcrum.diagnosis.weight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A score as it stands.
///
/// @param stated what facts say of it; none where no export brings it
/// @param before what they said four weeks earlier
public record Component(
        Part part, Optional<Stated> stated, OptionalDouble before, List<Component> parts) {

    /// @param day on which the platform showed it
    /// @param weight as the export states it
    /// @param beats share of peers
    public record Stated(
            LocalDate day, double value, OptionalDouble weight, OptionalDouble beats) {}

    public Component {
        parts = List.copyOf(parts);
    }

    /// Its share of the score above: as an export states it, else the official one.
    public OptionalDouble weight() {
        var own = stated.map(Stated::weight).orElse(OptionalDouble.empty());
        return own.isPresent() ? own : part.weight();
    }

    public OptionalDouble value() {
        return stated.map(one -> OptionalDouble.of(one.value())).orElse(OptionalDouble.empty());
    }

    /// What its parts come to by their weights, where they are stars and all are known.
    public OptionalDouble sum() {
        double sum = 0;
        double weights = 0;
        for (var one : parts) {
            if (one.part.measure() != Part.Measure.STARS
                    || one.value().isEmpty()
                    || one.weight().isEmpty()) {
                return OptionalDouble.empty();
            }
            sum += one.weight().getAsDouble() * one.value().getAsDouble();
            weights += one.weight().getAsDouble();
        }
        return Math.abs(weights - 1) < 1e-6 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }
}
