package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Figure;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From facts to the parts of a shop that made a figure move.
class CausesTests {

    @TempDir Path folder;
    AskCauses ask;

    @BeforeEach
    void open() {
        ask = new AskCauses(folder);
    }

    @AfterEach
    void close() {
        ask.close();
    }

    @Test
    void theCombinationThatFellIsNamedAndEverythingAddsUpToTheCent() {
        var metrics = ask.sold(AskCauses.fallen());

        var found = AskCauses.found(metrics, "paid", AskCauses.JANUARY, AskCauses.FEBRUARY);

        assertThat(AskCauses.named(found.causes().getFirst())).isEqualTo("channel=paid product=p1");
        var account = found.account();
        assertThat(account.before())
                .isEqualByComparingTo(AskCauses.figure(metrics, "paid", AskCauses.JANUARY));
        assertThat(account.now())
                .isEqualByComparingTo(AskCauses.figure(metrics, "paid", AskCauses.FEBRUARY));
        assertThat(account.beside()).isEqualByComparingTo("0");
        assertThat(AskCauses.sum(found).add(account.alike()).add(account.rest()))
                .isEqualByComparingTo(account.change());
        var first = found.causes().getFirst();
        var inside =
                Cut.NONE
                        .only(new Dimension("product"), "p1")
                        .only(new Dimension("channel"), "paid");
        var before = AskCauses.figure(metrics, "paid", AskCauses.JANUARY, inside);
        var now = AskCauses.figure(metrics, "paid", AskCauses.FEBRUARY, inside);
        assertThat(first.before()).isEqualTo(Figure.of(before));
        assertThat(first.now()).isEqualTo(Figure.of(now));
        assertThat(first.contribution()).isEqualByComparingTo(now.subtract(before));
        assertThat(first.share().orElseThrow().doubleValue())
                .isEqualTo(
                        now.subtract(before).doubleValue() / account.change().doubleValue(),
                        org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void aBossReadsItAsASentenceInBothLanguages() {
        var parts =
                AskCauses.found(
                                ask.sold(AskCauses.fallen()),
                                "paid",
                                AskCauses.JANUARY,
                                AskCauses.FEBRUARY)
                        .causes()
                        .getFirst()
                        .parts();

        assertThat(List.of("0.834", "1.07", "-0.2").stream().map(share -> said(parts, share, -9)))
                .containsExactly(
                        "product p1 in channel paid explains 83 % of the fall",
                        "product p1 in channel paid fell by more than the whole (107 % of the fall); others made up for a part of it",
                        "product p1 in channel paid went up against the fall");
        assertThat(said(parts, "0.834", 9))
                .isEqualTo("product p1 in channel paid explains 83 % of the rise");
        var chinese = CauseWords.said(parts, Optional.of(new BigDecimal("0.834")), BigDecimal.ONE);
        assertThat(Texts.in(Texts.CHINESE).say(chinese)).isEqualTo("渠道 paid的商品 p1解释了上升的 83%");
    }

    @Test
    void dimensionsThatSayNothingNewAreLeftOutAndNamed() {
        var found =
                AskCauses.found(
                        ask.sold(AskCauses.fallen()),
                        "paid",
                        AskCauses.JANUARY,
                        AskCauses.FEBRUARY);

        assertThat(found.searched().by().stream().map(Dimension::id))
                .containsExactly("category", "channel", "product", "terminal");
        assertThat(AskCauses.notes(found.searched()))
                .contains("left out: Product name, nearly the same as Product")
                .contains(
                        "left out, as the facts of these days do not state it: City, Province or state, Article code, Variant");
    }

    /// Refunds name no product here; what the fallen product did is found all the same.
    @Test
    void refundsThatNameNothingHideNoCauseOfNetSales() {
        var metrics =
                ask.metrics(facts ->
                        AskCauses.fallen()
                                .write(facts, "2024-01-01", "2024-03-01")
                                .rows(
                                        FactKind.REFUNDS,
                                        "day, sold_on, amount, counted",
                                        "date '2024-01-05', date '2024-01-05', 1, true",
                                        "date '2024-02-05', date '2024-02-05', 2, true")
                                .covers(FactKind.REFUNDS, "", "2024-01-01", "2024-03-01"));

        var answer =
                metrics.causes(
                        AskCauses.question("net_sales", AskCauses.JANUARY, AskCauses.FEBRUARY));

        assertThat(answer).isInstanceOf(CauseAnswer.Found.class);
        var found = (CauseAnswer.Found) answer;
        assertThat(found.searched().by().stream().map(Dimension::id))
                .contains("product", "channel");
        assertThat(found.causes().getFirst().parts().get(new Dimension("product")))
                .hasToString("Named[name=p1]");
    }

    @Test
    void anOrderWithSeveralProductsIsSaidToCountInEach() {
        var metrics =
                ask.metrics(facts ->
                        AskCauses.fallen()
                                .write(facts, "2024-01-01", "2024-03-01")
                                .rows(
                                        FactKind.ORDER_LINES,
                                        "order_id, day, ordered_on, sold, line_kind, product_id, channel, terminal, quantity, due, paid, received",
                                        "'o1', date '2024-01-01', date '2024-01-01', true, 'goods', 'p9', 'search', 'mobile', 1, 1, 1, 1"));

        var found = AskCauses.found(metrics, "orders", AskCauses.JANUARY, AskCauses.FEBRUARY);

        assertThat(AskCauses.named(found.causes().getFirst())).isEqualTo("channel=paid product=p1");
        assertThat(AskCauses.notes(found.searched()))
                .anyMatch(note -> note.matches("the parts together make \\d+ before .*"));
    }

    @Test
    void onlyNamedDimensionsAreLookedThroughWhenAskedFor() {
        var metrics = ask.sold(AskCauses.fallen());
        var by = Cut.by(new Dimension("product"), new Dimension("channel"));

        var found =
                AskCauses.found(
                        metrics.causes(
                                AskCauses.question("paid", AskCauses.JANUARY, AskCauses.FEBRUARY)
                                        .cut(by)));

        assertThat(found.searched().by()).containsExactlyInAnyOrderElementsOf(by.by());
        assertThat(AskCauses.named(found.causes().getFirst())).isEqualTo("channel=paid product=p1");
    }

    @Test
    void aSearchCanBeNarrowedToAPart() {
        var metrics = ask.sold(AskCauses.fallen());
        var only = Cut.NONE.only(new Dimension("channel"), "paid");

        var found =
                AskCauses.found(
                        metrics.causes(
                                AskCauses.question("orders", AskCauses.JANUARY, AskCauses.FEBRUARY)
                                        .cut(only)));

        assertThat(AskCauses.named(found.causes().getFirst())).isEqualTo("product=p1");
        assertThat(found.account().before())
                .isEqualByComparingTo(AskCauses.figure(metrics, "orders", AskCauses.JANUARY, only));
    }

    /// 100,000 products of which one sells much, and loses it.
    @Test
    void ofAHundredThousandPartsTheLargestAreLookedAtOneByOne() {
        var metrics =
                ask.metrics(facts ->
                        facts.sql(
                                        """
                                        insert into order_lines (store, import_id, source_row, in_force, provisional, order_id, line_kind,
                                            product_id, quantity, due, paid, received, sold, day, ordered_on, channel)
                                        select 'shop', 'import-1', i, true, false, 'o' || i, 'goods',
                                            case when i % 10 = 0 then 'star' else 'p' || (i % 100003) end,
                                            1, 10, 10, 10, i % 10 <> 0 or i < 250000,
                                            date '2024-01-01' + (i // 250000 * 28 + i % 28)::int,
                                            date '2024-01-01' + (i // 250000 * 28 + i % 28)::int,
                                            case when i % 3 = 0 then 'paid' else 'free' end
                                        from range(500000) t(i)
                                        """)
                                .covers(FactKind.ORDERS, "", "2024-01-01", "2024-03-01"));

        var found = AskCauses.found(metrics, "paid", AskCauses.JANUARY, AskCauses.FEBRUARY);

        assertThat(found.causes().stream().map(AskCauses::named)).containsExactly("product=star");
        assertThat(found.causes().getFirst().contribution()).isEqualByComparingTo("-250000");
        assertThat(AskCauses.notes(found.searched()))
                .contains(
                        "Product: the 1000 largest were looked at one by one, the other 99004 together");
        assertThat(AskCauses.sum(found).add(found.account().alike()).add(found.account().rest()))
                .isEqualByComparingTo(found.account().toExplain());
    }

    @Test
    void everyDimensionHasItsWordsInBothLanguages() {
        var dimensions =
                Definitions.shipped().tables().values().stream()
                        .flatMap(table -> table.dimensions().keySet().stream())
                        .collect(Collectors.toSet());
        assertThat(dimensions).hasSizeGreaterThan(25);
        for (var dimension : dimensions) {
            var said =
                    CauseWords.combination(
                            new java.util.LinkedHashMap<>(
                                    Map.of(dimension, new CausePart.Others(3))));
            assertThat(Ask.ENGLISH.say(said)).contains("(3 smaller ones together)");
            assertThat(Texts.in(Texts.CHINESE).say(said)).contains("（其余 3 个较小的合计）");
        }
    }

    private static String said(
            java.util.SequencedMap<Dimension, CausePart> parts, String share, long change) {
        return Ask.ENGLISH.say(
                CauseWords.said(
                        parts, Optional.of(new BigDecimal(share)), BigDecimal.valueOf(change)));
    }
}
