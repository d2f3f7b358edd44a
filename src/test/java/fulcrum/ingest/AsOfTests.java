package fulcrum.ingest;

import static fulcrum.ingest.Shop.LINES;
import static fulcrum.ingest.Shop.ORDERS;
import static fulcrum.ingest.Shop.line;
import static fulcrum.ingest.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.Facts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTests {

    @TempDir Path folder;

    /// What stood in the facts right after an import, and the figures that were read then.
    private record Then(String facts, String figures) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyEarlierStateReadsAsItDidThen(long seed) {
        var random = new Random(seed);
        try (var shop = new Shop(folder)) {
            var read = new LinkedHashMap<String, Then>();
            for (int step = 0; step < 9; step++) {
                var report = shop.drop(random.nextBoolean() ? orders(random) : lines(random));
                report.id().ifPresent(id -> read.putIfAbsent(id.value(), then(shop.warehouse)));
            }
            var now = shop.warehouse.fingerprint();
            assertThat(read.values().stream().map(Then::facts).distinct().count()).isGreaterThan(4);

            assertThat(recalled(shop, read.keySet())).isEqualTo(read);
            assertThat(recalled(shop, read.keySet())).isEqualTo(read);
            assertThat(shop.warehouse.fingerprint()).isEqualTo(now);
        }
    }

    @Test
    void anUndoneImportIsAsIfItHadNeverBeenKnown() {
        try (var shop = new Shop(folder.resolve("a"));
                var other = new Shop(folder.resolve("b"))) {
            var first = ORDERS + order("1001", "lin", "10.00", "0.00", "0", "2026-05-01");
            var second = ORDERS + order("1001", "lin", "12.00", "0.00", "0", "2026-05-03");
            var third = LINES + line("1001", "A", "12", 1);
            shop.drop(first);
            var undone = shop.drop(second).id().orElseThrow();
            var last = shop.drop(third).id().orElseThrow();
            assertThat(recalled(shop, last)).isEqualTo(then(shop.warehouse));
            assertThat(shop.imports.undo(undone)).isTrue();
            shop.drop(ORDERS + order("1001", "lin", "13.00", "0.00", "5", "2026-05-09"));

            other.drop(first);
            other.drop(third);
            assertThat(recalled(shop, last)).isEqualTo(then(other.warehouse));
        }
    }

    @Test
    void whoCustomersAreIsForgottenInWhatWasKnownAndNotInTheFacts() {
        try (var shop = new Shop(folder)) {
            shop.drop(
                    """
                    order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date
                    o1,c1,delivered,2026-05-15 11:30:33,2026-05-15 11:44:11,2026-05-15 12:44:00,2026-05-20 15:15:42,2026-05-27 00:00:00
                    o2,c2,delivered,2026-05-16 11:30:33,2026-05-16 11:44:11,2026-05-16 12:44:00,2026-05-20 15:15:42,2026-05-27 00:00:00
                    """);
            var lines =
                    shop.drop(
                            """
                            order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value
                            o1,1,p1,s1,2026-05-17 00:00:00,39.95,17.93
                            o2,1,p1,s1,2026-05-17 00:00:00,39.95,17.93
                            """);
            var before = then(shop.warehouse);
            shop.drop(
                    """
                    customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state
                    c1,u1,01001,sao paulo,SP
                    c2,u1,01001,sao paulo,SP
                    """);
            var now = shop.warehouse.fingerprint();
            assertThat(then(shop.warehouse).figures()).isNotEqualTo(before.figures());
            assertThat(recalled(shop, lines.id().orElseThrow())).isEqualTo(before);
            assertThat(shop.warehouse.fingerprint()).isEqualTo(now);
        }
    }

    @Test
    void aMomentIsADayToItsEndOrATimeOnTheClockOfTheStore() {
        try (var shop = new Shop(folder)) {
            // the clock of this shop stands at 09:00 in Shanghai
            shop.drop(ORDERS + order("1001", "lin", "10.00", "0.00", "0", "2026-05-01"));
            assertThat(known(shop, "2026-06-02")).isZero();
            assertThat(known(shop, "2026-06-03T08:59")).isZero();
            assertThat(known(shop, "2026-06-03T09:00")).isOne();
            assertThat(known(shop, "2026-06-03")).isOne();
            assertThat(shop.imports.asOf(shop.store, "yesterday")).isEmpty();
            assertThat(shop.imports.asOf(shop.store, "ifeedbeef")).isEmpty();

            var nothing = shop.imports.asOf(shop.store, "2026-06-02").orElseThrow();
            assertThat(nothing.last()).isEmpty();
            assertThat(then(shop.warehouse.asKnown(nothing.known())).figures())
                    .contains("no-facts")
                    .doesNotContain("Known");
        }
    }

    private static int known(Shop shop, String written) {
        return shop.imports.asOf(shop.store, written).orElseThrow().known().imports().size();
    }

    private static Map<String, Then> recalled(Shop shop, Iterable<String> ids) {
        var recalled = new LinkedHashMap<String, Then>();
        ids.forEach(id -> recalled.put(id, recalled(shop, new ImportId(id))));
        return recalled;
    }

    private static Then recalled(Shop shop, ImportId id) {
        var asOf = shop.imports.asOf(shop.store, id.value()).orElseThrow();
        return then(shop.warehouse.asKnown(asOf.known()));
    }

    private static Then then(Facts facts) {
        var question =
                FigureQuestion.of(
                                new fulcrum.store.StoreId("toys"),
                                Stream.of("paid", "orders", "net_sales", "new_buyers", "units")
                                        .map(MetricId::new)
                                        .toList(),
                                new Period(LocalDate.of(2026, 4, 28), LocalDate.of(2026, 6, 1)),
                                Grain.WEEK)
                        .cut(Cut.NONE);
        var byProduct =
                question.about(List.of(new MetricId("paid"))).cut(Cut.by(new Dimension("product")));
        var metrics = new Metrics(facts);
        return new Then(
                facts.fingerprint(), metrics.read(question) + "\n" + metrics.read(byProduct));
    }

    private static String orders(Random random) {
        var rows = new StringBuilder(ORDERS);
        for (var id : some(random)) {
            rows.append(
                    order(
                            id,
                            "buyer" + random.nextInt(3),
                            10 + random.nextInt(90) + ".0" + random.nextInt(10),
                            random.nextInt(3) + ".00",
                            random.nextInt(4) == 0 ? "3.33" : "0",
                            "2026-05-" + (10 + random.nextInt(19))));
        }
        return rows.toString();
    }

    private static String lines(Random random) {
        var rows = new StringBuilder(LINES);
        for (var id : some(random)) {
            for (int line = random.nextInt(3); line >= 0; line--) {
                rows.append(line(id, "ABC".charAt(line) + "", "" + (5 + random.nextInt(30)), 1));
            }
        }
        return rows.toString();
    }

    private static List<String> some(Random random) {
        var ids = new ArrayList<String>();
        for (int id = 1001; id < 1007; id++) {
            if (random.nextInt(3) > 0) {
                ids.add("" + id);
            }
        }
        return ids.isEmpty() ? List.of("1001") : ids;
    }
}
