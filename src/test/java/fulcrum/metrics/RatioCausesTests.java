package fulcrum.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fulcrum.units.Figure;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.FactsFixture;
import fulcrum.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Causes of ratios, and of figures that several reports bring.
class RatioCausesTests {

    @TempDir Path folder;

    /// Clicks and impressions of 20 campaigns in two channels over two days; the click rate is 5 %.
    private static List<String> ads(String day, int struck, double times, int unseen) {
        var tuples = new ArrayList<String>();
        for (int campaign = 0; campaign < 20; campaign++) {
            for (var channel : List.of("zhitongche", "feed")) {
                int impressions = campaign == unseen ? 0 : 20_000 + 1_000 * campaign;
                double rate = .05 * (campaign == struck && channel.equals("feed") ? times : 1);
                long clicks = Math.round(impressions * rate) + campaign % 3;
                tuples.add(
                        "date '%s', 1, '%s', 'c%d', 'campaign', %d, %d, 100, true"
                                .formatted(day, channel, campaign, impressions, clicks));
            }
        }
        return tuples;
    }

    private Warehouse advertised(int unseen, double more) {
        var facts = new FactsFixture(folder, "shop");
        for (var tuples : List.of(ads("2024-01-01", -1, 1, -1), ads("2024-01-08", 7, .5, unseen))) {
            facts.rows(
                    FactKind.ADS,
                    "day, days, channel, campaign, level, impressions, clicks, cost, counted",
                    tuples.toArray(String[]::new));
        }
        facts.sql(
                "update ads set impressions = impressions * %s, clicks = clicks * %s where channel = 'zhitongche' and day = date '2024-01-08'"
                        .formatted(more, more));
        for (var channel : List.of("zhitongche", "feed")) {
            facts.covers(FactKind.ADS, channel, "2024-01-01", "2024-01-15");
        }
        return facts.open();
    }

    private static CauseQuestion question(String metric) {
        return AskCauses.question(
                metric,
                AskCauses.period("2024-01-01", "2024-01-02"),
                AskCauses.period("2024-01-08", "2024-01-09"));
    }

    @Test
    void theCampaignWhoseRateFellIsNamedAndAShiftOfTheMixIsNot() {
        try (var warehouse = advertised(-1, 3)) {
            var metrics = new Metrics(warehouse);

            var found = AskCauses.found(metrics.causes(question("ctr")));

            assertThat(found.causes().stream().map(AskCauses::named))
                    .containsExactly("campaign=c7 channel=feed");
            var cause = found.causes().getFirst();
            assertThat(cause.before()).isEqualTo(Figure.of(1351).dividedBy(Figure.of(27_000)));
            assertThat(cause.now()).isEqualTo(Figure.of(676).dividedBy(Figure.of(27_000)));
            double impressions = 590_000 + 3 * 590_000;
            assertThat(cause.contribution().doubleValue())
                    .isCloseTo((676 - 1351) / impressions, within(1e-6));
            var account = found.account();
            assertThat(
                            account.beside()
                                    .add(account.alike())
                                    .add(cause.contribution())
                                    .add(account.rest()))
                    .isEqualByComparingTo(account.change());
        }
    }

    @Test
    void aPartThatIsNoLongerSeenHasNoRateAndIsNoCauseOfIt() {
        try (var warehouse = advertised(3, 1)) {
            var found = AskCauses.found(new Metrics(warehouse).causes(question("ctr")));

            assertThat(found.causes().stream().map(AskCauses::named))
                    .containsExactly("campaign=c7 channel=feed");
        }
    }

    @Test
    void aRatioOverNothingIsRefusedWithItsReason() {
        try (var warehouse =
                new FactsFixture(folder, "shop")
                        .rows(
                                FactKind.ADS,
                                "day, days, channel, campaign, level, impressions, clicks, cost, counted",
                                "date '2024-01-01', 1, 'feed', 'c1', 'campaign', 0, 0, 0, true",
                                "date '2024-01-08', 1, 'feed', 'c1', 'campaign', 10, 1, 1, true")
                        .covers(FactKind.ADS, "feed", "2024-01-01", "2024-01-15")
                        .open()) {
            assertThat(AskCauses.refusal(new Metrics(warehouse).causes(question("ctr"))))
                    .startsWith("no comparison with 2024-01-01 to 2024-01-01: ");
        }
    }

    /// A report by source and one by product tell of the same visitors, and not of each other.
    @Test
    void reportsThatDoNotKnowEachOthersPartsAreLookedThroughOneByOne() {
        var facts = new FactsFixture(folder, "shop");
        for (int product = 0; product < 30; product++) {
            for (var day : List.of("2024-01-01", "2024-01-08")) {
                boolean struck = product == 4 && day.equals("2024-01-08");
                facts.rows(
                        FactKind.TRAFFIC,
                        "report, day, days, product_id, visitors, counted",
                        "'product', date '%s', 1, 'p%d', %d, false"
                                .formatted(day, product, struck ? 100 : 500 + product % 4));
            }
        }
        facts.rows(
                        FactKind.TRAFFIC,
                        "report, day, days, source_1, visitors, counted",
                        "'source', date '2024-01-01', 1, 'search', 5000, false",
                        "'source', date '2024-01-08', 1, 'search', 4800, false",
                        "'source', date '2024-01-01', 1, 'paid', 5000, false",
                        "'source', date '2024-01-08', 1, 'paid', 4800, false")
                .rows(
                        FactKind.TRAFFIC,
                        "report, day, days, visitors, counted",
                        "'store', date '2024-01-01', 1, 9000, true",
                        "'store', date '2024-01-08', 1, 8600, true");
        for (var report : List.of("store", "product", "source")) {
            facts.covers(FactKind.TRAFFIC, report, "2024-01-01", "2024-01-15");
        }
        try (var warehouse = facts.open()) {
            var found = AskCauses.found(new Metrics(warehouse).causes(question("visitors")));

            assertThat(AskCauses.named(found.causes().getFirst())).isEqualTo("product=p4");
            assertThat(AskCauses.notes(found.searched()))
                    .anyMatch(note -> note.contains("the whole is 9000 and 8600"));
        }
    }
}
