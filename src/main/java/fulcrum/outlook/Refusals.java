package fulcrum.outlook;

import fulcrum.statistics.Refusal;
import fulcrum.units.Said;

/// Why statistics has nothing to say, in words.
final class Refusals {

    private Refusals() {}

    static Said said(Refusal why) {
        return switch (why) {
            case EMPTY -> Said.of("outlook.refusal.empty");
            case ONE_POINT -> Said.of("outlook.refusal.one-point");
            case ALL_ZERO -> Said.of("outlook.refusal.all-zero");
            case CONSTANT -> Said.of("outlook.refusal.constant");
            case TOO_MANY_GAPS, GAPS -> Said.of("outlook.refusal.gaps");
            case NOT_ENOUGH_HISTORY, TOO_FEW -> Said.of("outlook.refusal.history");
            case NOTHING_TO_JUDGE -> Said.of("outlook.refusal.nothing-to-judge");
            case NOT_POSITIVE, NEGATIVE, RELATIVE_TO_ZERO ->
                    Said.of("outlook.refusal.not-positive");
            case NOT_SEPARABLE -> Said.of("outlook.refusal.not-separable");
            case NOTHING_LEFT -> Said.of("outlook.refusal.nothing-left");
            case NOT_A_NUMBER, TOO_LARGE, CONTRADICTORY -> Said.of("outlook.refusal.numbers");
        };
    }
}
