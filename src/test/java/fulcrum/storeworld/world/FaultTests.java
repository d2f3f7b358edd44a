package fulcrum.storeworld.world;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.WorldPlan.Scale;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.making.FaultKinds;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What is planted as a fault costs profit: worlds with one fault beside the same worlds without,
/// with the same luck.
class FaultTests {

    private static final LocalDate FROM = LocalDate.of(2025, 3, 1);
    private static final int DAYS = 120;
    private static final int WORLDS = 3;

    /// What a world may gain from a fault whose harm is smaller than its luck, as a share of
    /// profit.
    private static final double LUCK = 0.002;

    /// What a fault changed in one world: profit since it began, over the profit of as many days.
    private record Cost(String kind, double share) {}

    @Test
    void everyFaultCostsProfit() {
        var costs =
                LongStream.rangeClosed(1, WORLDS)
                        .boxed()
                        .flatMap(seed -> costs(seed).stream())
                        .collect(
                                Collectors.groupingBy(
                                        Cost::kind,
                                        TreeMap::new,
                                        Collectors.mapping(Cost::share, Collectors.toList())));
        assertThat(costs).hasSize(FaultKinds.count());
        costs.forEach((kind, shares) -> {
            assertThat(shares).as(kind).hasSize(WORLDS).allMatch(share -> share < LUCK);
            double mean = shares.stream().mapToDouble(share -> share).average().orElseThrow();
            assertThat(mean).as("%s: change of profit, %s", kind, shares).isNegative();
        });
    }

    private static List<Cost> costs(long seed) {
        var plan = plan(seed, 0);
        var blueprint = Blueprint.of(plan);
        double scale = Scaling.of(plan);
        long plain = profit(World.settled(blueprint, scale));
        return Blueprint.of(plan(seed, FaultKinds.count())).causes.parallelStream()
                .map(Cause.Fault.class::cast)
                .map(fault -> {
                    long with = profit(World.settled(blueprint, scale).with(fault));
                    double days = FROM.plusDays(DAYS).toEpochDay() - fault.since().toEpochDay();
                    return new Cost(fault.kind(), (with - plain) / (plain / (double) DAYS * days));
                })
                .toList();
    }

    private static WorldPlan plan(long seed, int faults) {
        var scale = new Scale(60, 150, 2, 0, faults, 0);
        return new WorldPlan(seed, FROM, DAYS, Platform.TAOBAO, scale, List.of(), List.of(), false);
    }

    private static long profit(World world) {
        long profit = 0;
        while (world.day() < DAYS) {
            profit += world.live().profit();
        }
        return profit;
    }
}
