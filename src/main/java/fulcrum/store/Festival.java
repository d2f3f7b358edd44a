package fulcrum.store;

import fulcrum.units.Period;
import fulcrum.units.Said;

/// Days on which a shop's country buys more, or less, than on ordinary ones.
public record Festival(Said name, Period days) {}
