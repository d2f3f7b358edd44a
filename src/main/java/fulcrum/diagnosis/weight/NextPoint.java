package fulcrum.diagnosis.weight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/// The cheapest way to the next point of a score.
public sealed interface NextPoint {

    Part part();

    /// Ratings of five stars, and how old ratings leave the window by themselves.
    ///
    /// @param counted ratings in the files that count today
    /// @param inFiles their mean there; where the platform shows another, all ratings count as much
    ///   higher or lower as that
    /// @param skipped ratings of buyers who had rated often enough in that month
    /// @param needed today; none where no number of them is enough
    /// @param later how it is on later days when nobody else rates
    /// @param cheapest the first day on which fewest are needed
    record Ratings(
            Part part,
            Tally counted,
            double inFiles,
            long skipped,
            BigDecimal target,
            OptionalLong needed,
            List<Later> later,
            Later cheapest)
            implements NextPoint {

        public Ratings {
            later = List.copyOf(later);
        }

        /// Whether the files and the platform mean the same ratings.
        public boolean isAsShown() {
            return Math.abs(counted.mean() - inFiles) < 1e-9;
        }
    }

    /// @param left what counts on the day of the ratings of today; `dropped` what has left
    record Later(LocalDate day, Tally left, Tally dropped, OptionalLong needed) {}

    /// Raising one of the parts of a weighted score; the first takes least.
    ///
    /// @param to what the whole score is to come to
    record Raises(Part part, double from, double to, List<Raise> raises) implements NextPoint {

        public Raises {
            raises = List.copyOf(raises);
        }
    }

    /// @param to what the part has to come to; above the best possible it is out of reach alone
    record Raise(Part part, double weight, double from, double to) {

        public boolean isReachable() {
            return to <= Part.BEST_STARS + 1e-9;
        }
    }

    /// A share of orders that is too high: faultless orders more, or faults fewer.
    ///
    /// @param orders of the window, by the facts
    /// @param faults as many as the share says
    record Orders(Part part, double share, long orders, long faults, long more, long fewer)
            implements NextPoint {}

    /// Sales that are missing.
    record Sales(Part part, double paid, double asked) implements NextPoint {

        public double missing() {
            return Math.max(0, asked - paid);
        }
    }
}
