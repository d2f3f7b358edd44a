package fulcrum.metrics;

import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Orders of one line each, drawn day by day for every product, channel and terminal of a small
/// shop, so that a cause can be planted in any combination of them.
final class SoldParts {

    static final List<String> CHANNELS = List.of("search", "paid", "direct");
    static final List<String> TERMINALS = List.of("mobile", "pc");
    static final int PRODUCTS = 12;

    private final SplittableRandom random;
    private final List<String> tuples = new ArrayList<>();

    SoldParts(long seed) {
        random = new SplittableRandom(seed);
    }

    /// How many orders a day are expected.
    @FunctionalInterface
    interface Rate {
        double of(String product, String channel, String terminal);
    }

    /// Some products sell more than others, mobile more than pc.
    static double plain(String product, String terminal) {
        return 6.0
                / (1 + Integer.parseInt(product.substring(1)))
                * (terminal.equals("mobile") ? 1 : 0.4);
    }

    SoldParts sell(String from, String until, Rate rate) {
        var last = LocalDate.parse(until);
        for (var day = LocalDate.parse(from); day.isBefore(last); day = day.plusDays(1)) {
            for (int p = 0; p < PRODUCTS; p++) {
                for (var channel : CHANNELS) {
                    for (var terminal : TERMINALS) {
                        int orders = poisson(rate.of("p" + p, channel, terminal));
                        for (int i = 0; i < orders; i++) {
                            line(day, "p" + p, channel, terminal);
                        }
                    }
                }
            }
        }
        return this;
    }

    private void line(LocalDate day, String product, String channel, String terminal) {
        int p = Integer.parseInt(product.substring(1));
        var paid = "%d.%02d".formatted(20 + 7 * p, random.nextInt(100));
        tuples.add(
                "'o%d', date '%s', date '%s', true, 'goods', '%s', 'Thing %s', 'c%d', '%s', '%s', 'CN', 1, %s, %s, %s"
                        .formatted(
                                tuples.size(),
                                day,
                                day,
                                product,
                                product,
                                p % 3,
                                channel,
                                terminal,
                                paid,
                                paid,
                                paid));
    }

    private int poisson(double mean) {
        double until = Math.exp(-mean);
        int count = -1;
        for (double left = 1; left > until; left *= random.nextDouble()) {
            count++;
        }
        return Math.max(0, count);
    }

    FactsFixture write(FactsFixture facts, String from, String until) {
        return facts.rows(
                        FactKind.ORDER_LINES,
                        "order_id, day, ordered_on, sold, line_kind, product_id, title, category, channel, terminal, country, quantity, due, paid, received",
                        tuples.toArray(String[]::new))
                .covers(FactKind.ORDERS, "", from, until)
                .covers(FactKind.ORDER_LINES, "", from, until);
    }
}
