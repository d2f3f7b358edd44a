package fulcrum.diagnosis.mindmap;

import java.time.LocalDate;

/// How far a take-over was when somebody looked last in a week.
///
/// @param open faults and thoughts that nobody has finished; `quantified` and `taken` are among
///   them
/// @param done all that were finished until then
public record Week(LocalDate monday, int open, int quantified, int taken, int done) {}
