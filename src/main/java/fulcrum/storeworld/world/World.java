package fulcrum.storeworld.world;

import fulcrum.storeworld.causes.Cause;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.making.Blueprint;
import java.util.List;
import java.util.Optional;

/// A world at one moment, which can live on day by day, and be split in two that differ in one
/// cause.
public final class World {

    private static final double FULFILMENT_FIRST = 0.042;
    private static final double FULFILMENT_MORE = 0.012;
    private static final double AGES = 900;
    private static final double GROWS = 20;
    private static final double TRUSTED = 15;
    private static final double FEW = 4;
    static final double PLAIN_STARS = 4.7;

    final Blueprint blueprint;
    final State state;
    final Today today;
    final Knobs knobs;
    final Search search;
    final Ads ads;
    final Wants wants;
    final Returning returning;
    private final List<Cause> causes;
    private final double scale;
    private final Ways ways;
    private final Looking looking;
    private final Shelves shelves;
    private final Buying buying;
    private final Service service;
    private final DayBooks books;
    private final double everyAppeal;
    private final double ticket;

    private Optional<Reporter> reporter = Optional.empty();

    private World(Blueprint blueprint, State state, List<Cause> causes, double scale) {
        this.blueprint = blueprint;
        this.state = state;
        this.causes = causes;
        this.scale = scale;
        int products = blueprint.goods.appeal.length;
        today = new Today(products);
        var influences = causes.stream().flatMap(cause -> cause.influences().stream()).toList();
        knobs = new Knobs(influences, products);
        wants = new Wants(blueprint, state, knobs);
        search = new Search(blueprint, this);
        ads = new Ads(blueprint, this);
        ways = new Ways(blueprint, this);
        looking = new Looking(blueprint, this);
        shelves = new Shelves(blueprint, this);
        service = new Service(this);
        books = new DayBooks(this, causes);
        var till = new Till(blueprint, this);
        buying = new Buying(blueprint, this, till);
        returning = new Returning(blueprint, this, till);
        ticket = ticket(blueprint);
        double sum = 0;
        for (int p = 0; p < products; p++) {
            sum += blueprint.goods.launched[p] <= 0 ? blueprint.goods.appeal[p] : 0;
        }
        everyAppeal = Math.max(1e-9, sum);
    }

    private static double ticket(Blueprint blueprint) {
        return blueprint.goods.products.stream()
                .mapToLong(product -> product.listPrice())
                .average()
                .orElse(1);
    }

    /// A world before its first day, with its ranks, stock and old customers settled.
    ///
    /// @param scale people in the market, 1 where the shop of the plan has its size by a guess
    public static World settled(Blueprint blueprint, double scale) {
        var world =
                new World(
                        blueprint,
                        new State(blueprint.goods.appeal.length),
                        blueprint.causes,
                        scale);
        new Furnishing(world).furnish();
        while (world.state.day < 0) {
            var lead = world.live();
            assert lead.visitors() >= 0;
        }
        world.state.beginBooks();
        return world;
    }

    /// A copy that lives on without one cause.
    public World without(String cause) {
        var left = causes.stream().filter(one -> !one.id().equals(cause)).toList();
        return new World(blueprint, state.copy(), left, scale);
    }

    /// A copy that lives on with one more cause.
    public World with(Cause cause) {
        var more = new java.util.ArrayList<>(causes);
        more.add(cause);
        return new World(blueprint, state.copy(), more, scale);
    }

    public void watch(Reporter by) {
        reporter = Optional.of(by);
    }

    boolean watched() {
        return reporter.isPresent() && state.day >= 0;
    }

    Reporter reporter() {
        return reporter.orElseThrow();
    }

    /// The present day, counted from the world's first.
    public int day() {
        return state.day;
    }

    /// Lives the present day; gives its figures.
    public Totals live() {
        boolean watched = watched();
        if (watched) {
            reporter().begins();
        }
        knobs.set(state.day);
        today.begin();
        shelves.open();
        ads.visit();
        search.visit();
        ways.visit();
        returning.come();
        looking.look();
        buying.run();
        returning.buy();
        service.remember();
        var totals = books.totals();
        if (watched) {
            reporter().ends(totals);
        }
        shelves.reorder();
        state.day++;
        return totals;
    }

    fulcrum.storeworld.chronicle.Day.Service scores() {
        return service.scores();
    }

    /// Mean list price.
    double ticket() {
        return ticket;
    }

    double scale() {
        return scale;
    }

    boolean onSale(int product) {
        return blueprint.goods.launched[product] <= state.day && state.stock[product] > 0;
    }

    /// How much a product is wanted at its age: new ones grow known, old ones grow old.
    double appeal(int product) {
        return appeal(product, state.day);
    }

    double appeal(int product, int day) {
        int age = day - blueprint.goods.launched[product];
        if (age < 0) {
            return 0;
        }
        return blueprint.goods.appeal[product]
                * (1 - Math.exp(-(age + 1) / GROWS))
                * Math.exp(-age / AGES);
    }

    /// Pieces a day that a product of its appeal would sell in a shop of the plan's size.
    double share(int product) {
        return blueprint.plan.scale().orders()
                * 1.2
                * blueprint.goods.appeal[product]
                / everyAppeal;
    }

    /// Pieces a day of a middling product.
    double plainVelocity() {
        return blueprint.plan.scale().orders() * 1.2 / state.stock.length;
    }

    /// Mean stars of a product, among a few plain ones.
    double stars(int product) {
        return (state.stars[product] + FEW * PLAIN_STARS) / (state.reviews[product] + FEW);
    }

    /// Late reviews of a middling product, at first of every one.
    double usualReviews() {
        return TRUSTED * plainVelocity();
    }

    /// Logarithm of how many reviews a product has lately, 0 where it has as many as is usual.
    double reviewed(int product) {
        double usual = usualReviews();
        return Math.log((state.reviews[product] + usual / 3) / (usual + usual / 3));
    }

    long unitCost(int product) {
        return Math.round(
                blueprint.goods.products.get(product).unitCost()
                        * knobs.factor(Knob.UNIT_COST, product));
    }

    /// What packing and sending an order costs.
    long fulfilment(int pieces) {
        double first = FULFILMENT_FIRST * ticket + (pieces - 1) * FULFILMENT_MORE * ticket;
        return Math.round(first * knobs.shopFactor(Knob.FULFILMENT));
    }

    /// The moment at which the present day begins on the shop's clock.
    long dayStart() {
        return (blueprint.plan.from().toEpochDay() + state.day) * Fates.DAY;
    }

    /// The day, counted from the world's first, that holds a moment.
    int dayOf(long moment) {
        return (int) (Math.floorDiv(moment, Fates.DAY) - blueprint.plan.from().toEpochDay());
    }
}
