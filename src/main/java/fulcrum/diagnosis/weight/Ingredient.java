package fulcrum.diagnosis.weight;

import fulcrum.metrics.MetricId;
import fulcrum.units.Said;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What our own model is made of: figures of a week that platforms are said to look at when they
/// rank shops.
public enum Ingredient {
    CONVERSION("diagnosis.ingredient.conversion", "conversion", "", Kind.RATIO, true, 30),
    GROWTH("diagnosis.ingredient.growth", "paid", "", Kind.GROWTH, true, 20),
    CARTS("diagnosis.ingredient.carts", "carts", "visitors", Kind.RATIO, true, 15),
    REFUNDS("diagnosis.ingredient.refunds", "refund_rate", "", Kind.RATIO, false, 10),
    BAD_REVIEWS("diagnosis.ingredient.bad-reviews", "negative_share", "", Kind.RATIO, false, 15),
    SERVICE("diagnosis.ingredient.service", "service_score", "", Kind.SCORE, true, 10);

    /// How its value is read and written.
    enum Kind {
        RATIO,
        /// What is sold beside the mean of four weeks before
        GROWTH,
        SCORE
    }

    private final String key;
    private final String metric;
    private final String per;
    private final Kind kind;
    private final boolean higherIsBetter;
    private final int points;

    Ingredient(
            String key, String metric, String per, Kind kind, boolean higherIsBetter, int points) {
        this.key = key;
        this.metric = metric;
        this.per = per;
        this.kind = kind;
        this.higherIsBetter = higherIsBetter;
        this.points = points;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Ingredient> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    public Said said() {
        return Said.of(key);
    }

    MetricId metric() {
        return new MetricId(metric);
    }

    Optional<MetricId> per() {
        return per.isEmpty() ? Optional.empty() : Optional.of(new MetricId(per));
    }

    List<MetricId> metrics() {
        return Stream.concat(Stream.of(metric()), per().stream()).toList();
    }

    Kind kind() {
        return kind;
    }

    boolean higherIsBetter() {
        return higherIsBetter;
    }

    /// Its weight until somebody writes another.
    int points() {
        return points;
    }
}
