package fulcrum.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.ActionQuestion.Donors;
import fulcrum.outlook.ActionQuestion.Lot;
import fulcrum.statistics.Interval;
import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.world.Reporter;
import fulcrum.storeworld.world.Scaling;
import fulcrum.storeworld.world.World;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Better pages for half of the goods of a StoreWorld, drawn by lot, or for one group after the
/// other, while its operators do other work: what is said beside those that did not get it, beside
/// what the same course tells without them, and beside the truth. Not part of the tests;
/// `docs/benchmarks.md` gives the command.
class LotsBenchmark {

    private static final long SEED = Long.getLong("seed", 100_000);
    private static final int WORLDS = Integer.getInteger("worlds", 1);
    private static final int PRODUCTS = Integer.getInteger("products", 60);
    private static final double ORDERS = Integer.getInteger("orders", 120);
    private static final int DAYS = 640;
    private static final int FIRST = 270;
    private static final int APART = 85;
    private static final double MATTERS = 0.05;
    private static final List<Double> SIZES = List.of(0.0, 0.1, 0.2, 0.3);
    private static final Dimension PRODUCT = new Dimension("product");

    @TempDir Path folder;
    private final Map<String, VerdictTally> tallies = new LinkedHashMap<>();
    private final Map<String, Integer> others = new LinkedHashMap<>();

    @Test
    void lotsAreTold() throws IOException {
        for (int i = 0; i < WORLDS; i++) {
            long begun = System.nanoTime();
            one(SEED + i, Files.createDirectories(folder.resolve("world-" + i)));
            System.out.printf(
                    "seed %d: %d s%n", SEED + i, (System.nanoTime() - begun) / 1_000_000_000);
            tallies.forEach((who, tally) -> System.out.printf("  %s: %s%n", who, tally));
            others.forEach((why, count) -> System.out.printf("  %d × %s%n", count, why));
        }
        assertThat(tallies).isNotEmpty();
    }

    /// @param later days after the first start, of each product that is in a group
    private record Case(int from, int days, int gap, List<List<Integer>> groups, double truth) {}

    private void one(long seed, Path home) throws IOException {
        var scale = new WorldPlan.Scale(PRODUCTS, ORDERS, 3, 24, 0, 0);
        var from = LocalDate.of(2023, 1, 1).plusDays(seed * 37 % 365);
        var plan =
                new WorldPlan(
                        seed, from, DAYS, Platform.TAOBAO, scale, List.of(), List.of(), false);
        var blueprint = Blueprint.of(plan);
        var random = new Random(seed);
        var world = World.settled(blueprint, Scaling.of(plan));
        var drawn = new ArrayList<Cause.Action>();
        for (int day = FIRST, i = 0; day + 28 < DAYS; day += APART, i++) {
            var cause = cause(blueprint, random, day, i);
            drawn.add(cause);
            world = world.with(cause);
        }
        var book = new Book(from);
        var cases = new ArrayList<Case>();
        world.watch(new Reporter(world, book));
        for (int day = 0; day < DAYS; day++) {
            for (var cause : drawn) {
                if (cause.done().equals(from.plusDays(day))) {
                    cases.add(twin(world, cause, from, day));
                }
            }
            var _ = world.live();
        }
        try (var shop = shop(home, book, from)) {
            for (var one : cases) {
                judged(shop, book, one, from);
            }
        }
    }

    /// Every second by lot, every other group after group: three groups, a week apart.
    private static Cause.Action cause(Blueprint blueprint, Random random, int day, int number) {
        var goods =
                new ArrayList<>(
                        IntStream.range(0, PRODUCTS)
                                .filter(one -> blueprint.goods.launched[one] < day - 60)
                                .boxed()
                                .toList());
        Collections.shuffle(goods, random);
        int groups = number % 2 == 0 ? 2 : 3;
        double size = Math.log1p(SIZES.get(random.nextInt(SIZES.size())));
        var influences = new ArrayList<Influence>();
        for (int group = 0; group < groups; group++) {
            int mine = group;
            var some =
                    IntStream.range(0, goods.size())
                            .filter(i -> i % groups == mine)
                            .mapToObj(goods::get)
                            .toList();
            int begins = groups == 2 && group == 1 ? Integer.MAX_VALUE - 1 : day + group * 7;
            influences.add(
                    new Influence(
                            Knob.PAGE,
                            some,
                            size,
                            begins,
                            begins > DAYS ? Integer.MAX_VALUE : day + 28,
                            0,
                            0));
        }
        var at = blueprint.plan.from().plusDays(day);
        return new Cause.Action(
                "L%d".formatted(number), "page", 0, goods, at, at, 1, 1, 0, influences);
    }

