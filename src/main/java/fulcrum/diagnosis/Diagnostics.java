package fulcrum.diagnosis;

import fulcrum.actions.Action;
import fulcrum.actions.Work;
import fulcrum.diagnosis.CheckFile.Entry;
import fulcrum.effects.Effects;
import fulcrum.ingest.Imports;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.statistics.Discoveries;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.strategy.Plans;
import fulcrum.strategy.Strategies;
import fulcrum.strategy.Version;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Remembered;
import fulcrum.warehouse.Warehouse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Diagnoses stores.
public final class Diagnostics {

    /// The part of the faults that may be false, on average.
    static final double FALSE = 0.1;

    /// The part of the firm ones that may be.
    private static final double FALSE_AND_FIRM = 0.01;

    private static final long MOST_KEPT = 20;
    private static final List<MetricId> SOLD =
            List.of(new MetricId("orders"), new MetricId("paid"));

    private final Sources sources;
    private final InstantSource clock;
    private final Remembered<Key, Map<String, Tried>> remembered;

    /// @param rivals of what looks bad
    record Tried(Look look, List<Rival> rivals) {}

    private record Key(StoreId store, LocalDate end, MetricId goal, Metrics metrics) {}

    /// What is looked at.
    public record Sources(
            Warehouse warehouse,
            Imports imports,
            StoreMetrics metrics,
            Strategies strategies,
            Work work,
            Effects effects) {}

    public Diagnostics(Sources sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
        this.remembered = sources.warehouse().remembered(MOST_KEPT, _ -> 1);
    }

    public LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }

    /// How many checks there are.
    public int checks(Store store) {
        return questions(today(store)).of(store).size();
    }

    /// Whether the situation is known already, or has to be found out of the facts first.
    public boolean isAtHand(Store store, LocalDate day) {
        var metrics = sources.metrics().of(store.id());
        var goal = sources.effects().pricing(store).goal();
        return known(store, metrics, day)
                .map(known -> new Key(store.id(), known.until(), goal, metrics))
                .map(remembered::knows)
                .orElse(true);
    }

    /// The situation on a day, by the facts of the days before it.
    public Diagnosis of(Store store, LocalDate day) {
        var metrics = sources.metrics().of(store.id());
        var pricing = sources.effects().pricing(store);
        var known = known(store, metrics, day);
        var questions = questions(day);
        boolean decided = questions.team().decided(store.id());
        var entries = questions.of(store);
        if (known.isEmpty()) {
            var blind = new Look.Blind(Said.of("diagnosis.blind.nothing"));
            return new Diagnosis(
                    store,
                    day,
                    known,
                    pricing.goal(),
                    decided,
                    entries.stream().map(one -> blind(one, blind)).toList());
        }
        var dossier =
                Dossier.of(
                                store,
                                metrics,
                                pricing,
                                known.get().until(),
                                Questions.asked(entries, metrics))
                        .with(new Assortment(sources.warehouse()).of(store.id()));
        return new Diagnosis(
                store, day, known, pricing.goal(), decided, findings(entries, dossier));
    }

    /// The strongest arguments against what the store does.
    public List<Argument> against(Diagnosis diagnosis, Plans plans) {
        var store = diagnosis.store();
        var goal =
                sources.strategies().goals(store.id()).stream()
                        .map(Version::content)
                        .filter(one -> one.period().contains(diagnosis.day()))
                        .findFirst();
        var metrics = sources.metrics().of(store.id());
        return new Critique(
                        diagnosis,
                        goal,
                        goal.map(one -> plans.pace(metrics, store, one)),
                        open(store.id()),
                        sources.effects().of(store.id()))
                .arguments();
    }

    private List<Action> open(StoreId store) {
        return sources.work().actions().of(store).stream()
                .filter(one -> one.status().open())
                .toList();
    }

    private Questions questions(LocalDate day) {
        return new Questions(sources, day);
    }

    /// Until the day, or until facts end before: those of what is sold; of a store without sales,
    /// those of anything.
    private static Optional<Period> known(Store store, Metrics metrics, LocalDate day) {
        var all = metrics.all().stream().map(Metric::id).toList();
        var first =
                all.stream()
                        .flatMap(one -> metrics.commonDays(store.id(), one).stream())
                        .map(Period::from)
                        .min(LocalDate::compareTo);
        return metrics.lastDay(store.id(), SOLD)
                .or(() -> metrics.lastDay(store.id(), all))
                .map(last -> last.isBefore(day) ? last.plusDays(1) : day)
                .flatMap(end ->
                        first.filter(from -> from.isBefore(end))
                                .map(from -> new Period(from, end)));
    }

    private static Finding blind(Entry entry, Look.Blind look) {
        return new Finding(
                entry.check(),
                Certainty.BLIND,
                look.needed(),
                Said.of("diagnosis.blind"),
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    private List<Finding> findings(List<Entry> entries, Dossier dossier) {
        var tried = tried(entries, dossier);
        var chances = tried.stream().flatMap(one -> chance(one.look())).toList();
        var judging =
                new Judging(
                        Discoveries.bar(chances, FALSE),
                        Discoveries.bar(chances, FALSE_AND_FIRM),
                        dossier.floor(),
                        open(dossier.store().id()));
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < tried.size(); i++) {
            var rivals = tried.get(i).rivals();
            findings.add(
                    switch (tried.get(i).look()) {
                        case Look.Blind blind -> blind(entries.get(i), blind);
                        case Look.Seen seen -> judging.of(entries.get(i).check(), seen, rivals);
                    });
        }
        return findings;
    }

    /// What facts say is remembered until facts change; how people work is looked at anew.
    private List<Tried> tried(List<Entry> entries, Dossier dossier) {
        var key =
                new Key(
                        dossier.store().id(),
                        dossier.end(),
                        dossier.pricing().goal(),
                        dossier.metrics());
        var told = remembered.of(key, () -> ofFacts(entries, dossier));
        return entries.stream()
                .map(one ->
                        one.check().branch().isOfWork()
                                ? new Tried(one.asked().look(dossier), List.of())
                                : Objects.requireNonNull(told.get(one.check().id())))
                .toList();
    }

    private static Map<String, Tried> ofFacts(List<Entry> entries, Dossier dossier) {
        return entries.parallelStream()
                .filter(one -> !one.check().branch().isOfWork())
                .collect(
                        Collectors.toConcurrentMap(
                                one -> one.check().id(), one -> tried(one, dossier)));
    }

    private static Tried tried(Entry entry, Dossier dossier) {
        var look = entry.asked().look(dossier);
        if (look instanceof Look.Seen seen && seen.bad() && seen.chance().orElse(0) <= FALSE) {
            var rivals = new Rivals(dossier);
            return new Tried(
                    seen.costing(rivals.unmixed(entry.check(), entry.asked())),
                    rivals.of(entry.check(), entry.asked(), seen));
        }
        return new Tried(look, List.of());
    }

    private static Stream<Double> chance(Look look) {
        return look instanceof Look.Seen seen && seen.chance().isPresent()
                ? Stream.of(seen.chance().getAsDouble())
                : Stream.empty();
    }
}
