package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.making.Blueprint;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// What stands round the shop's own figures: the market, rivals' listings, pages, monthly bills.
final class Neighbours {

    private static final double MARKET = 12;
    private static final double RATE = 0.04;
    private static final double SELLERS = 1_800;
    private static final double[] STEPS = {1, 2, 5};

    private final World world;
    private final long[] rivalSales;
    private final long[] rivalComments;
    private long fulfilment;
    private long fixed;
    private int billed;

    Neighbours(World world) {
        this.world = world;
        rivalSales = new long[world.blueprint.rivals.size()];
        rivalComments = new long[rivalSales.length];
    }

    /// The lower end of the range in which platforms give a market figure: 1, 2 or 5 times a power
    /// of ten.
    static long low(double value) {
        long low = 0;
        for (double power = 1; power <= 1e12; power *= 10) {
            for (double step : STEPS) {
                if (step * power <= value) {
                    low = (long) (step * power);
                }
            }
        }
        return low;
    }

    static long high(double value) {
        long low = low(value);
        return low == 0 ? 1 : Long.toString(low).startsWith("2") ? low / 2 * 5 : low * 2;
    }

    List<Day.Market> market() {
        var market = new ArrayList<Day.Market>();
        var kinds = world.blueprint.lexicon.categories();
        for (int c = 0; c < kinds.size(); c++) {
            double visitors =
                    MARKET
                            * world.scale()
                            * Search.SEARCHES
                            * kinds.get(c).size()
                            * world.wants.demand(c);
            double sales = visitors * RATE * kinds.get(c).price();
            double entry = 1 + 0.15 * world.state.day / 365.0;
            int sellers = (int) (SELLERS * kinds.get(c).size() * entry);
            market.add(
                    new Day.Market(
                            kinds.get(c).name(),
                            low(visitors),
                            high(visitors),
                            low(sales),
                            high(sales),
                            sellers));
        }
        return market;
    }

    List<Day.Listing> listings() {
        var listings = new ArrayList<Day.Listing>();
        var blueprint = world.blueprint;
        for (var rival : blueprint.rivals) {
            int i = rival.index();
            var like =
                    blueprint.goods.products.get(
                            blueprint.chance.below(
                                    blueprint.goods.products.size(), Matter.RIVAL, i, 0));
            int category = blueprint.goods.category[like.index()];
            double dear = 0.12 * blueprint.chance.normal(Matter.RIVAL, i, 1);
            // what is easy on us is dear at theirs
            double today = blueprint.season.rivals[world.state.day + Blueprint.LEAD][category];
            double fierce = world.knobs.of(Knob.RIVALRY, like.index());
            long price =
                    Math.round(like.listPrice() * Math.exp(dear + fierce / 2) * today / 100) * 100;
            double wanted = 4 * world.share(like.index()) * Math.exp(-2 * (dear + fierce / 2));
            rivalSales[i] +=
                    Draw.poisson(
                            wanted,
                            blueprint.chance.uniform(Matter.RIVAL_DAY, world.state.day, -1L - i));
            rivalComments[i] = rivalSales[i] / 6;
            listings.add(new Day.Listing(i, price, rivalSales[i], rivalComments[i]));
        }
        return listings;
    }

    List<Day.Module> modules() {
        var modules = new ArrayList<Day.Module>();
        long people = 0;
        for (long visitors : world.today.doors[Today.VISITORS]) {
            people += visitors;
        }
        int number = 0;
        var pages = new java.util.TreeMap<>(world.blueprint.lexicon.pages());
        for (var page : pages.entrySet()) {
            double seen = 0.9;
            for (var module : page.getValue()) {
                long what = number++;
                int exposures = Draw.binomial((int) people, seen, draw(what));
                double clicks = 0.12 * seen * world.knobs.shopFactor(Knob.MODULES);
                modules.add(
                        new Day.Module(
                                page.getKey(),
                                module,
                                exposures,
                                Draw.binomial(exposures, Math.min(0.9, clicks), draw(-1 - what))));
                seen *= 0.72;
            }
        }
        return modules;
    }

    private double draw(long what) {
        return world.blueprint.chance.uniform(Matter.MODULES, world.state.day, what);
    }

    /// The bills of a month, on its last day or the world's. They are for all of its days, also for
    /// those before and after the world.
    List<Day.Cost> costs(Totals totals) {
        int day = world.state.day;
        billed++;
        fulfilment += totals.fulfilment();
        fixed += totals.fixed();
        var date = world.blueprint.plan.from().plusDays(day);
        boolean last =
                date.plusDays(1).getDayOfMonth() == 1 || day == world.blueprint.plan.days() - 1;
        if (!last) {
            return List.of();
        }
        var month = YearMonth.from(date);
        double whole = (double) month.lengthOfMonth() / billed;
        long all = Math.round(fixed * whole);
        long rent = all / 4;
        long software = all / 20;
        var costs =
                List.of(
                        new Day.Cost(month, "rent", rent),
                        new Day.Cost(month, "software", software),
                        new Day.Cost(month, "wages", all - rent - software),
                        new Day.Cost(month, "fulfilment", Math.round(fulfilment * whole)));
        billed = 0;
        fulfilment = 0;
        fixed = 0;
        return costs;
    }
}
