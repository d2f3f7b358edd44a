package fulcrum.diagnosis.weight;

import fulcrum.effects.Effects;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.StoreMetrics;
import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.warehouse.Facts;
import fulcrum.warehouse.Remembered;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

/// Our own model of the weight of each store.
public final class OurModels {

    /// Weeks without which nothing is fitted: a past to learn from, and some to be judged by.
    static final int LEAST_WEEKS = 30;

    private static final double OFTEN = 0.8;
    private static final long MOST_KEPT = 20;

    private final StoreMetrics metrics;
    private final Effects effects;
    private final PointsKept points;
    private final Remembered<Key, OurModel> remembered;

    private record Key(StoreId store, LocalDate day, Points points, MetricId goal, Metrics by) {}

    /// What is asked.
    public record Sources(
            State state, AuditLog log, Facts facts, StoreMetrics metrics, Effects effects) {}

    public OurModels(Sources sources, InstantSource clock) {
        this.metrics = sources.metrics();
        this.effects = sources.effects();
        this.points = new PointsKept(sources.state(), sources.log(), clock);
        this.remembered = sources.facts().remembered(MOST_KEPT, _ -> 1);
    }

    public Points points(StoreId store) {
        return points.of(store);
    }

    /// Writes other points for a store.
    ///
    /// @param after the version that they were made from
    public PointsOutcome keep(Person by, StoreId store, int after, Map<Ingredient, Integer> of) {
        return points.keep(by, store, after, of);
    }

    /// On a day, by the whole weeks before it.
    public OurModel of(Store store, LocalDate day) {
        var by = metrics.of(store.id());
        var kept = points.of(store.id());
        var key = new Key(store.id(), day, kept, effects.goal(store), by);
        return remembered.of(key, () -> made(new WeeklyFacts(store, by, day), kept));
    }

    private OurModel made(WeeklyFacts facts, Points kept) {
        var searching = facts.searching();
        if (searching.isEmpty()) {
            return new OurModel.Refused(kept, List.of(), Said.of("diagnosis.model.no-search"));
        }
        var visitors = searching.get().weeks();
        var known = new EnumMap<Ingredient, NavigableMap<LocalDate, Double>>(Ingredient.class);
        var gaps = new ArrayList<OurModel.Gap>();
        for (var one : Ingredient.values()) {
            var weeks = facts.of(one);
            long often = visitors.keySet().stream().filter(weeks::containsKey).count();
            if (often > 0 && often >= OFTEN * visitors.size()) {
                known.put(one, weeks);
            } else {
                gaps.add(new OurModel.Gap(one, weeks.isEmpty() ? facts.needs(one) : List.of()));
            }
        }
        var weeks = ModelWeeks.of(visitors, known);
        if (known.isEmpty() || weeks.size() < LEAST_WEEKS) {
            return new OurModel.Refused(
                    kept,
                    gaps,
                    Said.of(
                            "diagnosis.model.few-weeks",
                            weeks.size(),
                            LEAST_WEEKS,
                            visitors.size()));
        }
        var priced = new ModelPieces(facts, effects.pricing(facts.store()), kept);
        return priced.fitted(searching.get(), weeks, gaps);
    }
}
