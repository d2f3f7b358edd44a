package fulcrum.diagnosis.weight;

import fulcrum.effects.Size;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Our own model of a store's weight, marked as ours: ingredients by the shop's weights, beside the
/// weights that foretell next week's search visitors best.
public sealed interface OurModel {

    /// What each ingredient counts.
    Points points();

    /// What is left out, and what would bring it.
    List<Gap> gaps();

    /// @param needs exports that bring it; empty where it is known in too few weeks
    record Gap(Ingredient ingredient, List<String> needs) {

        public Gap {
            needs = List.copyOf(needs);
        }
    }

    /// Not told.
    record Refused(Points points, List<Gap> gaps, Said why) implements OurModel {

        public Refused {
            gaps = List.copyOf(gaps);
        }
    }

    /// @param sources whose visitors are foretold
    /// @param course of the last weeks, 0 to 100; half of its weeks lie below 50 where all
    ///   ingredients are as usual
    record Fitted(
            Points points,
            List<Gap> gaps,
            List<String> sources,
            int weeks,
            Foretold foretold,
            List<Piece> pieces,
            List<Course> course)
            implements OurModel {

        public Fitted {
            gaps = List.copyOf(gaps);
            sources = List.copyOf(sources);
            pieces = List.copyOf(pieces);
            course = List.copyOf(course);
        }

        public double now() {
            return course.getLast().index();
        }

        /// Whether its figures foretell anything beside this week's visitors, so that they may be
        /// priced.
        public boolean foretells() {
            return foretold.fitted() > Math.max(0, foretold.alone());
        }
    }

    /// The week that begins on a Monday.
    record Course(LocalDate monday, double index) {}

    /// One ingredient.
    ///
    /// @param own share by the shop's points, `fitted` share of what foretells best
    /// @param rank of the last week among all, 1 is best
    /// @param now of the last week, `usual` the middle one, `good` the best quarter's edge
    /// @param visitors from search a week more when it is good instead of usual
    /// @param worth of that for the goal in a week; empty where no formula leads there
    record Piece(
            Ingredient ingredient,
            double own,
            double fitted,
            double rank,
            double now,
            double usual,
            double good,
            Size visitors,
            Optional<Size> worth) {}
}
