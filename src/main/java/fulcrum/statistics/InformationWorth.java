package fulcrum.statistics;

/// What knowing more before a decision is worth.
///
/// @param now what the better choice brings by what is believed now
/// @param trial what a trial adds to that on average, before its own cost
/// @param certainty what knowing the effect exactly would add
/// @param changesMind probability that the trial leads to the other choice
public record InformationWorth(double now, double trial, double certainty, double changesMind) {}
