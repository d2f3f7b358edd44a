package fulcrum.outlook;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.making.Blueprint;
import fulcrum.storeworld.world.Reporter;
import fulcrum.storeworld.world.Scaling;
import fulcrum.storeworld.world.World;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/// A StoreWorld whose operators act every two or three weeks, often on the same goods at the same
/// time; about half of what they do does nothing. On the day of an action the world is split and
/// lives on without it, with the same luck: the difference of the two is what it truly did.
final class PlantedActions {

    static final int LEARNED = 150;
    private static final int ACTIONS = 30;

    /// Kinds of actions that are to bring people; the others are to make them buy.
    private static final Set<String> VISIT_KINDS =
            Set.of(
                    "main-picture",
                    "title-words",
                    "bid-change",
                    "budget-up",
                    "ad-creative",
                    "live-show",
                    "short-video",
                    "affiliate-rate",
                    "home-modules");

    enum Figure {
        VISITORS,
        UNITS,
        PAID
    }

    /// @param goods those it reaches, all of the shop where it is the whole
    /// @param until the day after its last, far ahead where it stays
    record Act(Cause.Action cause, List<Integer> goods, int from, int until) {

        boolean wholeShop() {
            return cause.products().isEmpty();
        }
    }

    /// @param window days over which it is judged
    /// @param without what would have been on those days
    /// @param profitless what those days would have earned together
    record Case(Act act, Figure figure, int window, double[] without, double profitless) {}

    /// How large a world is.
    ///
    /// @param exported whether it is looked at by what its files say: pieces sold
    record Size(int days, int products, double orders, int actions, boolean exported) {}

    final WorldPlan plan;
    final Blueprint blueprint;
    final Book book;
    final List<Act> acts = new ArrayList<>();
    final List<Case> cases = new ArrayList<>();

    private final boolean exported;

    PlantedActions(long seed, int days, int products, double orders) throws IOException {
        this(seed, new Size(days, products, orders, ACTIONS, false), Optional.empty());
    }

    /// @param files also hears what happens
    PlantedActions(long seed, Size size, Optional<Witness> files) throws IOException {
        int days = size.days();
        int products = size.products();
        double orders = size.orders();
        exported = size.exported();
        var scale = new WorldPlan.Scale(products, orders, 3, size.actions(), 0, 0);
        var from = LocalDate.of(2023, 1, 1).plusDays(seed * 37 % 365);
        plan = new WorldPlan(seed, from, days, Platform.TAOBAO, scale, List.of(), List.of(), false);
        var drawn = Blueprint.of(plan).causes;
        var ids = drawn.stream().map(Cause::id).toList();
        var bare = new WorldPlan(seed, from, days, Platform.TAOBAO, scale, List.of(), ids, false);
        blueprint = Blueprint.of(bare);
        book = new Book(products, days, files);
        var random = new Random(seed);
        var world = World.settled(blueprint, Scaling.of(bare));
        for (var cause : drawn) {
            var action = (Cause.Action) cause;
            var act = act(action);
            acts.add(act);
            world = world.with(act.cause);
        }
        live(world, random);
    }

    private Act act(Cause.Action drawn) {
        int from = day(drawn.done());
        int until =
                drawn.influences().stream().mapToInt(Influence::until).max().orElse(lasts(drawn));
        var goods =
                drawn.products().isEmpty()
                        ? IntStream.range(0, blueprint.goods.appeal.length).boxed().toList()
                        : drawn.products();
        return new Act(drawn, goods, from, until);
    }

    /// What is done without effect is said to last as long as what has one.
    private int lasts(Cause.Action drawn) {
        int from = day(drawn.done());
        return switch (drawn.kind()) {
            case "live-show" -> from + 1;
            case "crm-wave" -> from + 7;
            case "coupon" -> from + 10;
            case "coupon-idle" -> from + 14;
            case "review-prompt" -> from + 45;
            default -> Integer.MAX_VALUE;
        };
    }

