package fulcrum.metrics;

import java.util.Optional;

/// What a part of a change is about.
public sealed interface Subject {

    /// A metric, as a term of a formula.
    record Of(MetricId metric) implements Subject {}

    /// One part of a dimension; none where rows name none.
    record Member(Dimension dimension, Optional<String> name) implements Subject {}

    /// The smaller parts of a dimension together.
    record Others(Dimension dimension, int count) implements Subject {}

    /// What the parts of a dimension fall short of the whole, or count more than once.
    record Gap(Dimension dimension) implements Subject {}

    /// A side of a change that is no metric of its own.
    enum Aspect implements Subject {
        /// The periods differ in their number of days.
        DAYS,
        /// They hold other weekdays.
        WEEKDAYS,
        /// Festival days stood above or below ordinary ones.
        FESTIVALS,
        /// The same days of earlier years differed as much.
        SEASON,
        /// Goods were missing on the shelf.
        STOCK_OUTS,
        /// A part's own ratio changed.
        RATE,
        /// A part's weight in the whole changed.
        MIX,
        /// Products sold before and now, at other prices.
        PRICE,
        /// More or fewer pieces of products sold before and now.
        VOLUME,
        /// Dearer or cheaper products among those sold before and now.
        ASSORTMENT,
        /// Products that sold nothing before.
        ARRIVED,
        /// Products that sell nothing now.
        GONE,
        /// What no product is named for.
        BESIDE;

        /// Whether it is taken out before a change is explained.
        boolean isTakenOut() {
            return switch (this) {
                case DAYS, WEEKDAYS, FESTIVALS, SEASON, STOCK_OUTS -> true;
                case RATE, MIX, PRICE, VOLUME, ASSORTMENT, ARRIVED, GONE, BESIDE -> false;
            };
        }
    }
}
