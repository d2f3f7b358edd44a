package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Order reports that name goods by code or title only, beside reports that name the platform's
/// products.
class ItemLinksTests {

    static final String ORDERS =
            Shop.ORDERS
                    + Shop.order("o1", "ann", "200", "0", "0", "2024-03-04")
                    + Shop.order("o2", "ben", "100", "0", "0", "2024-03-05")
                    + Shop.order("o3", "cai", "300", "0", "0", "2024-03-05");

    /// The dress by variant and by its own code, the coat by nothing but its title.
    static final String LINES =
            Shop.LINES
                    + "o1,连衣裙 春,100,2,DR-1-S,,,,交易成功,DR-1\n"
                    + "o2,连衣裙 新款,100,1,DR-1-M,,,,交易成功,DR-1\n"
                    + "o3,外套,300,1,,,,,交易成功,\n";

    static final String ITEMS = "宝贝ID,商家编码,标题,价格\n6100001,DR-1,连衣裙 春,100\n6100002,,外套,300\n";
    static final String VISITS =
            "统计日期,商品ID,商品名称,商品访客数,商品浏览量\n"
                    + "2024-03-04,6100001,连衣裙 春,10,20\n2024-03-05,6100001,连衣裙 春,10,20\n"
                    + "2024-03-04,6100002,外套,5,8\n2024-03-05,6100002,外套,15,30\n";
    static final String STOCK = "日期,货号,名称,库存\n2024-03-05,DR-1,连衣裙 春,9\n2024-03-05,CO-1,外套,0\n";

    @TempDir Path folder;

    @Test
    void codesAndTitlesStandForTheProductsOfOtherReportsWhateverFileComesFirst() {
        var files = List.of(ORDERS, LINES, ITEMS, VISITS, STOCK);
        var seen = new ArrayList<String>();
        for (var order : List.of("01234", "43210", "20314", "31042")) {
            try (var shop = new Shop(folder.resolve(order))) {
                order.chars()
                        .forEach(i ->
                                assertThat(shop.drop(files.get(i - '0')).rows().refused())
                                        .isZero());
                assertThat(byProduct(shop, "units,visitors,stock"))
                        .containsExactly("6100001|3|20|9", "6100002|1|20|0");
                seen.add(shop.warehouse.fingerprint());
                shop.imports.rebuild();
                seen.add(shop.warehouse.fingerprint());
            }
        }
        assertThat(seen).hasSize(8).containsOnly(seen.getFirst());
    }

    @Test
    void withoutTheTableThatNamesThemCodesStandForThemselvesAgain() {
        try (var shop = new Shop(folder)) {
            shop.drop(ORDERS);
            shop.drop(LINES);
            var before = shop.warehouse.fingerprint();
            assertThat(byProduct(shop, "units")).containsExactly("DR-1-M|1", "DR-1-S|2", "外套|1");
            var items = shop.drop(ITEMS);
            assertThat(byProduct(shop, "units")).containsExactly("6100001|3", "6100002|1");
            assertThat(shop.imports.undo(items.id().orElseThrow())).isTrue();
            assertThat(shop.warehouse.fingerprint()).isEqualTo(before);
        }
    }

    /// Two coats of one title: nobody can tell which of them was sold.
    @Test
    void aTitleOfTwoProductsStandsForNeither() {
        try (var shop = new Shop(folder)) {
            shop.drop(ORDERS);
            shop.drop(LINES);
            shop.drop(ITEMS + "6100003,,外套,320\n");
            assertThat(byProduct(shop, "units")).containsExactly("6100001|3", "外套|1");
        }
    }

    /// Renamed in March, the dress is called what it was sold as last.
    @Test
    void productsAreCalledByTheirLastTitle() {
        try (var shop = new Shop(folder)) {
            shop.drop(ORDERS);
            shop.drop(LINES);
            assertThat(called(shop, "DR-1-S")).isEqualTo("连衣裙 春");
            shop.drop(ITEMS);
            assertThat(called(shop, "6100001")).isEqualTo("连衣裙 新款");
            assertThat(called(shop, "6100009")).isEqualTo("6100009");
            shop.drop(ITEMS + "6100003,,外套,320\n");
            assertThat(called(shop, "6100002")).isEqualTo("外套 (6100002)");
        }
    }

    /// Work that was written down for a variant goes on to be read.
    @Test
    void whatIsNarrowedToAVariantCountsItsLines() {
        try (var shop = new Shop(folder)) {
            shop.drop(ORDERS);
            shop.drop(LINES);
            shop.drop(ITEMS);
            var product = new Dimension("product");
            var only = Cut.by(product).only(product, "DR-1-S");
            assertThat(byProduct(shop, "units", only)).containsExactly("6100001|2");
            assertThat(new Metrics(shop.warehouse).parts(shop.store.id()).meant(product, "DR-1-S"))
                    .isEqualTo("6100001");
        }
    }

    private static String called(Shop shop, String product) {
        return new Metrics(shop.warehouse)
                .parts(shop.store.id())
                .called(new Dimension("product"), product);
    }

    private static List<String> byProduct(Shop shop, String metrics) {
        return byProduct(shop, metrics, Cut.by(new Dimension("product")));
    }

    private static List<String> byProduct(Shop shop, String metrics, Cut cut) {
        var question =
                FigureQuestion.of(
                                shop.store.id(),
                                Stream.of(metrics.split(",")).map(MetricId::new).toList(),
                                new Period(LocalDate.of(2024, 3, 4), LocalDate.of(2024, 3, 6)),
                                Grain.TOTAL)
                        .cut(cut);
        return ((Reading) new Metrics(shop.warehouse).read(question))
                .lines().stream()
                        .map(line -> line.parts().getFirst().orElse("") + "|" + values(line))
                        .sorted()
                        .toList();
    }

    private static String values(Reading.Line line) {
        return String.join(
                "|",
                line.values().stream()
                        .map(value ->
                                switch (value.figure()) {
                                    case Figure.Known(var number) ->
                                            RawFile.plain(number.toPlainString());
                                    case Figure.Unknown(var reason) -> "? " + reason;
                                })
                        .toList());
    }
}