    private int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(plan.from(), date);
    }

    private void live(World world, Random random) throws IOException {
        var reporter = new Reporter(world, book);
        world.watch(reporter);
        for (int day = 0; day < plan.days(); day++) {
            for (var act : acts) {
                int window = Math.min(random.nextBoolean() ? 14 : 28, act.until - act.from);
                if (act.from == day && judged(act, window)) {
                    var figure = figure(act);
                    cases.add(judged(world, act, figure, window));
                }
            }
            var _ = world.live();
        }
        reporter.close();
    }

    private boolean judged(Act act, int window) {
        return act.from - born(act.goods) >= LEARNED && act.from + window <= plan.days();
    }

    /// The day from which on some of the goods were sold.
    int born(List<Integer> goods) {
        return Math.max(
                0, goods.stream().mapToInt(p -> blueprint.goods.launched[p]).min().orElse(0));
    }

    private Figure figure(Act act) {
        if (exported) {
            return Figure.UNITS;
        }
        boolean visits = VISIT_KINDS.contains(act.cause.kind());
        return visits
                ? Figure.VISITORS
                : act.cause.products().isEmpty() ? Figure.PAID : Figure.UNITS;
    }

    private Case judged(World world, Act act, Figure figure, int window) throws IOException {
        if (act.cause.influences().isEmpty()) {
            return new Case(act, figure, window, new double[0], 0);
        }
        var twin = world.without(act.cause.id());
        var other = new Book(blueprint.goods.appeal.length, plan.days(), Optional.empty());
        twin.watch(new Reporter(twin, other));
        for (int i = 0; i < window; i++) {
            var _ = twin.live();
        }
        return new Case(
                act,
                figure,
                window,
                Arrays.copyOfRange(other.sum(figure, act.goods), act.from, act.from + window),
                other.profit(act.from, act.from + window));
    }

    /// What an action truly brought on the days over which it is judged.
    double brought(Case one) {
        return one.without.length == 0 ? 0 : of(one) - Arrays.stream(one.without).sum();
    }

    /// The figure itself on those days.
    double of(Case one) {
        var days = book.sum(one.figure, one.act.goods);
        return Arrays.stream(days, one.act.from, one.act.from + one.window).sum();
    }

    double earned(Case one) {
        return one.without.length == 0
                ? 0
                : book.profit(one.act.from, one.act.from + one.window) - one.profitless;
    }

    /// The days of every product.
    final class Book implements Witness {

        private final double[][][] days;
        private final double[] profit;
        private final Optional<Witness> next;

        Book(int products, int length, Optional<Witness> next) {
            days = new double[Figure.values().length][products][length];
            profit = new double[length];
            this.next = next;
        }

        double profit(int from, int until) {
            return Arrays.stream(profit, from, until).sum();
        }

        double[] sum(Figure figure, List<Integer> goods) {
            var all = days[figure == Figure.VISITORS ? 0 : figure == Figure.UNITS ? 1 : 2];
            var sum = new double[plan.days()];
            for (int product : goods) {
                for (int day = 0; day < sum.length; day++) {
                    sum[day] += all[product][day];
                }
            }
            return sum;
        }

        @Override
        public void day(Day seen) throws IOException {
            int day = PlantedActions.this.day(seen.date());
            for (var visit : seen.visits()) {
                days[0][visit.product()][day] += visit.seen().visitors();
                days[1][visit.product()][day] += visit.bought().paidPieces();
                days[2][visit.product()][day] += visit.bought().paidAmount() / 100.0;
            }
            profit[day] = seen.totals().profit() / 100.0;
            if (next.isPresent()) {
                next.get().day(seen);
            }
        }

        @Override
        public void opens(Setting setting) throws IOException {
            if (next.isPresent()) {
                next.get().opens(setting);
            }
        }

        @Override
        public void order(Order order) throws IOException {
            if (next.isPresent()) {
                next.get().order(order);
            }
        }

        @Override
        public void advertising(AdDay day) throws IOException {
            if (next.isPresent()) {
                next.get().advertising(day);
            }
        }

        @Override
        public void ends() throws IOException {
            if (next.isPresent()) {
                next.get().ends();
            }
        }
    }
}
