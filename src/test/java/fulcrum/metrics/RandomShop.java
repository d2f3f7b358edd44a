package fulcrum.metrics;

import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Invented facts of a small shop, kept in memory too, so that figures can be computed twice.
final class RandomShop {

    static final LocalDate START = LocalDate.of(2024, 1, 1);
    static final int DAYS = 120;

    record Line(
            String order,
            LocalDate day,
            LocalDate orderedOn,
            boolean sold,
            @Nullable String customer,
            @Nullable String product,
            String kind,
            BigDecimal quantity,
            BigDecimal listed,
            BigDecimal due,
            BigDecimal paid,
            @Nullable String country) {}

    record Refund(LocalDate day, LocalDate soldOn, BigDecimal amount, @Nullable String country) {}

    record Visit(LocalDate day, String terminal, long visitors) {}

    final List<Line> lines = new ArrayList<>();
    final List<Refund> refunds = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    private final Random random;

    RandomShop(long seed) {
        random = new Random(seed);
        for (int order = 0; order < 250; order++) {
            order("o" + order);
        }
        for (int day = 0; day < DAYS; day++) {
            visits.add(new Visit(START.plusDays(day), "mobile", random.nextInt(200)));
            visits.add(new Visit(START.plusDays(day), "pc", random.nextInt(50)));
        }
    }

    private void order(String id) {
        var orderedOn = START.plusDays(random.nextInt(DAYS - 9));
        var day = orderedOn.plusDays(random.nextInt(9));
        boolean sold = random.nextInt(10) > 0;
        var customer = random.nextInt(8) == 0 ? null : "c" + random.nextInt(60);
        var country = List.of("France", "Spain", "").get(random.nextInt(3));
        for (int line = random.nextInt(4); line >= 0; line--) {
            var quantity = BigDecimal.valueOf(1 + random.nextInt(5));
            var listed = quantity.multiply(BigDecimal.valueOf(100 + random.nextInt(5000), 2));
            var due = listed.subtract(BigDecimal.valueOf(random.nextInt(100), 2));
            lines.add(
                    new Line(
                            id,
                            day,
                            orderedOn,
                            sold,
                            customer,
                            random.nextInt(20) == 0 ? null : "p" + random.nextInt(6),
                            random.nextInt(12) == 0 ? "charge" : "goods",
                            quantity,
                            listed,
                            due,
                            sold ? due : BigDecimal.ZERO,
                            country.isEmpty() ? null : country));
            if (sold && random.nextInt(9) == 0) {
                refunds.add(
                        new Refund(
                                day.plusDays(random.nextInt(20)),
                                day,
                                due,
                                country.isEmpty() ? null : country));
            }
        }
    }

    void write(FactsFixture facts) {
        facts.rows(
                FactKind.ORDER_LINES,
                "order_id, day, ordered_on, sold, customer, product_id, line_kind, quantity, list_amount, due, paid, received, country",
                lines.stream().map(RandomShop::tuple).toArray(String[]::new));
        facts.rows(
                FactKind.REFUNDS,
                "day, sold_on, amount, counted, country",
                refunds.stream()
                        .map(one ->
                                "%s, %s, %s, true, %s"
                                        .formatted(
                                                day(one.day()),
                                                day(one.soldOn()),
                                                one.amount(),
                                                text(one.country())))
                        .toArray(String[]::new));
        facts.rows(
                FactKind.TRAFFIC,
                "report, day, days, terminal, visitors, counted",
                visits.stream()
                        .map(one ->
                                "'store', %s, 1, %s, %d, true"
                                        .formatted(
                                                day(one.day()),
                                                text(one.terminal()),
                                                one.visitors()))
                        .toArray(String[]::new));
        var until = START.plusDays(DAYS + 30).toString();
        facts.covers(FactKind.ORDERS, "", START.toString(), until)
                .covers(FactKind.ORDER_LINES, "", START.toString(), until)
                .covers(FactKind.REFUNDS, "", START.toString(), until)
                .covers(FactKind.TRAFFIC, "store", START.toString(), until);
    }

    private static String tuple(Line line) {
        return "%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s"
                .formatted(
                        text(line.order()),
                        day(line.day()),
                        day(line.orderedOn()),
                        line.sold(),
                        text(line.customer()),
                        text(line.product()),
                        text(line.kind()),
                        line.quantity(),
                        line.listed(),
                        line.due(),
                        line.paid(),
                        line.paid(),
                        text(line.country()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private static String day(LocalDate day) {
        return "date '" + day + "'";
    }
}
