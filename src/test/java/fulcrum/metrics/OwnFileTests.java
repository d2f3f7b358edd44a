package fulcrum.metrics;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A text in which somebody defines metrics: read where it is right, else every mistake is told
/// with its line and what would be right.
class OwnFileTests {

    static final Definitions SHIPPED = Definitions.shipped();

    static final String RIGHT =
            """
            metrics:
              spend_per_visitor:
                name: {en: Spent per visitor, zh: 每访客花费}
                unit: money_each
                better: lower
                formula: ad_cost / visitors
              left_after_ads:
                name: Left after ads
                meaning: {zh: 扣除推广后剩下的钱}
                unit: money
                better: higher
                formula: net_sales - spend_per_visitor * visitors
            trees:
              after_ads:
                name: After ads
                root: left_after_ads
                ways:
                  left_after_ads: net_sales - ad_cost
                  ad_cost: over channel
            """;

    @Test
    void metricsAndTreesStandBesideThoseOfTheProgram() {
        var own = (OwnAnswer.Own) OwnFile.read(RIGHT, SHIPPED);

        assertThat(own.all().metrics()).hasSize(SHIPPED.metrics().size() + 2);
        assertThat(own.all().trees()).hasSize(SHIPPED.trees().size() + 1);
        var left = own.all().metric(new MetricId("left_after_ads"));
        assertThat(left.name().in(Locale.CHINESE)).isEqualTo("Left after ads");
        assertThat(left.meaning().in(Locale.ENGLISH)).isEqualTo("扣除推广后剩下的钱");
        assertThat(own.metrics().getFirst().meaning().english()).isEqualTo("Spent per visitor");
        assertThat(own.all().needs(new MetricId("spend_per_visitor"))).contains("ads", "traffic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing yet\n", "metrics:\ntrees:\n"})
    void aTextWithoutDefinitionsAddsNone(String text) {
        assertThat(OwnFile.read(text, SHIPPED)).isInstanceOf(OwnAnswer.Own.class);
    }

    @Test
    void aMisspeltKeyIsToldOnce() {
        assertThat(
                        told(
                                """
                                metrics:
                                  a:
                                    nmae: A
                                    unit: money
                                    bettr: higher
                                    formla: paid
                                """))
                .hasSize(3)
                .allMatch(one ->
                        one.contains("bettr") || one.contains("nmae") || one.contains("formla"));
    }

    @Test
    void allMistakesAreToldTogetherWithTheirLines() {
        assertThat(
                        told(
                                """
                                metrics:
                                  paid:
                                    name: Mine
                                    unit: money
                                    better: higher
                                    formula: net_sales
                                  Basket:
                                    name: Basket
                                    unit: monney
                                    better: higher
                                    formula: paid / ordrs
                                    colour: red
                                  a:
                                    name: A
                                    unit: count
                                    better: higher
                                    formula: b + 1
                                  b:
                                    name: B
                                    unit: count
                                    better: higher
                                    formula: a + orders
                                  c:
                                    name: C
                                    unit: count
                                    better: higher
                                    formula: paid / orders
                                  d:
                                    name: D
                                    unit: money
                                    better: higher
                                    formula: paid + order
                                  e:
                                    name: E
                                    unit: money
                                    better: higher
                                    from: orders
                                    formula: paid +* refunds
                                  f:
                                    name: F
                                    unit: count
                                    better: higher
                                    formula: a + visitors
                                trees:
                                  sales:
                                    name: Sales
                                    root: paid
                                    ways: {paid: visitors * conversion * order_value}
                                  mine:
                                    name: Mine
                                    root: paid
                                    ways:
                                      paid: visitors + orders
                                      visitors: over moon
                                  his:
                                    name: His
                                    root: a
                                    ways: {a: b + orders}
                                things: 1
                                """))
                .containsExactlyInAnyOrder(
                        "59 : there is no section 'things'; there are 'metrics' and 'trees'",
                        "2 paid: 'paid' comes with Fulcrum and stays as it is; choose another id",
                        "7 Basket: 'Basket' is no id: an id has small letters, digits and _, first a letter, at most 64",
                        "9 Basket.unit: 'monney' is none of money, money_each, count, share, ratio, score, days, position",
                        "11 Basket.formula: there is no metric 'ordrs'; the nearest are orders, roas, ad_orders",
                        "12 Basket: there is no 'colour'; it has better, formula, meaning, name, unit",
                        "17 a.formula: 'a' is made of itself through 'b'; one of the two needs another formula",
                        "22 b.formula: 'b' is made of itself through 'a'; one of the two needs another formula",
                        "27 c.formula: gives money_each, but the metric counts count",
                        "32 d.formula: there is no metric 'order'; the nearest are orders, ad_orders, buyers",
                        "37 e: 'from' belongs to metrics that are measured on facts; a metric of your own has a formula of other metrics",
                        "38 e.formula: formula 'paid +* refunds': expected a name or a number, found '* refunds' at character 7",
                        "45 sales: 'sales' comes with Fulcrum and stays as it is; choose another id",
                        "53 mine.ways.paid: 'visitors + orders' does not give 'paid' as it is defined: paid",
                        "54 mine.ways.visitors: 'visitors' cannot be cut by moon; it can be cut by product, source, source_2, source_3, source_4, terminal, title");
    }

    @Test
    void mistakesAreToldInChineseToo() {
        var mistakes = wrong("metrics:\n  x:\n    name: X\n    unit: count\n    formula: 3\n");
        var chinese = Texts.in(Texts.CHINESE);

        assertThat(mistakes)
                .extracting(one -> chinese.say(one.what()))
                .containsExactly("“”不在可选值之内：higher, lower, neither", "公式里至少要有一个指标");
    }

