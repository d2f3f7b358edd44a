package fulcrum.review;

import fulcrum.actions.Link;
import fulcrum.metrics.Cut;
import fulcrum.metrics.MetricId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Something that somebody should look at.
///
/// @param key the same for the same thing on another day
/// @param head what it is; `reason` why it is told
/// @param stake what a week of it is worth, in the goal's unit, or what its one day was worth; none
///   where no formula says so
/// @param provisional whether the platform may still restate what it stands on
/// @param prepared an action that answers it
public record Item(
        String key,
        Kind kind,
        Said head,
        Said reason,
        OptionalDouble stake,
        boolean provisional,
        Evidence evidence,
        Optional<Prepared> prepared) {

    /// Parts have names of any length; what is dismissed is kept by its key.
    private static final int LONGEST_KEY = 200;

    public Item {
        key = key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    /// Whether a figure was odd on one day only: its stake is that day's, and no rate.
    public boolean isOfOneDay() {
        return kind == Kind.FIGURE && evidence.days().filter(days -> days.days() == 1).isPresent();
    }

    public enum Kind {
        EMERGENCY("review.kind.emergency"),
        FIGURE("review.kind.figure"),
        TARGET("review.kind.target"),
        STOCK("review.kind.stock"),
        ADS("review.kind.ads"),
        KEYWORD("review.kind.keyword"),
        REVIEWS("review.kind.reviews"),
        EFFECT("review.kind.effect"),
        NOTICE("review.kind.notice"),
        WORK("review.kind.work");

        private final Said said;

        Kind(String key) {
            this.said = Said.of(key);
        }

        public Said said() {
            return said;
        }
    }

    /// Where it can be looked at.
    ///
    /// @param metric none of work
    /// @param action its number, of work and effects
    public record Evidence(
            Where where,
            Optional<MetricId> metric,
            Optional<Period> days,
            List<Cut.Filter> only,
            Optional<Integer> action) {

        public enum Where {
            EXPLAIN,
            FIGURES,
            GOAL,
            EFFECT,
            ACTION,
            DATA
        }

        public Evidence {
            only = List.copyOf(only);
        }

        static Evidence change(MetricId metric, Period days) {
            return new Evidence(
                    Where.EXPLAIN,
                    Optional.of(metric),
                    Optional.of(days),
                    List.of(),
                    Optional.empty());
        }

        static Evidence figures(MetricId metric, Period days, List<Cut.Filter> only) {
            return new Evidence(
                    Where.FIGURES, Optional.of(metric), Optional.of(days), only, Optional.empty());
        }

        static Evidence of(Where where) {
            return new Evidence(
                    where, Optional.empty(), Optional.empty(), List.of(), Optional.empty());
        }

        static Evidence of(Where where, int action) {
            return new Evidence(
                    where, Optional.empty(), Optional.empty(), List.of(), Optional.of(action));
        }
    }

    /// What a new action is filled in with.
    public record Prepared(
            Said title, Link link, Optional<MetricId> metric, List<Cut.Filter> scope) {

        public Prepared {
            scope = List.copyOf(scope);
        }
    }

    double size() {
        return Math.abs(stake.orElse(0));
    }
}