    private static Case twin(World world, Cause.Action cause, LocalDate from, int day)
            throws IOException {
        var twin = world.without(cause.id());
        var other = new Book(from);
        twin.watch(new Reporter(twin, other));
        var with = world.with(nothing(from.plusDays(day)));
        var own = new Book(from);
        with.watch(new Reporter(with, own));
        for (int i = 0; i < 28; i++) {
            var _ = twin.live();
            var _ = with.live();
        }
        var groups = cause.influences().stream().map(Influence::products).toList();
        boolean holdsOut = groups.size() == 2;
        int last = holdsOut ? 28 : 14;
        double reached = 0;
        double expected = 0;
        for (int group = 0; group < groups.size() - 1; group++) {
            for (int product : groups.get(group)) {
                reached += own.sum(product, day + group * 7, day + last);
                expected += other.sum(product, day + group * 7, day + last);
            }
        }
        return new Case(day, 28, holdsOut ? 0 : 7, groups, reached / expected - 1);
    }

    private static Cause nothing(LocalDate day) {
        return new Cause.Action("X", "none", 0, List.of(), day, day, 1, 0, 0, List.of());
    }

    private Warehouse shop(Path home, Book book, LocalDate from) {
        var facts = new FactsFixture(home, "shop");
        var rows = new ArrayList<String>();
        for (int product = 0; product < PRODUCTS; product++) {
            for (int day = 0; day < DAYS; day++) {
                int pieces = (int) book.pieces[product][day];
                if (pieces > 0) {
                    rows.add(
                            "'o%d-%d', date '%s', date '%s', true, %d, %d, %d, 'p%d', 'goods'"
                                    .formatted(
                                            product,
                                            day,
                                            from.plusDays(day),
                                            from.plusDays(day),
                                            pieces * 10,
                                            pieces * 10,
                                            pieces,
                                            product));
                }
            }
        }
        return facts.rows(
                        FactKind.ORDER_LINES,
                        "order_id, day, ordered_on, sold, paid, received, quantity, product_id, line_kind",
                        rows.toArray(String[]::new))
                .covers(FactKind.ORDERS, "", from.toString(), from.plusDays(DAYS).toString())
                .covers(FactKind.ORDER_LINES, "", from.toString(), from.plusDays(DAYS).toString())
                .open();
    }

    private void judged(Warehouse shop, Book book, Case one, LocalDate from) {
        var outlooks = DailyShop.outlooks(shop);
        boolean holdsOut = one.gap() == 0;
        var groups =
                one.groups().stream()
                        .map(group -> group.stream().map(product -> "p" + product).toList())
                        .toList();
        var lot = new Lot(PRODUCT, groups, one.gap(), List.of());
        var first = from.plusDays(one.from());
        var all =
                groups.stream().limit(holdsOut ? 1 : groups.size()).flatMap(List::stream).toList();
        var by = holdsOut ? "hold-out" : "group after group";
        var days = new Period(first, first.plusDays(one.days()));
        told(
                by,
                outlooks.effect(asked(all, days, Optional.empty(), Optional.of(lot))),
                one.truth());
        var donors = Optional.of(new Donors(PRODUCT, List.<String>of()));
        if (holdsOut) {
            told(
                    by + ", by other parts",
                    outlooks.effect(asked(all, days, donors, Optional.empty())),
                    one.truth());
        }
        var alone = holdsOut ? all : groups.getFirst();
        var mine = holdsOut ? days : new Period(first, first.plusDays(14));
        told(
                by + ", by its own past",
                outlooks.effect(asked(alone, mine, Optional.empty(), Optional.empty())),
                one.truth());
    }

    private static ActionQuestion asked(
            List<String> parts, Period days, Optional<Donors> donors, Optional<Lot> lot) {
        var bare = CourseQuestion.of(DailyShop.STORE, new MetricId("units"));
        var course =
                new CourseQuestion(
                        bare.store(),
                        bare.metric(),
                        List.of(new Cut.Filter(PRODUCT, parts)),
                        bare.basis(),
                        List.of());
        return new ActionQuestion(course, days, MATTERS, donors, lot);
    }

    private void told(String who, Judged judged, double truth) {
        switch (judged) {
            case Judged.Refused(var why) ->
                    others.merge(who + " refused: " + why.key(), 1, Integer::sum);
            case Judged.Measured measured -> {
                var interval = measured.share().interval();
                tallies.computeIfAbsent(who, _ -> new VerdictTally())
                        .add(
                                new Interval(interval.low(), interval.high()),
                                truth,
                                MATTERS,
                                MATTERS);
                others.merge(who + " by " + measured.design().by(), 1, Integer::sum);
            }
        }
    }

    /// Pieces of every product and day.
    private static final class Book implements Witness {

        private final double[][] pieces = new double[PRODUCTS][DAYS + 60];
        private final LocalDate from;

        Book(LocalDate from) {
            this.from = from;
        }

        double sum(int product, int first, int until) {
            return Arrays.stream(pieces[product], first, until).sum();
        }

        @Override
        public void day(Day seen) {
            int day = (int) ChronoUnit.DAYS.between(from, seen.date());
            seen.visits()
                    .forEach(visit -> pieces[visit.product()][day] += visit.bought().paidPieces());
        }

        @Override
        public void opens(Setting setting) {}

        @Override
        public void order(Order order) {}

        @Override
        public void advertising(AdDay day) {}

        @Override
        public void ends() {}
    }
}
