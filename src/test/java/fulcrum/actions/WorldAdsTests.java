package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.StoreWorld;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.making.Blueprint;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Steps that are found in what the advertising of invented stores cost, against the bids and
/// budgets that their operators truly changed.
class WorldAdsTests {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 240;

    /// Days by which a change of money may be seen early or late: they are looked at together.
    private static final int NEAR = 5;

    /// What each plan cost on each day, as its reports say.
    private static final class Book implements Witness {

        private final TreeMap<LocalDate, AdDay> days = new TreeMap<>();

        @Override
        public void opens(Setting setting) {}

        @Override
        public void order(Order order) {}

        @Override
        public void day(Day day) {}

        @Override
        public void advertising(AdDay day) {
            days.put(day.date(), day);
        }

        @Override
        public void ends() {}

        List<AdSteps.Spent> spent() {
            var all = new ArrayList<AdSteps.Spent>();
            days.forEach((date, day) -> {
                var plans = new HashMap<Integer, List<AdDay.Cell>>();
                day.cells()
                        .forEach(cell ->
                                plans.computeIfAbsent(cell.plan(), _ -> new ArrayList<>())
                                        .add(cell));
                plans.forEach((plan, cells) ->
                        all.add(
                                new AdSteps.Spent(
                                        String.valueOf(plan),
                                        date,
                                        cells.stream().mapToLong(AdDay.Cell::cost).sum() / 100.0,
                                        cells.stream().mapToInt(AdDay.Cell::clicks).sum())));
            });
            return all;
        }
    }

    private record Planted(Knob knob, AdPlan plan, LocalDate day, double size) {

        boolean isIt(AdStep step) {
            return step.subject().equals(String.valueOf(plan.index()))
                    && Math.abs(ChronoUnit.DAYS.between(step.day(), day)) <= NEAR;
        }

        /// Where a click costs what is bid, and enough days are on both sides.
        boolean isPlain() {
            return knob == Knob.BID
                    && plan.scene() == AdPlan.Scene.AUDIENCE
                    && Math.abs(Math.expm1(size)) >= AdSteps.BIDS.share()
                    && day.isAfter(FROM.plusDays(AdSteps.BIDS.days()))
                    && day.isBefore(FROM.plusDays(DAYS - AdSteps.BIDS.days()));
        }
    }

    private static List<Planted> planted(Blueprint blueprint) {
        var all = new ArrayList<Planted>();
        blueprint.causes.stream()
                .flatMap(cause -> cause.influences().stream())
                .filter(one -> one.knob() == Knob.BID || one.knob() == Knob.BUDGET)
                .forEach(one -> add(all, blueprint, one));
        return all;
    }

    private static void add(List<Planted> all, Blueprint blueprint, Influence influence) {
        blueprint.advertising.plans.stream()
                .filter(plan -> influence.products().contains(plan.product()))
                .forEach(plan ->
                        all.add(
                                new Planted(
                                        influence.knob(),
                                        plan,
                                        FROM.plusDays(influence.from()),
                                        influence.size())));
    }

    private static WorldPlan plan(long seed, LocalDate from, int actions, int faults) {
        var scale = new WorldPlan.Scale(40, 60, 2, actions, faults, 0);
        return new WorldPlan(seed, from, DAYS, Platform.TAOBAO, scale, List.of(), List.of(), false);
    }

    private static List<AdStep> found(WorldPlan plan) throws IOException {
        var book = new Book();
        StoreWorld.of(plan).show(book);
        return AdSteps.of(book.spent());
    }

    @Test
    void whatIsFoundWasDoneAndBidsThatShowAreFound() throws IOException {
        int found = 0;
        int right = 0;
        int plain = 0;
        int seen = 0;
        for (long seed = 1; seed <= 5; seed++) {
            var plan = plan(seed, FROM, 100, 6);
            var steps = found(plan);
            var truth = planted(Blueprint.of(plan));
            found += steps.size();
            right += count(steps, step -> truth.stream().anyMatch(one -> one.isIt(step)));
            var shown = truth.stream().filter(Planted::isPlain).toList();
            plain += shown.size();
            seen += count(shown, one -> steps.stream().anyMatch(one::isIt));
        }
        assertThat(plain).as("bids in feeds that were changed").isGreaterThan(10);
        assertThat(right).as("of %d found", found).isGreaterThanOrEqualTo((int) (0.9 * found));
        assertThat(seen)
                .as("of %d bids in feeds", plain)
                .isGreaterThanOrEqualTo((int) (0.8 * plain));
    }

    private static <T> int count(List<T> all, Predicate<T> fits) {
        return (int) all.stream().filter(fits).count();
    }

    /// Festivals, seasons and rivals move the cost of advertising too.
    @Test
    void whereNobodyTouchedAnythingNothingIsFound() throws IOException {
        var found = new ArrayList<AdStep>();
        for (long seed = 11; seed <= 14; seed++) {
            found.addAll(found(plan(seed, FROM.plusMonths(6L * (seed % 2)), 0, 0)));
        }
        assertThat(found).isEmpty();
    }
}
