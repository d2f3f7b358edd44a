package fulcrum.diagnosis.weight;

import fulcrum.diagnosis.weight.StoreWeight.Standing;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Reading;
import fulcrum.metrics.StoreMetrics;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/// How stores stand with their platforms.
public final class StoreWeights {

    private static final List<Scheme> SCHEMES = SchemeFile.read();
    private static final int FOUR_WEEKS = 28;
    private static final MetricId ORDERS = new MetricId("orders");
    private static final MetricId PAID = new MetricId("paid");

    private final Facts facts;
    private final StoreMetrics metrics;
    private final InstantSource clock;

    public StoreWeights(Facts facts, StoreMetrics metrics, InstantSource clock) {
        this.facts = facts;
        this.metrics = metrics;
        this.clock = clock;
    }

    public LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }

    /// On a day, by the facts of the days before it.
    ///
    /// @param target of the mean of ratings; the next step where none is wanted
    public StoreWeight of(Store store, LocalDate day, Optional<BigDecimal> target) {
        var known = new WeightFacts(facts, store.id(), day);
        var history = new HashMap<String, NavigableMap<LocalDate, Component.Stated>>();
        for (var score : known.scores()) {
            history.computeIfAbsent(Scheme.plain(score.name()), _ -> new TreeMap<>())
                    .put(score.stated().day(), score.stated());
        }
        var looked = new Look(store, day, target, known, history);
        var own =
                SCHEMES.stream()
                        .filter(one -> !one.isForOthers())
                        .filter(one -> one.isFor(store.platform(), history.keySet()))
                        .toList();
        var told = own.isEmpty() ? SCHEMES.stream().filter(Scheme::isForOthers).toList() : own;
        return new StoreWeight(
                store, day, told.stream().map(one -> standing(looked, one)).toList());
    }

    /// @param history of each score, by the plain form of its name
    private record Look(
            Store store,
            LocalDate day,
            Optional<BigDecimal> target,
            WeightFacts known,
            Map<String, NavigableMap<LocalDate, Component.Stated>> history) {}

    private Standing standing(Look look, Scheme scheme) {
        var components =
                scheme.parts().stream().map(part -> component(part, look.history())).toList();
        var shown = new Standing(scheme, components, List.of());
        return new Standing(
                scheme, components, shown.all().flatMap(one -> next(look, one).stream()).toList());
    }

    private static Component component(
            Part part, Map<String, NavigableMap<LocalDate, Component.Stated>> history) {
        var all = new TreeMap<LocalDate, Component.Stated>();
        part.facts().stream()
                .map(Scheme::plain)
                .forEach(name -> all.putAll(history.getOrDefault(name, new TreeMap<>())));
        var last = Optional.ofNullable(all.lastEntry()).map(Map.Entry::getValue);
        var before =
                last.flatMap(one ->
                                Optional.ofNullable(
                                        all.floorEntry(one.day().minusDays(FOUR_WEEKS))))
                        .map(one -> OptionalDouble.of(one.getValue().value()))
                        .orElse(OptionalDouble.empty());
        return new Component(
                part,
                last,
                before,
                part.parts().stream().map(one -> component(one, history)).toList());
    }

    private Optional<NextPoint> next(Look look, Component one) {
        var part = one.part();
        return switch (part.measure()) {
            case STARS -> part.ratings().isPresent() ? ratings(look, one) : NextPoints.raises(one);
            case SHARE ->
                    one.value().isPresent() && part.at().isPresent() && part.days().isPresent()
                            ? total(look, ORDERS, one)
                                    .map(orders ->
                                            NextPoints.orders(
                                                    part,
                                                    one.value().getAsDouble(),
                                                    Math.round(orders)))
                            : Optional.empty();
            case MONEY ->
                    one.value().isPresent()
                            ? total(look, PAID, one)
                                    .map(paid ->
                                            new NextPoint.Sales(
                                                    part, paid, one.value().getAsDouble()))
                            : Optional.empty();
            case POINTS, HOURS -> Optional.empty();
        };
    }

    private Optional<NextPoint> ratings(Look look, Component one) {
        int days = one.part().days().orElseThrow();
        int most = one.part().ratings().orElseThrow();
        var counted = CountedRatings.of(look.known().ratings(days), days, most);
        return NextPoints.ratings(one, counted, look.day(), look.target());
    }

    /// Of the window of a score that ends where it was shown, and only where facts cover all of it.
    private Optional<Double> total(Look look, MetricId metric, Component one) {
        var until = one.stated().orElseThrow().day().plusDays(1);
        var days = new Period(until.minusDays(one.part().days().orElseThrow()), until);
        var question = FigureQuestion.of(look.store().id(), List.of(metric), days, Grain.TOTAL);
        return metrics.of(look.store().id()).read(question) instanceof Reading reading
                ? reading.lines().stream()
                        .findFirst()
                        .map(line -> line.values().getFirst())
                        .filter(value -> !value.isPartial())
                        .flatMap(value ->
                                value.figure() instanceof Figure.Known(var number)
                                        ? Stream.of(number.doubleValue()).findFirst()
                                        : Optional.empty())
                : Optional.empty();
    }
}
