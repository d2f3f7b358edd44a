package fulcrum.outlook;

import fulcrum.metrics.TreeId;
import fulcrum.store.Store;
import fulcrum.units.Period;
import java.util.Optional;

/// Which figures are watched on which days.
///
/// @param tree the figures of one tree; none for those of all trees
/// @param days that are judged
/// @param floor worth below which nothing is named, in the unit of the tree's root
public record OddQuestion(Store store, Optional<TreeId> tree, Period days, double floor) {}
