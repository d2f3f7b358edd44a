package fulcrum.actions;

import fulcrum.units.Period;

/// The days of an action.
public record Spell(int number, Period days) {}
