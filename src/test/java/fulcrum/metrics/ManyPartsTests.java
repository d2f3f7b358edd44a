package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// 200,000 lines of 3,000 products and 100,000 article codes over eight weeks; in the later four
/// product p7 sells a fifth in channel 3.
class ManyPartsTests {

    static final Period BEFORE = ExplainTests.period("2024-01-01", "2024-01-29");
    static final Period NOW = ExplainTests.period("2024-01-29", "2024-02-26");

    @TempDir static Path folder;
    static Warehouse shop;

    @BeforeAll
    static void open() {
        shop =
                new FactsFixture(folder, Ask.SHOP.value())
                        .sql(
                                """
                                insert into order_lines (store, import_id, source_row, in_force, provisional, sold, line_kind,
                                    order_id, day, ordered_on, product_id, sku, channel, terminal, region, quantity, paid, due, received)
                                select 'shop', 'import-1', i, true, false, not (p = 7 and c = 3 and d >= 28 and i % 5 > 0), 'goods',
                                    'o' || i, date '2024-01-01' + d, date '2024-01-01' + d, 'p' || p, 's' || (i % 100000),
                                    'channel ' || c, case when i % 9 = 0 then 'pc' else 'mobile' end, 'region ' || (hash(i * 7) % 31),
                                    1, 10 + p % 90, 10 + p % 90, 10 + p % 90
                                from (select i, (i * 56 // 200000)::int as d, floor(3000 * power((hash(i) % 10000) / 10000.0, 3))::int as p,
                                    (hash(i * 3) % 8)::int as c from range(200000) t(i))
                                """)
                        .covers(FactKind.ORDERS, "", "2024-01-01", "2024-03-01")
                        .covers(FactKind.ORDER_LINES, "", "2024-01-01", "2024-03-01")
                        .open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /// Small products are put together before they are read. What fell, 58 of 100,000 orders, is
    /// too little to be told from chance, and stands nearest; all of it is accounted for.
    @Test
    void smallPartsAreFoldedAndWhatFellStandsNearest() {
        var none = AskCauses.none(new Metrics(shop), "orders", BEFORE, NOW);

        assertThat(AskCauses.named(none.nearest().getFirst()))
                .isEqualTo("channel=channel 3 product=p7");
        assertThat(none.nearest().getFirst().contribution()).isEqualByComparingTo("-58");
        assertThat(none.account().change())
                .isEqualByComparingTo(total("orders", NOW).subtract(total("orders", BEFORE)));
        assertThat(AskCauses.notes(none.searched()))
                .anyMatch(note -> note.matches(".*1[,.]?000.*2[,.]?000.*"));
    }

    @Test
    void foldedPartsAndPartsThatAreToldApartAreTheWhole() {
        var fold = new Cut.Fold(new Dimension("product"), List.of("p1", "p7"), 2998);
        var question =
                AskCauses.question("orders", BEFORE, NOW)
                        .whole(BEFORE, Grain.TOTAL)
                        .cut(Cut.by(new Dimension("product")).folded(List.of(fold)));
        var lines = ((Reading) new Metrics(shop).read(question)).lines();

        assertThat(lines)
                .extracting(line -> line.parts().getFirst().orElse(""))
                .containsExactlyInAnyOrder("p1", "p7", Cut.Fold.OTHERS);
        assertThat(
                        lines.stream()
                                .map(line -> new BigDecimal(Ask.text(line.values().getFirst())))
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total("orders", BEFORE));
    }

    @Test
    void aDimensionOfAHundredThousandPartsIsToldByItsLargest() {
        var question = ExplainTests.ask("paid", NOW, BEFORE).by(new Dimension("sku"));
        var told = (Explanation) new Metrics(shop).explain(question, ExplainTests.WESTERN);

        assertThat(told.whole().parts()).hasSizeLessThanOrEqualTo(12);
        assertThat(
                        told.whole().parts().stream()
                                .map(Part::contribution)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(told.whole().contribution());
        assertThat(told.whole().parts().getLast().subject())
                .isInstanceOf(Subject.Others.class)
                .extracting(one -> ((Subject.Others) one).count())
                .isEqualTo(100_000 - 11);
    }

    private static BigDecimal total(String metric, Period period) {
        return AskCauses.figure(new Metrics(shop), metric, period);
    }
}
