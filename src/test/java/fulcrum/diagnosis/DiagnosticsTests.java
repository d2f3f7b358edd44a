package fulcrum.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.effects.Shop;
import fulcrum.metrics.MetricId;
import fulcrum.outlook.DailyShop;
import fulcrum.units.Period;
import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTests {

    /// The last four whole weeks of the shop.
    private static final String LATELY = "case when d >= 252 then %s else %s end";

    private static final Set<Branch> OF_FIGURES =
            Set.of(
                    Branch.BASICS,
                    Branch.CATEGORY,
                    Branch.TRAFFIC,
                    Branch.MARKETING,
                    Branch.PRODUCTS,
                    Branch.STOCK,
                    Branch.SERVICE,
                    Branch.CUSTOMERS);

    @TempDir Path folder;

    @Test
    void aShopThatGoesOnAsBeforeHasNoFaultOfFigures() {
        try (var clinic = new Clinic(folder, "10", "usual")) {
            assertThat(clinic.diagnosis().faults())
                    .filteredOn(one -> OF_FIGURES.contains(one.check().branch()))
                    .isEmpty();
            assertThat(clinic.finding("orders-fell").certainty()).isEqualTo(Certainty.FINE);
        }
    }

    /// 130 orders of 10.00 in a usual week; a third of them is 433 a week.
    @Test
    void lostOrdersCostWhatTheyWereWorth() {
        try (var clinic = new Clinic(folder, "10", LATELY.formatted("usual * 2 / 3", "usual"))) {
            var finding = clinic.finding("orders-fell");
            assertThat(finding.certainty()).isIn(Certainty.FIRM, Certainty.LIKELY);
            assertThat(finding.size()).isCloseTo(433, within(30.0));
            assertThat(clinic.finding("order-value-fell").certainty()).isEqualTo(Certainty.FINE);
            assertThat(clinic.diagnosis().faults().getFirst().check().branch())
                    .isIn(Branch.BASICS, Branch.PRODUCTS);
        }
    }

    /// Orders go on, each brings a fifth less: 130 times 2.00 a week.
    @Test
    void aLowerOrderValueIsToldApartFromFewerOrders() {
        try (var clinic = new Clinic(folder, LATELY.formatted("8", "10 + d % 3 - 1"), "usual")) {
            var finding = clinic.finding("order-value-fell");
            assertThat(finding.certainty().isFault()).isTrue();
            assertThat(finding.size()).isCloseTo(260, within(20.0));
            assertThat(clinic.finding("orders-fell").certainty()).isEqualTo(Certainty.FINE);
        }
    }

    @Test
    void theSalesThatFellNameTheExplanationThatStands() {
        try (var clinic = new Clinic(folder, LATELY.formatted("8", "10 + d % 3 - 1"), "usual")) {
            var rivals = clinic.finding("sales-fell").rivals();
            assertThat(rivals)
                    .filteredOn(one -> one.standing() == Rival.Standing.KEPT)
                    .extracting(one -> one.name().arguments().size())
                    .containsExactly(1);
            assertThat(rivals)
                    .extracting(Rival::standing)
                    .contains(Rival.Standing.UNTESTED, Rival.Standing.STRUCK);
        }
    }

    @Test
    void aCheckWithoutFactsSaysWhichExportBringsThem() {
        try (var clinic = new Clinic(folder, "10", "usual")) {
            var finding = clinic.finding("visitors-fell");
            assertThat(finding.certainty()).isEqualTo(Certainty.BLIND);
            var texts = Texts.in(Texts.ENGLISH);
            assertThat(Clinic.telling(clinic.diagnosis(), texts).figure(finding))
                    .isEqualTo("It takes traffic report");
            assertThat(Clinic.telling(clinic.diagnosis(), texts).unknown())
                    .anyMatch(line -> line.startsWith("traffic report: would answer"));
        }
    }

    @Test
    void withoutAGoalStakesAreInSales() {
        try (var clinic = new Clinic(folder, "10", "usual")) {
            assertThat(clinic.diagnosis().goal()).isEqualTo(new MetricId("paid"));
            assertThat(clinic.diagnosis().decided()).isFalse();
            assertThat(clinic.finding("no-goal").certainty()).isEqualTo(Certainty.FIRM);
        }
    }

    @Test
    void threeDaysAreTooFewForAnyFault() {
        var facts =
                new FactsFixture(folder, "shop")
                        .sql(
                                """
                                insert into order_lines (store, import_id, source_row, in_force,
                                    provisional, order_id, day, ordered_on, sold, paid, received)
                                select 'shop', 'import-1', d, true, false, 'o' || d,
                                    date '2024-10-04' + d::int, date '2024-10-04' + d::int, true, 9, 9
                                from range(3) days(d)
                                """)
                        .covers(FactKind.ORDERS, "", "2024-10-04", "2024-10-07");
        try (var clinic = new Clinic(folder, facts)) {
            assertThat(clinic.diagnosis().faults())
                    .filteredOn(one -> OF_FIGURES.contains(one.check().branch()))
                    .isEmpty();
            assertThat(clinic.finding("orders-fell").certainty()).isEqualTo(Certainty.BLIND);
            assertThat(clinic.finding("orders-fell").figure().key())
                    .isEqualTo("diagnosis.blind.weeks");
            assertThat(clinic.finding("history-short").certainty()).isEqualTo(Certainty.FIRM);
        }
    }

    @Test
    void advertisingAloneIsDiagnosedToo() {
        var facts =
                new FactsFixture(folder, "shop")
                        .sql(
                                """
                                insert into ads (store, import_id, source_row, in_force, provisional,
                                    day, days, counted, channel, level, impressions, clicks, cost,
                                    orders, sales)
                                select 'shop', 'import-1', d, true, false,
                                    date '2024-01-01' + d::int, 1, true, 'google', 'channel',
                                    1000 + d % 7 * 10, 100, case when d >= 252 then 80 else 40 end + d % 5,
                                    10, 100
                                from range(280) days(d)
                                """)
                        .covers(FactKind.ADS, "google", "2024-01-01", "2024-10-07");
        try (var clinic = new Clinic(folder, facts)) {
            assertThat(clinic.finding("click-cost-rose").certainty().isFault()).isTrue();
            assertThat(clinic.finding("orders-fell").certainty()).isEqualTo(Certainty.BLIND);
        }
    }

    @Test
    void aStoreWithoutFactsIsToldSo() {
        try (var clinic = new Clinic(folder, new FactsFixture(folder, "shop"))) {
            var diagnosis = clinic.diagnosis();
            assertThat(diagnosis.known()).isEmpty();
            assertThat(diagnosis.findings()).allMatch(one -> one.certainty() == Certainty.BLIND);
            for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
                var telling = Clinic.telling(diagnosis, Texts.in(language));
                assertThat(ReportText.markdown(telling, "Paid", List.of()))
                        .contains(telling.title());
            }
        }
    }

    @Test
    void oldFactsAreCalledOld() {
        try (var clinic = new Clinic(folder, "10", "usual")) {
            var texts = Texts.in(Texts.ENGLISH);
            assertThat(Clinic.telling(clinic.diagnosis(), texts).lead("Paid"))
                    .doesNotContain("days old");
            clinic.shop.today(DailyShop.day(DailyShop.DAYS + 400));
            assertThat(Clinic.telling(clinic.diagnosis(), texts).lead("Paid"))
                    .contains("These facts are 400 days old.");
        }
    }

    /// There is one country, and all is sold there.
    @Test
    void onePartAloneIsNotComparedWithItself() {
        var facts =
                DailyShop.of(folder, "10", "usual")
                        .sql("update order_lines set country = 'FR' where store = 'shop'");
        try (var clinic = new Clinic(folder, facts)) {
            assertThat(clinic.finding("country-carries-all").figure().key())
                    .isEqualTo("diagnosis.blind.one-part");
        }
    }

    @Test
    void openWorkOnTheSameThingAnswersAFault() {
        try (var clinic = new Clinic(folder, "10", LATELY.formatted("usual / 2", "usual"))) {
            assertThat(clinic.finding("orders-fell").isExecutable()).isFalse();
            clinic.shop.added(
                    Shop.plan(new Period(DailyShop.day(281), DailyShop.day(290)), "orders", "0.1"));
            assertThat(clinic.finding("orders-fell").isExecutable()).isTrue();
        }
    }

    @Test
    void everyQuestionHasItsWordsAndIsAskedOnce() {
        try (var clinic = new Clinic(folder, "10", "usual")) {
            var findings = clinic.diagnosis().findings();
            assertThat(findings).hasSizeGreaterThanOrEqualTo(80);
            assertThat(findings).extracting(one -> one.check().question()).doesNotHaveDuplicates();
            for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
                var telling = Clinic.telling(clinic.diagnosis(), Texts.in(language));
                assertThat(findings)
                        .allSatisfy(one -> {
                            assertThat(telling.figure(one)).isNotBlank();
                            assertThat(telling.question(one)).isNotBlank();
                        });
            }
        }
    }
}
