package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.warehouse.Agreement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Totals rows are compared with the rows that they repeat. All sums here were made by hand.
class TotalsTests {

    static final String ADS =
            "日期,主体ID,主体类型,主体名称,展现量,点击量,花费,点击率,平均点击花费\n"
                    + "2026-06-01,61234567,商品,风筝,1000,50,12.50,5%,0.25\n"
                    + "2026-06-01,61234568,商品,木马,2000,30,7.25,1.5%,0.24\n";

    @TempDir Path folder;

    private List<Agreement> given(String content) {
        try (var shop = new Shop(folder.resolve("data"))) {
            var report = shop.drop(content);
            assertThat(report.isInFacts()).as("%s", report.notes()).isTrue();
            return report.reconciliation().stream()
                    .filter(one -> one.check().startsWith("agreement.totals-row"))
                    .toList();
        }
    }

    private static Agreement total(String column, long rows, String stated, String summed) {
        return new Agreement(
                "agreement.totals-row",
                rows,
                new BigDecimal(stated),
                new BigDecimal(summed).setScale(6),
                column);
    }

    @Test
    void aTotalsRowThatIsRightAgreesInEveryColumnThatAddsUp() {
        var agreements = given(ADS + "合计,,,,3000,80,19.75,2.67%,0.25\n");
        assertThat(agreements)
                .containsExactlyInAnyOrder(
                        total("展现量", 2, "3000", "3000"),
                        total("点击量", 2, "80", "80"),
                        total("花费", 2, "19.75", "19.75"))
                .allMatch(Agreement::holds);
    }

    @Test
    void aTotalsRowThatIsWrongSaysInWhichColumnAndByHowMuch() {
        var wrong = given(ADS + "合计,,,,3000,81,21.00,2.67%,0.25\n");
        assertThat(wrong)
                .filteredOn(one -> !one.holds())
                .extracting(Agreement::column, one -> one.difference().stripTrailingZeros())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("点击量", new BigDecimal("1")),
                        org.assertj.core.groups.Tuple.tuple("花费", new BigDecimal("1.25")));
    }

    @Test
    void refusedRowsExplainTheDifference() {
        var agreements =
                given(
                        ADS
                                + "2026-06-01,61234569,商品,球,100,1,many,1%,0.30\n"
                                + "合计,,,,3100,81,20.05,2.61%,0.25\n");
        assertThat(agreements)
                .extracting(Agreement::check)
                .containsOnly("agreement.totals-row-without-refused");
        assertThat(agreements)
                .filteredOn(one -> one.column().equals("花费"))
                .singleElement()
                .satisfies(one -> assertThat(one.difference()).isEqualByComparingTo("0.30"));
    }

    @Test
    void theRowWithoutANameOfMetaIsATotalsRowOnTopToo() {
        var header =
                "Reporting starts,Reporting ends,Campaign name,Reach,Impressions,Amount spent (CNY),Link clicks\n";
        var agreements =
                given(
                        header
                                + "2026-07-01,2026-07-01,,150,300,4.00,9\n"
                                + "2026-07-01,2026-07-01,Summer,100,100,2.50,5\n"
                                + "2026-07-01,2026-07-01,Winter,90,200,1.50,4\n");
        assertThat(agreements)
                .containsExactlyInAnyOrder(
                        total("Impressions", 2, "300", "300"),
                        total("Amount spent (CNY)", 2, "4.00", "4"),
                        total("Link clicks", 2, "9", "9"));
    }

    @Test
    void sourcesAreAddedUpOnTheirFirstLevelAndPeopleNever() {
        var agreements =
                given(
                        "一级来源,二级来源,三级来源,统计日期,访客数,支付买家数,支付金额\n"
                                + "平台流量,汇总,汇总,2026-06-01,120,25,250.00\n"
                                + ",手淘搜索,汇总,2026-06-01,80,18,180.00\n"
                                + ",手淘推荐,,2026-06-01,50,9,70.00\n"
                                + "广告流量,,,2026-06-01,30,5,35.50\n"
                                + "合计,,,2026-06-01,140,28,285.50\n");
        assertThat(agreements).containsExactly(total("支付金额", 2, "285.50", "285.50"));
    }

    @Test
    void aTotalOfTheWholeAccountIsNotComparedWithTheRowsThatAreListed() {
        var agreements =
                given(
                        "Campaign report\n\"1 July 2026 - 31 July 2026\"\nCampaign,Clicks,Impr.,Cost\n"
                                + "Toys,3,20,1.50\nKites,4,30,2.00\n"
                                + "Total: Campaigns,7,50,3.50\nTotal: Account,9,80,9.99\n");
        assertThat(agreements)
                .containsExactlyInAnyOrder(
                        total("Impr.", 2, "50", "50"),
                        total("Clicks", 2, "7", "7"),
                        total("Cost", 2, "3.50", "3.50"));
    }

    @Test
    void aFileWithoutATotalsRowComparesNothing() {
        assertThat(given(ADS)).isEmpty();
    }

    /// Rows 1 to 9,000 cost as many cents: 9,000 · 9,001 / 2 = 40,504,500 cents.
    @Test
    void rowsThatSeveralThreadsReadMakeOneSumAndTotalsRowsKeepTheirOrder() {
        var rows = new StringBuilder("日期,主体ID,主体类型,主体名称,展现量,点击量,花费,点击率,平均点击花费\n");
        for (int i = 1; i <= 9_000; i++) {
            rows.append(
                    "2026-06-01,%d,商品,风筝,20,2,%d.%02d,10%%,0.25%n"
                            .formatted(61_000_000 + i, i / 100, i % 100));
            if (i % 3_000 == 0) {
                rows.append("合计,,,,180000,18000,%d,10%%,22.50%n".formatted(450_000 - i));
            }
        }
        assertThat(given(rows.toString()))
                .containsExactly(
                        total("展现量", 9_000, "180000", "180000"),
                        total("点击量", 9_000, "18000", "18000"),
                        total("花费", 9_000, "447000", "405045"),
                        total("花费", 9_000, "444000", "405045"),
                        total("花费", 9_000, "441000", "405045"));
    }
}
