package fulcrum.diagnosis.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.effects.Shop;
import fulcrum.outlook.DailyShop;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OurModelsTests {

    private static final LocalDate END = DailyShop.day(DailyShop.DAYS);

    @TempDir Path folder;

    /// A shop whose visitors from search follow its carts: one week after they double, so do they.
    private FactsFixture shop(String search, int weeks) {
        return DailyShop.of(folder, "10", "usual")
                .sql(
                        """
                        insert into traffic (store, import_id, source_row, in_force, provisional,
                            report, day, days, source_1, source_2, visitors, carts, counted)
                        select 'shop', 'import-1', d * 2, true, false, 'source',
                            date '2024-01-01' + d::int, 1, 'platform', '手淘搜索', cast(%s as int), 0, true
                        from (select d, d // 7 as w from range(%d) days(d))
                        """
                                .formatted(search, weeks * 7))
                .sql(
                        """
                        insert into traffic (store, import_id, source_row, in_force, provisional,
                            report, day, days, visitors, carts, counted)
                        select 'shop', 'import-1', d * 2 + 1, true, false, 'store',
                            date '2024-01-01' + d::int, 1, 1000, cast(100 + 50 * sin(w * w) as int), true
                        from (select d, d // 7 as w from range(%d) days(d))
                        """
                                .formatted(weeks * 7))
                .covers(
                        FactKind.TRAFFIC,
                        "source",
                        DailyShop.FIRST.toString(),
                        DailyShop.FIRST.plusWeeks(weeks).toString())
                .covers(
                        FactKind.TRAFFIC,
                        "store",
                        DailyShop.FIRST.toString(),
                        DailyShop.FIRST.plusWeeks(weeks).toString());
    }

    private static OurModels models(Shop shop) {
        return new OurModels(
                new OurModels.Sources(
                        shop.state, shop.log, shop.warehouse, shop.metrics, shop.effects),
                shop.clock);
    }

    private static final String FOLLOWS = "500 * exp(0.4 * sin((w - 1) * (w - 1)))";

    @Test
    void findsTheFigureThatSearchVisitorsFollow() {
        try (var shop = new Shop(folder, shop(FOLLOWS, 40))) {
            shop.today(END);
            var model = (OurModel.Fitted) models(shop).of(Shop.STORE, END);
            assertThat(model.sources()).containsExactly("手淘搜索");
            assertThat(model.weeks()).isEqualTo(36);
            assertThat(model.foretold().weeks()).isEqualTo(15);
            assertThat(model.foretold().fitted()).isGreaterThan(0.7);
            assertThat(model.foretold().alone()).isLessThan(0.2);
            var carts = piece(model, Ingredient.CARTS);
            assertThat(carts.fitted()).isGreaterThan(0.8);
            assertThat(carts.visitors().low()).isPositive();
        }
    }

    private static OurModel.Piece piece(OurModel.Fitted model, Ingredient one) {
        return model.pieces().stream()
                .filter(each -> each.ingredient() == one)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereNothingIsForetoldNothingIsPriced() {
        try (var shop = new Shop(folder, shop("500 * exp(0.4 * sin(w * w * 12.9898))", 40))) {
            shop.today(END);
            var model = (OurModel.Fitted) models(shop).of(Shop.STORE, END);
            assertThat(model.foretold().fitted()).isLessThan(0.2);
            var blind =
                    new OurModel.Fitted(
                            model.points(),
                            model.gaps(),
                            model.sources(),
                            model.weeks(),
                            new Foretold(-0.1, 0, 0, 15),
                            model.pieces(),
                            model.course());
            assertThat(telling(shop, blind).lines())
                    .contains(
                            "Here the figures foretell nothing that this week's visitors do not tell. So none of them is given a worth.");
            assertThat(telling(shop, blind).rows())
                    .allSatisfy(row -> assertThat(row.visitors() + row.worth()).isEmpty());
        }
    }

    private static ModelTelling telling(Shop shop, OurModel model) {
        return new ModelTelling(
                model,
                Shop.STORE,
                shop.metrics.of(Shop.STORE.id()),
                shop.effects.goal(Shop.STORE),
                Texts.in(Locale.ENGLISH));
    }

    @Test
    void fewWeeksAreRefusedWithTheirNumber() {
        try (var shop = new Shop(folder, shop(FOLLOWS, 20))) {
            shop.today(END);
            var model = models(shop).of(Shop.STORE, END);
            assertThat(model).isInstanceOf(OurModel.Refused.class);
            assertThat(telling(shop, model).lines().getFirst())
                    .contains("Not fitted: 16 whole weeks", "it takes 30")
                    .contains("known for 20 weeks");
        }
    }

    @Test
    void withoutVisitorsFromSearchItSaysWhatItTakes() {
        try (var shop = new Shop(folder, DailyShop.of(folder, "10", "usual"))) {
            shop.today(END);
            var model = models(shop).of(Shop.STORE, END);
            assertThat(telling(shop, model).lines().getFirst())
                    .contains("It takes the report of traffic by source");
        }
    }

    @Test
    void weightsAreKeptUnlessSomebodyWasFaster() {
        try (var shop = new Shop(folder, DailyShop.of(folder, "10", "usual"))) {
            shop.today(END);
            var models = models(shop);
            assertThat(models.points(Shop.STORE.id()).of()).containsEntry(Ingredient.CARTS, 15);
            var points = new EnumMap<Ingredient, Integer>(Map.of(Ingredient.CARTS, 40));
            var kept = models.keep(shop.boss, Shop.STORE.id(), 0, points);
            assertThat(kept).isInstanceOf(PointsOutcome.Kept.class);
            assertThat(models.points(Shop.STORE.id()).of())
                    .containsEntry(Ingredient.CARTS, 40)
                    .containsEntry(Ingredient.GROWTH, 0);
            assertThat(models.keep(shop.boss, Shop.STORE.id(), 0, points))
                    .isInstanceOf(PointsOutcome.ChangedMeanwhile.class);
            assertThat(models.keep(shop.boss, Shop.STORE.id(), 1, Map.of(Ingredient.CARTS, 101)))
                    .isInstanceOf(PointsOutcome.Refused.class);
            assertThat(shop.log.newest(1).getFirst().deed()).isEqualTo("weigh-store");
        }
    }

    /// (XᵀX + λ n) β = Xᵀy on centred columns, solved by hand: x = −1, 0, 1 and y = −2, 0, 2 give 4
    /// / (2 + 3 λ).
    @Test
    void aPenaltyShrinksAsTheFormulaSays() {
        var rows = List.of(List.of(-1.0), List.of(0.0), List.of(1.0));
        var wanted = List.of(3.0, 5.0, 7.0);
        assertThat(Ridge.fit(rows, wanted, 0).coefficients().getFirst()).isCloseTo(2, within(1e-9));
        assertThat(Ridge.fit(rows, wanted, 1).coefficients().getFirst())
                .isCloseTo(0.8, within(1e-9));
        assertThat(Ridge.fit(rows, wanted, 1).at(List.of(1.0))).isCloseTo(5.8, within(1e-9));
        assertThat(Ridge.fit(rows, List.of(7.0, 5.0, 3.0), 0).coefficients().getFirst()).isZero();
    }

    /// Two correlated columns, by the normal equations: centred XᵀX = [[2, 1], [1, 2]] and Xᵀy =
    /// [3, 3] give 1 for both.
    @Test
    void twoColumnsAreWhatTheNormalEquationsGive() {
        var rows = List.of(List.of(1.0, 0.0), List.of(0.0, 1.0), List.of(-1.0, -1.0));
        var fit = Ridge.fit(rows, List.of(1.0, 1.0, -2.0), 0);
        assertThat(fit.coefficients())
                .allSatisfy(one -> assertThat(one).isCloseTo(1, within(1e-6)));
    }

    @Test
    void ranksStandBetweenTheWorstAndTheBestEqualsInTheMiddle() {
        var ranks = new Ranks(List.of(List.of(1.0), List.of(2.0), List.of(2.0), List.of(3.0)));
        assertThat(ranks.of(List.of(2.0)).getFirst()).isEqualTo(0.5);
        assertThat(ranks.of(List.of(9.0)).getFirst()).isEqualTo(1);
        assertThat(ranks.of(List.of(0.0)).getFirst()).isZero();
    }
}
