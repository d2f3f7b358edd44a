package fulcrum.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.storeworld.Platform;
import fulcrum.storeworld.StoreWorld;
import fulcrum.storeworld.WorldPlan;
import fulcrum.storeworld.causes.Influence;
import fulcrum.storeworld.causes.Knob;
import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Witness;
import fulcrum.storeworld.making.Blueprint;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Steps that are found in the order lines of invented stores, against the prices on their shelves.
class WorldPricesTests {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 240;

    /// Days by which a product that does not sell every day may be late.
    private static final int LATE = 7;

    /// What was listed in orders, and what truly stood on the shelves.
    private static final class Book implements Witness {

        final List<PriceSteps.Listed> sold = new ArrayList<>();
        final Map<Integer, Map<LocalDate, Long>> shelves = new HashMap<>();
        private LocalDate today = FROM;

        @Override
        public void opens(Setting setting) {}

        @Override
        public void order(Order order) {
            for (var line : order.lines()) {
                sold.add(
                        new PriceSteps.Listed(
                                String.valueOf(line.product()),
                                today,
                                BigDecimal.valueOf(line.unitPrice()),
                                BigDecimal.valueOf(line.quantity())));
            }
        }

        @Override
        public void day(Day day) {
            for (var shelf : day.shelves()) {
                shelves.computeIfAbsent(shelf.product(), _ -> new HashMap<>())
                        .put(day.date(), shelf.price());
            }
            today = day.date().plusDays(1);
        }

        @Override
        public void advertising(AdDay day) {}

        @Override
        public void ends() {}
    }

    /// A planted change of a product's price that lasts.
    private record Planted(String product, LocalDate day) {}

    private static List<Planted> planted(Blueprint blueprint, Book book) {
        var all = new ArrayList<Planted>();
        var influences = blueprint.causes.stream().flatMap(one -> one.influences().stream());
        for (var influence : influences.toList()) {
            if (influence.knob() == Knob.PRICE) {
                influence.products().forEach(product -> add(all, book, product, influence));
            }
        }
        return all;
    }

    private static void add(List<Planted> all, Book book, int product, Influence influence) {
        var day = FROM.plusDays(influence.from());
        var shelf = book.shelves.getOrDefault(product, Map.of());
        var before = shelf.get(day.minusDays(1));
        var after = shelf.get(day);
        if (before != null && after != null && Math.abs(after / (double) before - 1) >= 0.03) {
            all.add(new Planted(String.valueOf(product), day));
        }
    }

    /// Whether enough is sold around a day for anybody to see what changed on it.
    private static boolean sells(Book book, Planted one) {
        var days = new HashSet<LocalDate>();
        book.sold.stream()
                .filter(row -> row.product().equals(one.product()))
                .forEach(row -> days.add(row.day()));
        long before = days.stream().filter(day -> day.isBefore(one.day())).count();
        long after = days.stream().filter(day -> !day.isBefore(one.day())).count();
        return before >= PriceSteps.DAYS && after > PriceSteps.DAYS;
    }

    private static boolean isIt(PriceStep step, Planted one) {
        long late = ChronoUnit.DAYS.between(one.day(), step.day());
        return step.subject().equals(one.product()) && late >= 0 && late <= LATE;
    }

    @Test
    void whatIsFoundWasPlantedAndMostOfWhatWasPlantedIsFound() throws IOException {
        int found = 0;
        int right = 0;
        int planted = 0;
        int seen = 0;
        for (long seed = 1; seed <= 4; seed++) {
            var scale = new WorldPlan.Scale(40, 60, 2, 150, 6, 0);
            var plan =
                    new WorldPlan(
                            seed, FROM, DAYS, Platform.TAOBAO, scale, List.of(), List.of(), false);
            var book = new Book();
            StoreWorld.of(plan).show(book);
            var steps = PriceSteps.of(book.sold);
            var truth = planted(Blueprint.of(plan), book);
            var sold = truth.stream().filter(one -> sells(book, one)).toList();
            found += steps.size();
            right +=
                    (int)
                            steps.stream()
                                    .filter(s -> truth.stream().anyMatch(t -> isIt(s, t)))
                                    .count();
            planted += sold.size();
            seen +=
                    (int)
                            sold.stream()
                                    .filter(t -> steps.stream().anyMatch(s -> isIt(s, t)))
                                    .count();
        }
        assertThat(planted).as("planted changes of what is sold").isGreaterThan(10);
        assertThat(right).as("of %d found", found).isGreaterThanOrEqualTo((int) (0.9 * found));
        assertThat(seen).as("of %d planted", planted).isGreaterThanOrEqualTo((int) (0.6 * planted));
    }
}
