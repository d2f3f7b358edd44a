package fulcrum.storeworld.world;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.chronicle.Witness;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Keeps the advertising of the last thirty days open for the sales that its clicks still bring.
final class AdBook {

    private final World world;
    private final ArrayDeque<Page> pages = new ArrayDeque<>();

    /// One day: of each spot what was shown and clicked, and the sales so far.
    private record Page(int day, List<AdDay.Cell> shown, List<List<AdDay.Sale>> sales) {}

    AdBook(World world) {
        this.world = world;
    }

    void begins() {
        var sales = new ArrayList<List<AdDay.Sale>>();
        for (int i = 0; i < world.ads.spots.size(); i++) {
            sales.add(new ArrayList<>());
        }
        pages.addLast(new Page(world.state.day, new ArrayList<>(), sales));
    }

    /// Counts an order that was paid for the click that led to it.
    void sold(Order order, Buyer.Click click) {
        if (click.plan() < 0 || order.fate().paidAt().isEmpty()) {
            return;
        }
        int shown = world.blueprint.advertising.plans.get(click.plan()).product();
        for (var page : pages) {
            if (page.day == click.day()) {
                var sales = page.sales.get(spot(click));
                long list = order.goodsDue() + order.discount();
                for (var line : order.lines()) {
                    long amount = list == 0 ? 0 : order.goodsDue() * line.listAmount() / list;
                    int lag = world.state.day - click.day();
                    sales.add(new AdDay.Sale(lag, line.product() == shown, amount));
                }
            }
        }
    }

    private int spot(Buyer.Click click) {
        for (int i = 0; i < world.ads.spots.size(); i++) {
            var spot = world.ads.spots.get(i);
            if (spot.plan() == click.plan() && spot.keyword() == click.keyword()) {
                return i;
            }
        }
        throw new IllegalStateException("no spot for " + click);
    }

    /// Writes down what was shown today, and hands on the day whose window has closed.
    void ends(Witness witness) throws IOException {
        var page = pages.getLast();
        for (int i = 0; i < world.ads.spots.size(); i++) {
            page.shown.add(shown(i));
        }
        if (pages.size() > State.WINDOW) {
            hand(witness, pages.removeFirst(), State.WINDOW);
        }
    }

    private AdDay.Cell shown(int i) {
        var ads = world.ads;
        var spot = ads.spots.get(i);
        int product = world.blueprint.advertising.plans.get(spot.plan()).product();
        var source = spot.keyword() < 0 ? Source.PAID_FEED : Source.PAID_SEARCH;
        return new AdDay.Cell(
                spot.plan(),
                spot.keyword(),
                ads.impressions[i],
                ads.clicks[i],
                ads.cost[i],
                ads.position[i],
                part(Today.FAVOURITES, product, source, ads.clicks[i]),
                part(Today.CART_PIECES, product, source, ads.clicks[i]),
                List.of());
    }

    /// What a spot's clicks did, as its part of what all visitors of that source did.
    private int part(int what, int product, Source source, int clicks) {
        long counted = 0;
        long landed = 0;
        for (int terminal = 0; terminal < Today.TERMINALS; terminal++) {
            int cell = product * Today.DOORS + source.place() * Today.TERMINALS + terminal;
            counted += world.today.cells[what][cell];
            landed += world.today.landings[cell];
        }
        return landed == 0 ? 0 : (int) (counted * clicks / landed);
    }

    private void hand(Witness witness, Page page, int known) throws IOException {
        var cells = new ArrayList<AdDay.Cell>();
        for (int i = 0; i < page.shown.size(); i++) {
            var cell = page.shown.get(i);
            if (cell.impressions() > 0) {
                cells.add(
                        new AdDay.Cell(
                                cell.plan(),
                                cell.keyword(),
                                cell.impressions(),
                                cell.clicks(),
                                cell.cost(),
                                cell.position(),
                                cell.favourites(),
                                cell.cartPieces(),
                                List.copyOf(page.sales.get(i))));
            }
        }
        var date = world.blueprint.plan.from().plusDays(page.day);
        witness.advertising(new AdDay(date, known, cells));
    }

    /// The world has ended: what is still open is handed on as far as it is known.
    void close(Witness witness) throws IOException {
        while (!pages.isEmpty()) {
            var page = pages.removeFirst();
            hand(witness, page, world.state.day - 1 - page.day);
        }
    }
}
