package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.outlook.DailyShop;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a shop has lived with all the time is no fault beyond doubt.
class WhatIsUsualTests {

    private static final String FROM = "2024-01-01";
    private static final String UNTIL = "2024-10-07";

    @TempDir Path folder;

    /// Every other Sunday product p0 has three days' worth left; a week later there are ten.
    @Test
    void aLowShelfThatWasAlwaysFilledInTimeIsNoFault() {
        try (var clinic = new Clinic(folder, shelves("case w % 2 when 1 then 30 else 100 end"))) {
            var finding = clinic.finding("stock-ending");
            assertThat(finding.certainty()).isEqualTo(Certainty.FINE);
            assertThat(finding.comparison().key()).isEqualTo("diagnosis.shelf.refilled");
            assertThat(finding.chance().orElseThrow()).isGreaterThan(0.9);
        }
    }

    @Test
    void aLowShelfThatWasAlwaysEmptyAWeekLaterIsOne() {
        try (var clinic = new Clinic(folder, shelves("case w % 2 when 1 then 30 else 0 end"))) {
            var finding = clinic.finding("stock-ending");
            assertThat(finding.certainty()).isNotEqualTo(Certainty.FINE);
            assertThat(finding.chance().orElseThrow()).isLessThan(0.05);
        }
    }

    @Test
    void aShelfThatIsLowForTheFirstTimeIsAFaultByItsCount() {
        try (var clinic = new Clinic(folder, shelves("case when w = 39 then 30 else 100 end"))) {
            var finding = clinic.finding("stock-ending");
            assertThat(finding.certainty().isFault()).isTrue();
            assertThat(finding.chance()).isEmpty();
        }
    }

