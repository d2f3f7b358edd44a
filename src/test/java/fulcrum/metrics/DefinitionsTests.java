package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fulcrum.units.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DefinitionsTests {

    /// The ids that people and scripts may rely on.
    static final List<String> PROMISED =
            List.of(
                    ("visitors page_views bounce_rate favourites carts orders order_lines buyers"
                                    + " new_buyers returning_buyers units gross_sales discounts paid"
                                    + " refunds refund_rate net_sales goods_cost gross_profit ad_cost"
                                    + " impressions clicks ctr cpc ad_orders ad_sales roas"
                                    + " ad_cost_ratio platform_fees fulfilment_cost fixed_cost profit"
                                    + " conversion order_value units_per_order unit_price"
                                    + " sales_per_visitor repurchase_30d repurchase_90d"
                                    + " keyword_impressions keyword_clicks keyword_position"
                                    + " review_score negative_share service_score stock_days")
                            .split(" "));

    static final String TABLES =
            """
            order_lines:
              day: {event: day, order: ordered_on}
              covered_by: [orders]
              dimensions: {product: product_id, channel: channel}
            traffic:
              day: {event: day}
              covered_by: [traffic]
              dimensions: {product: product_id, terminal: terminal}
            """;

    static final String PAID = measured("paid", "order_lines", "paid");
    static final String VISITORS = measured("visitors", "traffic", "visitors");

    final Definitions shipped = Definitions.shipped();

    @Test
    void everyPromisedMetricIsDefinedAndListed() {
        assertThat(shipped.metrics().values().stream().filter(Metric::listed))
                .extracting(metric -> metric.id().value())
                .containsAll(PROMISED);
    }

    @Test
    void whatEachMetricNeedsHasAWordInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            var texts = Texts.in(language);
            assertThat(shipped.metrics().values())
                    .isNotEmpty()
                    .allSatisfy(metric -> {
                        assertThat(shipped.needs(metric.id())).as(metric.id().value()).isNotEmpty();
                        for (var need : shipped.needs(metric.id())) {
                            assertThat(texts.say("metrics.export." + need)).isNotBlank();
                        }
                        assertThat(
                                        texts.say(
                                                "metrics.unit."
                                                        + metric.unit()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)))
                                .isNotBlank();
                        assertThat(new Wording(shipped, texts).made(metric)).isNotBlank();
                    });
        }
    }

    @Test
    void chineseMeaningsAreChinese() {
        assertThat(shipped.metrics().values())
                .allSatisfy(metric -> {
                    assertThat(metric.name().chinese())
                            .as(metric.id().value())
                            .matches(".*\\p{IsHan}.*");
                    assertThat(metric.meaning().chinese()).matches(".*\\p{IsHan}.*");
                    assertThat(metric.meaning().english()).doesNotMatch(".*\\p{IsHan}.*");
                });
    }

    @Test
    void aFormulaCanBeCutOnlyByWhatAllItsPartsShare() {
        var definitions =
                Definitions.parse(TABLES, PAID + VISITORS + computed("worth", "paid / visitors"));

        assertThat(definitions.dimensions(new MetricId("worth")))
                .containsExactly(new Dimension("product"));
        assertThat(definitions.dimensions(new MetricId("paid")))
                .containsExactly(new Dimension("channel"), new Dimension("product"));
    }

    @Test
    void allMistakesAreToldAtOnce() {
        var wrong =
                PAID.replace("better: higher", "better: upwards")
                        + measured("visits", "traffic", "no_such_column")
                        + computed("a", "b + 1")
                        + computed("b", "a * 2")
                        + computed("c", "paid +* visitors")
                        + computed("d", "gone - visits")
                        + measured("e", "no_such_table", "x")
                        + "f:\n  name: {en: only English}\n  unit: money\n  better: higher\n  formula: visits\n";

        assertThatThrownBy(() -> Definitions.parse(TABLES, wrong))
                .hasMessageContaining("paid.better: 'upwards' is none of")
                .hasMessageContaining("visits: table traffic has no column 'no_such_column'")
                .hasMessageContaining("a.formula: 'a' is made of itself")
                .hasMessageContaining("c.formula: formula 'paid +* visitors': expected a name")
                .hasMessageContaining("d.formula: there is no metric 'gone'")
                .hasMessageContaining("e.from: metrics/tables.yaml has no table 'no_such_table'")
                .hasMessageContaining("f.name: give both en and zh")
                .hasMessageContaining("f.meaning: give both en and zh");
    }

    @Test
    void moneyIsNeitherAddedToThingsNorTakenForThem() {
        var each = computed("worth", "paid / visitors");
        var counts = VISITORS.replace("unit: money", "unit: count");

        assertThatThrownBy(() ->
                        Definitions.parse(
                                TABLES, PAID + counts + computed("sum", "paid + visitors")))
                .hasMessageContaining("sum.formula: puts money and count together");
        assertThatThrownBy(() -> Definitions.parse(TABLES, PAID + counts + each))
                .hasMessageContaining(
                        "worth.formula: gives money_each, but the metric counts ratio");
        assertThat(
                        Definitions.parse(
                                        TABLES,
                                        PAID
                                                + counts
                                                + each.replace("unit: ratio", "unit: money_each"))
                                .metric(new MetricId("worth"))
                                .unit())
                .isEqualTo(Unit.MONEY_EACH);
    }

    static String measured(String id, String table, String column) {
        return """
        %s:
          name: {en: Name, zh: 名称}
          meaning: {en: Meaning, zh: 含义}
          unit: money
          better: higher
          from: %s
          take: sum
          of: %s
          needs: [orders]
        """
                .formatted(id, table, column);
    }

    static String computed(String id, String formula) {
        return """
        %s:
          name: {en: Name, zh: 名称}
          meaning: {en: Meaning, zh: 含义}
          unit: ratio
          better: higher
          formula: %s
        """
                .formatted(id, formula);
    }
}
