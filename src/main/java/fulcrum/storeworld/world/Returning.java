package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chance.Chance;
import fulcrum.storeworld.chance.Draw;
import fulcrum.storeworld.chance.Matter;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.chronicle.Terminal;
import fulcrum.storeworld.making.Blueprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Old customers who buy again.
final class Returning {

    private static final double REACHED = 0.6;
    private static final double SAME_TASTE = 0.65;
    private static final double PC = 0.06;

    /// A customer who does not buy for long is lost: one in this many days.
    private static final double LOST = 600;

    private static final int FIRST_NTH = 900_000;

    private final Blueprint blueprint;
    private final Chance chance;
    private final World world;
    private final Till till;
    private final AfterSale afterSale;
    private final List<double[]> choices = new ArrayList<>();
    private final int[] numbered;
    private int chosen;
    private final List<Coming> coming = new ArrayList<>();

    private record Coming(int place, int cell) {}

    Returning(Blueprint blueprint, World world, Till till) {
        this.blueprint = blueprint;
        this.chance = blueprint.chance;
        this.world = world;
        this.till = till;
        this.afterSale = new AfterSale(blueprint, world);
        this.numbered = new int[blueprint.goods.appeal.length * Today.DOORS];
    }

    /// Purchases that were expected for today when yesterday ended.
    double expected() {
        return world.state.expectedReturns;
    }

    /// Finds out who comes today; they count among the visitors.
    void come() {
        coming.clear();
        int week = Math.floorDiv(world.state.day, 7);
        if (choices.isEmpty() || week != chosen) {
            choose(week * 7);
            chosen = week;
        }
        var crowd = world.state.crowd;
        double crm = world.knobs.shop(Knob.CRM);
        double plain = world.wants.eagernessToday();
        double sum = 0;
        for (int i = 0; i < crowd.size; i++) {
            double hazard = crowd.rate[i] * plain;
            if (crm != 0 && chance.uniform(Matter.CRM, crowd.number[i]) < REACHED) {
                hazard *= Math.exp(crm);
            }
            sum += hazard;
            double u = chance.uniform(Matter.RETURNING, crowd.number[i], world.state.day);
            if (u < hazard && u < 1 - Math.exp(-hazard)) {
                coming.add(new Coming(i, land(i)));
            }
        }
        world.state.expectedReturns = sum;
    }

    private int land(int place) {
        var crowd = world.state.crowd;
        long who = crowd.number[place];
        double u = chance.uniform(Matter.CHOICE, who, world.state.day);
        boolean same = chance.uniform(Matter.TASTE, who, world.state.day) < SAME_TASTE;
        int product = Draw.index(choices.get(same ? 1 + crowd.taste[place] : 0), u);
        var terminal =
                chance.uniform(Matter.TERMINAL, who, world.state.day) < PC
                        ? Terminal.PC
                        : Terminal.MOBILE;
        int cell = Today.cell(product, source(who), terminal);
        world.today.landings[cell]++;
        return cell;
    }

    private Source source(long who) {
        double u = chance.uniform(Matter.CHOICE, who, -1L - world.state.day);
        return u < 0.5
                ? Source.OLD_CUSTOMER
                : u < 0.72 ? Source.SEARCH : u < 0.92 ? Source.DIRECT : Source.CART;
    }

    /// Running sums of appeal at the start of a week: of all goods, then of each category's.
    private void choose(int day) {
        choices.clear();
        int products = blueprint.goods.appeal.length;
        for (int c = -1; c < blueprint.lexicon.categories().size(); c++) {
            var weights = new double[products];
            for (int p = 0; p < products; p++) {
                weights[p] = c < 0 || blueprint.goods.category[p] == c ? world.appeal(p, day) : 0;
            }
            var sums = Draw.sums(weights);
            choices.add(sums[products - 1] > 0 || c < 0 ? sums : choices.getFirst());
        }
    }

    /// Sells to those who came; who drops out afterwards is forgotten.
    void buy() {
        Arrays.fill(numbered, 0);
        var crowd = world.state.crowd;
        int kept = 0;
        int next = 0;
        int size = crowd.size;
        for (int i = 0; i < size; i++) {
            boolean stays = true;
            while (next < coming.size() && coming.get(next).place() == i) {
                stays = sell(i, coming.get(next++).cell());
            }
            stays &= !lost(crowd.number[i]);
            if (stays) {
                if (kept != i) {
                    crowd.move(i, kept);
                }
                kept++;
            }
        }
        crowd.size = kept;
    }

    /// Who came for a product leaves it when it has become dearer.
    private boolean isTooDear(int product, long who) {
        double price = world.knobs.of(Knob.PRICE, product);
        return price > 0
                && chance.uniform(Matter.PRICE, who, world.state.day)
                        >= Math.exp(Dearness.on(price));
    }

    /// Asked once a week, each on a day of their own.
    private boolean lost(long who) {
        int day = world.state.day;
        return Math.floorMod(who + day, 7) == 0
                && chance.uniform(Matter.DROPPING_OUT, who, -2L - day) < 7 / LOST;
    }

    private boolean sell(int place, int cell) {
        var crowd = world.state.crowd;
        long who = crowd.number[place];
        if (isTooDear(Today.product(cell), who)) {
            return true;
        }
        long number = Numbers.of(world.state.day, cell, FIRST_NTH + numbered[cell]++);
        boolean first = !crowd.known[place];
        var outcome =
                till.sell(
                        new Buyer(
                                number,
                                cell,
                                false,
                                who,
                                crowd.region[place],
                                true,
                                first,
                                Buyer.Click.NONE));
        if (outcome != Till.Outcome.PAID) {
            return true;
        }
        crowd.known[place] |= world.state.day >= 0;
        return !afterSale.leaves(who, crowd.drop[place], Today.product(cell));
    }
}