    /// A20 of the trust list: a formula reaches no SQL, and is refused with its place at once.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1);drop table orders--",
                "read_csv('/etc/passwd')",
                "(select 1)",
                "getenv('HOME')",
                "revenue/*",
                "repeat('x',2000000000)",
                "range(1e12)",
                "paid | orders",
                "ｐaid"
            })
    void a20WhatIsNotArithmeticOfMetricsIsNoFormula(String formula) {
        assertThat(told(metric("x", "'" + formula.replace("'", "''") + "'")))
                .singleElement()
                .asString()
                .startsWith("6 x.formula: formula '")
                .contains("at character");
    }

    @Test
    void a20TenThousandBracketsAreRefusedAtOnce() {
        long start = System.nanoTime();
        var text = metric("x", "'" + "(".repeat(10_000) + "paid" + ")".repeat(10_000) + "'");
        assertThat(told(text)).singleElement().asString().contains("too long: at most 1000");
        assertThat(told(metric("x", "(".repeat(30) + "paid" + ")".repeat(30))))
                .singleElement()
                .asString()
                .contains("at most 20 brackets within each other");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    /// A21 of the trust list.
    @ParameterizedTest
    @ValueSource(
            strings = {"order_date;--", "\"x\" or 1=1", "channel) union select", "сhannel", "1e9"})
    void a21ADimensionThatIsNotListedIsRefused(String dimension) {
        assertThat(
                        told(
                                """
                                trees:
                                  t:
                                    name: T
                                    root: visitors
                                    ways: {visitors: 'over %s'}
                                """
                                        .formatted(dimension)))
                .singleElement()
                .asString()
                .contains("cannot be cut by " + dimension + "; it can be cut by product, source,");
    }

    /// A27 of the trust list, for the YAML that we read: nothing grows, nothing names a class.
    @Test
    void a27AliasesTagsDepthAndTwiceTheSameKeyAreRefused() {
        assertThat(told("metrics:\n  a: &a [x, x]\n  b: [*a, *a]\n"))
                .containsExactly("2 : anchors (&) and aliases (*) are not read; write it out");
        assertThat(told("metrics: &m\n  a: *m\n")).singleElement().asString().contains("anchors");
        assertThat(told("metrics:\n  a: !!javax.script.ScriptEngineManager [1]\n"))
                .singleElement()
                .asString()
                .startsWith("2 : tags (!) are not read");
        assertThat(told("metrics: !x\n  a: 1\n")).singleElement().asString().contains("tags");
        assertThat(told("a: " + "[".repeat(10_000)))
                .containsExactly("1 : this is nested deeper than any definition");
        assertThat(told("metrics:\n  a: {name: A, name: B}\nmetrics:\n"))
                .contains(
                        "2 : 'name' stands here twice; keep one",
                        "3 : 'metrics' stands here twice; keep one");
        assertThat(told("metrics:\n---\nmetrics:\n"))
                .containsExactly("3 : only one document is read; take the line --- out");
        assertThat(told("metrics: [\n")).singleElement().asString().contains("not YAML");
        assertThat(told("- a\n")).singleElement().asString().contains("write the two sections");
        assertThat(told("metrics:\n  a: 1\n#" + "x".repeat(OwnText.LONGEST)))
                .singleElement()
                .asString()
                .contains("at most 65536");
    }

    @Test
    void aChainOfMetricsThatGrowsWithoutEndIsRefusedQuickly() {
        long start = System.nanoTime();
        var text =
                metric("m0", "paid")
                        + IntStream.range(1, 190)
                                .mapToObj(i ->
                                        metric("m" + i, "m%d + m%d".formatted(i - 1, i - 1))
                                                .replace("metrics:\n", ""))
                                .collect(joining());
        assertThat(told(text)).isNotEmpty().allMatch(one -> one.contains("at most 500"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void notMoreThanTwoHundredMetricsAreRead() {
        var text =
                "metrics:\n"
                        + IntStream.range(0, 201)
                                .mapToObj(i -> "  m%d: {}\n".formatted(i))
                                .collect(joining());
        assertThat(told(text)).containsExactly("0 : at most 200 metrics and 20 trees");
    }

    /// However wild the text, what is said stays short.
    @Test
    void aTextFullOfMistakesIsReadInTimeAndToldInAHundred() {
        long start = System.nanoTime();
        var text =
                "metrics:\n"
                        + IntStream.range(0, 200)
                                .mapToObj(i ->
                                        "  m%d: {name: M, unit: money, better: higher, formula: %s}\n"
                                                .formatted(
                                                        i,
                                                        IntStream.range(0, 40)
                                                                .mapToObj(j -> "x" + j)
                                                                .collect(joining(" + "))))
                                .collect(joining());
        assertThat(told(text)).hasSize(100);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    static String metric(String id, String formula) {
        return """
        metrics:
          %s:
            name: Name
            unit: money
            better: higher
            formula: %s
        """
                .formatted(id, formula);
    }

    static List<Mistake> wrong(String text) {
        return switch (OwnFile.read(text, SHIPPED)) {
            case OwnAnswer.Own _ -> List.of();
            case OwnAnswer.Wrong(var mistakes) -> mistakes;
        };
    }

    static List<String> told(String text) {
        var texts = Texts.in(Texts.ENGLISH);
        return wrong(text).stream()
                .map(one ->
                        "%d %s: %s"
                                .formatted(
                                        one.line().orElse(0), one.place(), texts.say(one.what())))
                .toList();
    }
}