    private FactsFixture shelves(String ofFirst) {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into order_lines (store, import_id, source_row, in_force, provisional,
                            sold, line_kind, order_id, day, ordered_on, product_id, quantity, paid,
                            received)
                        select 'shop', 'import-1', d * 10 + p, true, false, true, 'goods',
                            d || '-' || p, date '2024-01-01' + d::int, date '2024-01-01' + d::int,
                            'p' || p, 10, 100, 100
                        from range(280) days(d), range(8) goods(p)
                        """)
                .sql(
                        """
                        insert into stock (store, import_id, source_row, in_force, provisional, day,
                            product_id, quantity)
                        select 'shop', 'import-1', w * 10 + p, true, false,
                            date '2024-01-07' + (7 * w)::int, 'p' || p,
                            case when p = 0 then %s else 200 end
                        from range(40) weeks(w), range(8) goods(p)
                        """
                                .formatted(ofFirst))
                .covers(FactKind.ORDERS, "", FROM, UNTIL)
                .covers(FactKind.STOCK, "", FROM, UNTIL);
    }

    @Test
    void aSourceThatAlwaysConvertedWorseIsLikelyAtMost() {
        try (var clinic = new Clinic(folder, sources("2"))) {
            var finding = clinic.finding("source-converts-badly");
            assertThat(finding.certainty()).isEqualTo(Certainty.LIKELY);
            assertThat(always(finding).standing()).isEqualTo(Rival.Standing.KEPT);
        }
    }

    /// Twelve weeks are looked at, and the half a year before.
    @Test
    void aSourceThatOnlyNowConvertsWorseIsFirm() {
        try (var clinic = new Clinic(folder, sources("case when d < 196 then 20 else 2 end"))) {
            var finding = clinic.finding("source-converts-badly");
            assertThat(finding.certainty()).isEqualTo(Certainty.FIRM);
            assertThat(always(finding).standing()).isEqualTo(Rival.Standing.STRUCK);
        }
    }

    private static Rival always(Finding finding) {
        return finding.rivals().stream()
                .filter(one -> one.name().key().equals("diagnosis.rival.always"))
                .findFirst()
                .orElseThrow();
    }

    private FactsFixture sources(String buyersOfLast) {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into traffic (store, import_id, source_row, in_force, provisional,
                            report, day, days, terminal, source_1, source_2, product_id, title,
                            visitors, buyers, counted)
                        select 'shop', 'import-1', d * 30 + i, true, false, 'source',
                            date '2024-01-01' + d::int, 1, '', 'source ' || i, '', '', '', 200,
                            case when i = 5 then %s else 20 end, false
                        from range(280) days(d), range(30) sources(i)
                        """
                                .formatted(buyersOfLast))
                .covers(FactKind.TRAFFIC, "source", FROM, UNTIL);
    }

    /// Both years are uneven in the same way; in the first, two of five more are sold in its last
    /// four weeks.
    @Test
    void growthOfLastYearThatDidNotComeAgainIsLikelyAtMost() {
        try (var clinic = twoYears("case when d between 308 and 335 then 1.4 else 1 end")) {
            var finding = clinic.finding("orders-fell");
            assertThat(season(finding).told().key()).isEqualTo("diagnosis.rival.season.once");
            assertThat(season(finding).standing()).isEqualTo(Rival.Standing.KEPT);
            assertThat(finding.certainty()).isNotEqualTo(Certainty.FIRM);
        }
    }

    @Test
    void ordersThatFellInsteadOfGrowingAreNotPutDownToLastYear() {
        try (var clinic =
                twoYears(
                        "case when d between 308 and 335 then 1.1 when d >= 672 then 0.7 else 1 end")) {
            var finding = clinic.finding("orders-fell");
            assertThat(season(finding).standing()).isEqualTo(Rival.Standing.STRUCK);
            assertThat(finding.certainty().isFault()).isTrue();
        }
    }

    private Clinic twoYears(String factor) {
        var facts =
                DailyShop.of(
                        folder,
                        "10",
                        "20 * (%s) * (1 + 0.2 * sin(((d %% 364) // 7) * ((d %% 364) // 7)))"
                                .formatted(factor),
                        700);
        var clinic = new Clinic(folder, facts);
        clinic.shop.today(DailyShop.day(700));
        return clinic;
    }

    private static Rival season(Finding finding) {
        return finding.rivals().stream()
                .filter(one -> one.name().key().equals(Rivals.SEASON))
                .findFirst()
                .orElseThrow();
    }

    /// Reports name products only; the table of products says what belongs together.
    @Test
    void aCategoryFallsByTheVisitorsOfItsProducts() {
        try (var clinic = new Clinic(folder, products("'category ' || i // 2"))) {
            var finding = clinic.finding("category-visitors-fell");
            assertThat(finding.certainty().isFault()).isTrue();
            assertThat(finding.parts()).extracting(Struck::part).containsExactly("category 1");
        }
    }

    @Test
    void aProductThatIsListedInTwoCategoriesBelongsToNone() {
        var facts =
                products("'category ' || i // 2")
                        .sql(
                                """
                                insert into products (store, import_id, source_row, in_force,
                                    provisional, product_id, sku, title, category)
                                select 'shop', 'import-1', 100 + i, true, false, 'p' || i, 'other',
                                    'Title ' || i, 'category 0'
                                from range(2, 4) goods(i)
                                """);
        try (var clinic = new Clinic(folder, facts)) {
            assertThat(clinic.finding("category-visitors-fell").parts()).isEmpty();
        }
    }

    @Test
    void withoutATableOfProductsNoCategoryIsTold() {
        try (var clinic = new Clinic(folder, products("null"))) {
            assertThat(clinic.finding("category-visitors-fell").certainty())
                    .isEqualTo(Certainty.BLIND);
        }
    }

    private FactsFixture products(String category) {
        return new FactsFixture(folder, "shop")
                .sql(
                        """
                        insert into traffic (store, import_id, source_row, in_force, provisional,
                            report, day, days, terminal, source_1, source_2, product_id, title,
                            visitors, counted)
                        select 'shop', 'import-1', d * 10 + i, true, false, 'product',
                            date '2024-01-01' + d::int, 1, '', '', '', 'p' || i, 'Title ' || i,
                            (1 + 0.02 * sin(d * d + 7 * i))
                                * case when d >= 224 and i // 2 = 1 then 100 else 200 end, false
                        from range(280) days(d), range(8) goods(i)
                        """)
                .sql(
                        """
                        insert into products (store, import_id, source_row, in_force, provisional,
                            product_id, sku, title, category)
                        select 'shop', 'import-1', i, true, false, 'p' || i, '', 'Title ' || i, %s
                        from range(8) goods(i)
                        """
                                .formatted(category))
                .covers(FactKind.TRAFFIC, "product", FROM, UNTIL);
    }
}
