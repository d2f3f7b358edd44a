package fulcrum.review.weekly;

import java.time.Instant;
import java.util.OptionalInt;

/// What somebody said in a review.
///
/// @param number from 1 within the week
/// @param about the metric, or the step of the next plan; empty where it is about all of it
/// @param action that came of it
public record Note(
        int number,
        Kind kind,
        String about,
        String words,
        OptionalInt action,
        Instant at,
        String by) {

    public enum Kind {
        /// Why a figure is as it is, by who looks after it.
        EXPLANATION,
        /// What is to be done.
        DECISION,
        /// A change of strategy that the boss is asked for.
        ASKED,
        /// A step of the next plan was taken.
        ACCEPTED,
        /// It was not.
        DECLINED
    }
}
