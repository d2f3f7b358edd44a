package fulcrum.storeworld.world;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Totals;
import fulcrum.storeworld.chronicle.Witness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Tells a witness what happens in a world.
public final class Reporter {

    private final World world;
    private final Witness witness;
    private final AdBook ads;
    private final WordBook words;
    private final Neighbours neighbours;
    private final List<List<Day.Review>> reviews = new ArrayList<>();

    public Reporter(World world, Witness witness) throws IOException {
        this.world = world;
        this.witness = witness;
        this.ads = new AdBook(world);
        this.words = new WordBook(world);
        this.neighbours = new Neighbours(world);
        for (int i = 0; i < State.RING; i++) {
            reviews.add(new ArrayList<>());
        }
        witness.opens(world.blueprint.setting());
    }

    void order(Order order, Buyer.Click click) {
        try {
            words.sold(order);
            ads.sold(order, click);
            witness.order(order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void review(int day, Day.Review review) {
        reviews.get(State.slot(day)).add(review);
    }

    void begins() {
        words.begins();
        ads.begins();
    }

    void ends(Totals totals) {
        try {
            ads.ends(witness);
            var written = reviews.get(State.slot(world.state.day));
            witness.day(day(List.copyOf(written), totals));
            written.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Day day(List<Day.Review> written, Totals totals) {
        return new Day(
                world.blueprint.plan.from().plusDays(world.state.day),
                visits(),
                doors(),
                words.words(),
                words.marketWords(),
                neighbours.market(),
                neighbours.listings(),
                written,
                neighbours.modules(),
                world.scores(),
                shelves(),
                neighbours.costs(totals),
                totals);
    }

    /// The world has ended.
    public void close() throws IOException {
        ads.close(witness);
        witness.ends();
    }

    private List<Day.Visit> visits() {
        var visits = new ArrayList<Day.Visit>();
        var cells = world.today.cells;
        for (int cell = 0; cell < cells[0].length; cell++) {
            if (cells[Today.VISITORS][cell] > 0
                    || cells[Today.ORDERERS][cell] > 0
                    || cells[Today.PAYERS][cell] > 0) {
                visits.add(
                        new Day.Visit(
                                Today.product(cell),
                                Today.source(cell),
                                Today.terminal(cell),
                                seen(cells, cell),
                                bought(cells, cell)));
            }
        }
        return visits;
    }

    private List<Day.Door> doors() {
        var doors = new ArrayList<Day.Door>();
        for (int door = 0; door < Today.DOORS; door++) {
            doors.add(
                    new Day.Door(
                            Today.source(door),
                            Today.terminal(door),
                            seen(world.today.doors, door),
                            bought(world.today.doors, door)));
        }
        return doors;
    }

    private static Day.Seen seen(long[][] counts, int at) {
        return new Day.Seen(
                (int) counts[Today.VISITORS][at],
                (int) counts[Today.NEW_VISITORS][at],
                (int) counts[Today.PAGE_VIEWS][at],
                (int) counts[Today.BOUNCES][at],
                (int) counts[Today.FAVOURITES][at],
                (int) counts[Today.CART_ADDERS][at],
                (int) counts[Today.CART_PIECES][at],
                counts[Today.SECONDS][at]);
    }

    static Day.Bought bought(long[][] counts, int at) {
        return new Day.Bought(
                (int) counts[Today.ORDERERS][at],
                (int) counts[Today.ORDERED_PIECES][at],
                counts[Today.ORDERED_AMOUNT][at],
                (int) counts[Today.PAYERS][at],
                (int) counts[Today.NEW_PAYERS][at],
                (int) counts[Today.PAID_PIECES][at],
                counts[Today.PAID_AMOUNT][at],
                counts[Today.NEW_PAID_AMOUNT][at]);
    }

    private List<Day.Shelf> shelves() {
        var shelves = new ArrayList<Day.Shelf>();
        for (int p = 0; p < world.state.stock.length; p++) {
            if (world.blueprint.goods.launched[p] <= world.state.day) {
                shelves.add(new Day.Shelf(p, world.state.stock[p], world.today.prices[p]));
            }
        }
        return shelves;
    }
}
