package fulcrum.review.weekly;

import fulcrum.metrics.MetricId;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A week of a store, as it was known when the review was made.
///
/// @param number of this making, from 1
/// @param goal in whose unit worths and stakes are told
/// @param lines the metrics of the goal's tree, from the goal down
/// @param exceptions of them, what is worth most first
/// @param verdicts on the actions of the week, what is worth most first
/// @param hours of the week by what came of them; by person under `spent`
/// @param drafts of the next plan, what is worth most first
public record Review(
        StoreId store,
        LocalDate monday,
        int number,
        Instant madeAt,
        MetricId goal,
        List<Line> lines,
        List<Exceptional> exceptions,
        List<Aim> aims,
        List<Verdict> verdicts,
        List<Spent> hours,
        List<Draft> drafts) {

    static final int WEEK = 7;

    public Review {
        lines = List.copyOf(lines);
        exceptions = List.copyOf(exceptions);
        aims = List.copyOf(aims);
        verdicts = List.copyOf(verdicts);
        hours = List.copyOf(hours);
        drafts = List.copyOf(drafts);
    }

    public Period days() {
        return new Period(monday, monday.plusDays(WEEK));
    }

    public Optional<Line> line(MetricId metric) {
        return lines.stream().filter(one -> one.metric().equals(metric)).findFirst();
    }

    public Optional<Draft> draft(String key) {
        return drafts.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    Review numbered(int other) {
        return new Review(
                store,
                monday,
                other,
                madeAt,
                goal,
                lines,
                exceptions,
                aims,
                verdicts,
                hours,
                drafts);
    }
}
