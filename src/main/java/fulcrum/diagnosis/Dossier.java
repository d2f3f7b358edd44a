package fulcrum.diagnosis;

import fulcrum.effects.Pricing;
import fulcrum.effects.Size;
import fulcrum.metrics.Better;
import fulcrum.metrics.Channels;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.statistics.Shift;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;

/// What checks stand on: the figures of one store until a day, each asked for once.
///
/// @param categories of products, as far as they are known
/// @param end the day after the last that facts cover for what is sold
record Dossier(
        Store store,
        Metrics metrics,
        Pricing pricing,
        LocalDate end,
        Weekly weekly,
        Map<FigureQuestion, Optional<Reading>> read,
        Map<String, String> categories) {

    static final int LATELY = 28;
    static final int WEEK = 7;
    static final Dimension CATEGORY = new Dimension("category");
    static final Dimension PRODUCT = new Dimension("product");

    private static final double FLOOR = 0.005;
    private static final MetricId BUYERS = new MetricId("buyers");
    private static final MetricId BACK = new MetricId("repeat_buyers_90d");
    private static final int QUARTER = 90;
    private static final double MOST_BACK = 0.8;

    /// Weeks that say too little of how a part drifts: months before them are looked at too.
    private static final int FEW = 26;

    static Dossier of(
            Store store, Metrics metrics, Pricing pricing, LocalDate end, Set<MetricId> asked) {
        var monday = end.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Dossier(
                store,
                metrics,
                pricing,
                end,
                new Weekly(store, metrics, monday, List.copyOf(asked)),
                new ConcurrentHashMap<>(),
                Map.of());
    }

    Dossier with(Map<String, String> known) {
        return new Dossier(store, metrics, pricing, end, weekly, read, Map.copyOf(known));
    }

    /// An amount in a sentence; money with its currency.
    String told(Unit unit, double amount) {
        return Told.amount(store, unit, amount);
    }

    Period lately() {
        return last(LATELY);
    }

    Period last(int days) {
        return new Period(end.minusDays(days), end);
    }

    /// Looked at for the worse.
    Optional<Shift> shift(Quantity quantity) {
        return shift(quantity, quantity.better() != Better.LOWER);
    }

    Optional<Shift> shift(Quantity quantity, boolean falls) {
        return weekly.levels().shift(weekly.of(quantity), falls);
    }

    /// A metric in a period; none where it is unknown.
    OptionalDouble total(MetricId metric, Period days) {
        return total(metric, days, List.of());
    }

    OptionalDouble total(MetricId metric, Period days, List<Cut.Filter> only) {
        return read(List.of(metric), days, new Cut(List.of(), only))
                .flatMap(reading -> reading.lines().stream().findFirst())
                .map(line -> number(line, 0))
                .orElse(OptionalDouble.empty());
    }

    /// How many orders one brings in the long run, itself included: each is followed by another as
    /// often as buyers came again within a quarter; 1 where nobody knows.
    double following() {
        var until = end.minusDays(QUARTER);
        var days = new Period(until.minusDays(LATELY), until);
        var back = total(BACK, days);
        var buyers = total(BUYERS, days);
        return buyers.orElse(0) > 0 && back.isPresent()
                ? 1 / (1 - Math.min(MOST_BACK, back.getAsDouble() / buyers.getAsDouble()))
                : 1;
    }

    /// What people call a part: a product by its title.
    String called(Dimension by, String part) {
        return metrics.parts(store.id()).called(by, part);
    }

    /// The same in a sentence; a channel in the reader's language.
    Said named(Dimension by, String part) {
        return by.equals(Channels.CHANNEL)
                ? Channels.called(part)
                : Said.of("metrics.part", called(by, part));
    }

    /// Some metrics of each named part, as far as they are known; empty where they cannot be cut
    /// so.
    Map<String, List<OptionalDouble>> parts(List<MetricId> wanted, Dimension by, Period days) {
        var parts = new LinkedHashMap<String, List<OptionalDouble>>();
        if (metrics.dimensions(wanted).contains(by)) {
            read(wanted, days, Cut.by(by))
                    .map(Reading::lines)
                    .orElse(List.of())
                    .forEach(line ->
                            line.parts()
                                    .getFirst()
                                    .ifPresent(part ->
                                            parts.put(
                                                    part,
                                                    line.values().stream()
                                                            .map(value -> known(value.figure()))
                                                            .toList())));
        }
        return parts;
    }

    /// A metric of each named part in each week that the whole is known, or by the month. What does
    /// not name its category belongs to that of its product.
    Parted parted(MetricId metric, Dimension by) {
        var direct = cut(metric, by);
        return direct.isEmpty() && by.equals(CATEGORY)
                ? cut(metric, PRODUCT).grouped(categories)
                : direct;
    }

    private Parted cut(MetricId metric, Dimension by) {
        if (!metrics.dimensions(List.of(metric)).contains(by)) {
            return new Parted(Map.of(), Parted.ALWAYS, false, weekly);
        }
        var weeks = new HashMap<String, SortedMap<Long, Double>>();
        read(sliced(metric, by, weekly.course(), Grain.WEEK))
                .ifPresent(reading -> reading.lines().forEach(line -> weekly.gather(line, weeks)));
        var all = new Parted(weeks, Parted.ALWAYS, false, weekly);
        if (all.sums().size() > FEW) {
            return all;
        }
        var months = new HashMap<String, SortedMap<Long, Double>>();
        read(sliced(metric, by, weekly.months(), Grain.MONTH))
                .ifPresent(reading ->
                        reading.lines().forEach(line -> weekly.gatherMonth(line, months)));
        return months.isEmpty() ? all : all.after(months);
    }

    private FigureQuestion sliced(MetricId metric, Dimension by, Period days, Grain grain) {
        return FigureQuestion.of(store.id(), List.of(metric), days, grain).cut(Cut.by(by));
    }

    private Optional<Reading> read(List<MetricId> wanted, Period days, Cut cut) {
        return read(FigureQuestion.of(store.id(), wanted, days, Grain.TOTAL).cut(cut));
    }

    private Optional<Reading> read(FigureQuestion question) {
        return read.computeIfAbsent(
                question,
                _ ->
                        metrics.read(question) instanceof Reading reading
                                ? Optional.of(reading)
                                : Optional.empty());
    }

    private static OptionalDouble number(Reading.Line line, int place) {
        return known(line.values().get(place).figure());
    }

    static OptionalDouble known(Figure figure) {
        return figure instanceof Figure.Known(var value)
                ? OptionalDouble.of(value.doubleValue())
                : OptionalDouble.empty();
    }

    /// What a week costs the goal.
    ///
    /// @param amount of a metric in the last weeks, beside what it should have been
    Optional<Size> cost(MetricId metric, Size amount) {
        var days = lately();
        double weeks = (double) days.days() / WEEK;
        return worth(metric, days, amount)
                .map(worth ->
                        new Size(
                                -worth.estimate() / weeks,
                                -worth.high() / weeks,
                                -worth.low() / weeks));
    }

    /// Checks are looked at side by side, prices one after the other.
    private Optional<Size> worth(MetricId metric, Period days, Size amount) {
        synchronized (pricing) {
            return pricing.worth(metric, List.of(), days, amount);
        }
    }

    Optional<Size> cost(MetricId metric, double amount) {
        return cost(metric, new Size(amount, amount, amount));
    }

    /// What a week's fault has to cost to be told: a part of what is sold in a week.
    double floor() {
        return FLOOR * Math.abs(total(pricing.goal(), last(WEEK)).orElse(0));
    }

    Unit unit(MetricId metric) {
        return metrics.find(metric).orElseThrow().unit();
    }
}
