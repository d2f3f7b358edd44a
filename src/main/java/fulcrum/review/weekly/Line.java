package fulcrum.review.weekly;

import fulcrum.metrics.MetricId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A metric in its place of the tree, over the weeks and months up to the week.
///
/// @param depth how far below the goal
/// @param weeks the last year and six weeks, the reviewed week last
/// @param months the last two years, the month of the reviewed week last
/// @param month so far, with the same days a year before; so `quarter` and `year`
/// @param target of the week, where there is one
/// @param provisional whether the platform may still restate the week
public record Line(
        MetricId metric,
        int depth,
        List<Slice> weeks,
        List<Slice> months,
        Pair month,
        Pair quarter,
        Pair year,
        Optional<BigDecimal> target,
        boolean provisional) {

    public static final int YEAR = 52;

    public Line {
        weeks = List.copyOf(weeks);
        months = List.copyOf(months);
    }

    /// A week or month by its first day.
    ///
    /// @param value empty where facts do not cover all of its days
    public record Slice(LocalDate from, Optional<BigDecimal> value) {}

    /// @param before a year earlier
    public record Pair(Optional<BigDecimal> now, Optional<BigDecimal> before) {}

    public Optional<BigDecimal> week() {
        return weeksAgo(0);
    }

    public Optional<BigDecimal> weeksAgo(int weeks) {
        int place = this.weeks.size() - 1 - weeks;
        return place < 0 ? Optional.empty() : this.weeks.get(place).value();
    }

    /// The week of the same weekdays a year earlier.
    public Optional<BigDecimal> yearAgo() {
        return weeksAgo(YEAR);
    }
}
