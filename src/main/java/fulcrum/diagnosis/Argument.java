package fulcrum.diagnosis;

import fulcrum.units.Said;
import java.util.Optional;

/// Something that speaks against what the store does.
///
/// @param told the figures that it stands on
/// @param wrong what would make it wrong
/// @param stake what it costs in a week, in the goal's unit; 0 where that is not known
/// @param finding the one that it stands on; none of what people decided
public record Argument(
        Said claim,
        Said told,
        Said wrong,
        double stake,
        Evidence.Where where,
        Optional<Finding> finding) {}
