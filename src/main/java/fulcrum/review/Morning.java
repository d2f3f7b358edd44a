package fulcrum.review;

import fulcrum.effects.Pricing;
import fulcrum.effects.Size;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What somebody who looks for items stands on.
///
/// @param day on which the brief is read
/// @param end the day after the last that facts cover for what is sold
record Morning(Store store, Metrics metrics, Pricing pricing, LocalDate day, LocalDate end) {

    static final int WEEK = 7;

    private static final double FLOOR = 0.005;

    /// @param amount of a metric in some days, by part
    /// @return what a week of it is worth for the goal
    OptionalDouble weekly(MetricId metric, List<Cut.Filter> only, Period days, double amount) {
        return pricing.worth(metric, only, days, new Size(amount, amount, amount))
                .map(size -> OptionalDouble.of(size.estimate() * WEEK / days.days()))
                .orElse(OptionalDouble.empty());
    }

    /// What a week's item has to be worth to be told: a part of a week's goal.
    double floor() {
        return FLOOR * Math.abs(total(pricing.goal(), last(WEEK)).orElse(0));
    }

    Period last(int days) {
        return new Period(end.minusDays(days), end);
    }

    /// The figures of some metrics in a period, cut; empty where they cannot be asked for.
    Optional<Reading> read(List<MetricId> wanted, Period days, Cut cut) {
        var question = FigureQuestion.of(store.id(), wanted, days, Grain.TOTAL).cut(cut);
        return metrics.read(question) instanceof Reading reading
                ? Optional.of(reading)
                : Optional.empty();
    }

    OptionalDouble total(MetricId metric, Period days) {
        return read(List.of(metric), days, Cut.NONE)
                .flatMap(reading -> reading.lines().stream().findFirst())
                .map(line -> number(line, 0))
                .orElse(OptionalDouble.empty());
    }

    static OptionalDouble number(Reading.Line line, int place) {
        return line.values().get(place).figure() instanceof Figure.Known(var value)
                ? OptionalDouble.of(value.doubleValue())
                : OptionalDouble.empty();
    }

    boolean isProvisional(MetricId metric, Period days) {
        return metrics.provisionalFrom(store.id(), metric, days).isPresent();
    }

    /// What people call a part: a product by its title.
    String called(Dimension by, String part) {
        return metrics.parts(store.id()).called(by, part);
    }

    Unit unit(MetricId metric) {
        return metrics.find(metric).map(Metric::unit).orElse(Unit.COUNT);
    }
}
