package fulcrum.storeworld.world;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.WorldPlan.Scale;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.making.Blueprint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Worlds that differ in one cause.
class TwinTests {

    private static final LocalDate FROM = LocalDate.of(2025, 3, 1);
    private static final int DAYS = 150;
    private static final Scale SCALE = new Scale(40, 40, 2, 40, 8, 4);

    private static WorldPlan plan(long seed, String... without) {
        return new WorldPlan(
                seed, FROM, DAYS, Platform.TAOBAO, SCALE, List.of(), List.of(without), false);
    }

    private static List<Totals> days(World world) {
        var days = new ArrayList<Totals>();
        while (world.day() < DAYS) {
            days.add(world.live());
        }
        return days;
    }

    private static List<Totals> whole(WorldPlan plan) {
        return days(World.settled(Blueprint.of(plan), Scaling.of(plan)));
    }

    @Test
    void theSameSeedLivesTheSameDays() {
        assertThat(whole(plan(4))).isEqualTo(whole(plan(4)));
    }

    @Test
    void anotherSeedLivesOthers() {
        assertThat(whole(plan(4))).isNotEqualTo(whole(plan(5)));
    }

    /// Every action that moves nothing: without it all is as it was, but for what it cost.
    @Test
    void anActionWithoutEffectChangesNothingButItsCost() {
        var plan = plan(7);
        var scale = Scaling.of(plan);
        var blueprint = Blueprint.of(plan);
        var actual = days(World.settled(blueprint, scale));
        int looked = 0;
        for (var cause : blueprint.causes) {
            if (cause instanceof Cause.Action action && action.influences().isEmpty()) {
                var without = days(World.settled(blueprint, scale).without(action.id()));
                int day = (int) (action.done().toEpochDay() - FROM.toEpochDay());
                for (int d = 0; d < DAYS; d++) {
                    long cost = d == day ? action.cost() : 0;
                    assertThat(without.get(d).paid())
                            .as(action.kind())
                            .isEqualTo(actual.get(d).paid());
                    assertThat(without.get(d).visitors()).isEqualTo(actual.get(d).visitors());
                    assertThat(without.get(d).profit()).isEqualTo(actual.get(d).profit() + cost);
                }
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(5);
    }

    /// A twin is split from the running world; a plan may leave the cause out from the beginning.
    /// Both must be the same world.
    @Test
    void aTwinIsTheWorldThatWasPlannedWithoutTheCause() throws Exception {
        var plan = plan(11);
        var blueprint = Blueprint.of(plan);
        var world = World.settled(blueprint, Scaling.of(plan));
        try (var twins = new Counterfactuals(blueprint, 2)) {
            var actual = lived(world, twins);
            for (var id : List.of("A003", "A020", "F02", "F05", "R01")) {
                var planned = whole(plan(11, id));
                var twin = twins.without(id);
                int split = DAYS - twin.size();
                assertThat(planned.subList(0, split)).as(id).isEqualTo(actual.subList(0, split));
                assertThat(planned.subList(split, DAYS)).as(id).isEqualTo(twin);
            }
        }
    }

    private static List<Totals> lived(World world, Counterfactuals twins)
            throws InterruptedException {
        var actual = new ArrayList<Totals>();
        while (world.day() < DAYS) {
            twins.before(world);
            actual.add(world.live());
        }
        return actual;
    }

    /// The budget that is tried out as it is, is the world as it was.
    @Test
    void aBudgetLeftAsItIsChangesNothing() throws Exception {
        var plan = plan(3);
        var blueprint = Blueprint.of(plan);
        var world = World.settled(blueprint, Scaling.of(plan));
        try (var twins = new Counterfactuals(blueprint, 2)) {
            var actual = lived(world, twins);
            var last = actual.subList(DAYS - Counterfactuals.TRIAL, DAYS);
            var trials = twins.trials();
            assertThat(trials).hasSize(16);
            trials.forEach((trial, days) -> {
                if (trial.times() == 1.0) {
                    assertThat(days).as(trial.scene().name()).isEqualTo(last);
                } else {
                    assertThat(spent(days) > spent(last))
                            .as("%s", trial)
                            .isEqualTo(trial.times() > 1);
                }
            });
        }
    }

    private static long spent(List<Totals> days) {
        return days.stream().mapToLong(Totals::adCost).sum();
    }
}
