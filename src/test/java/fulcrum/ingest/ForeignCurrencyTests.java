package fulcrum.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rows in another currency than the store's: small files written by hand, one row in euro and one
/// in dollars, given to a store that counts in euro.
class ForeignCurrencyTests {

    static final String WHY =
            "this row is in USD but the store counts in EUR, and nothing is converted; import rows in USD into a store of its own whose currency is USD";

    @TempDir Path folder;

    @Test
    void aShopifyOrderInDollarsIsRefusedWithAllItsLines() {
        var file =
                """
                Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount,Outstanding Balance
                #1,a@example.com,paid,2024-05-01 10:00:00 +0000,EUR,30.00,0,0,30.00,0,2024-05-01 09:00:00 +0000,2,Tee,10.00,TEE,0,0
                #1,a@example.com,,,,,,,,,,1,Mug,10.00,MUG,,
                #2,b@example.com,paid,2024-05-01 11:00:00 +0000,USD,50.00,0,0,50.00,0,2024-05-01 10:00:00 +0000,1,Tee,40.00,TEE,0,0
                #2,b@example.com,,,,,,,,,,1,Mug,10.00,MUG,,
                """;
        try (var shop = new Shop(folder, "EUR")) {
            refuses(shop, shop.drop(file), 2, 2, "Currency", "USD");
            assertThat(shop.ask("select sum(paid) from order_lines where sold"))
                    .isEqualByComparingTo("30");
            assertThat(shop.ask("select count(*) from order_lines")).isEqualByComparingTo("2");
        }
    }

    @Test
    void anAmazonOrderInDollarsIsRefusedAndACancelledOneStatesNone() {
        var file =
                """
                amazon-order-id\tpurchase-date\torder-status\tproduct-name\tsku\tasin\titem-status\tquantity\tcurrency\titem-price
                1-1\t2024-05-01T08:00:00+00:00\tShipped\tMug\tMUG\tB1\tShipped\t1\tEUR\t30.00
                1-2\t2024-05-01T09:00:00+00:00\tShipped\tMug\tMUG\tB1\tShipped\t1\tUSD\t50.00
                1-3\t2024-05-01T10:00:00+00:00\tCancelled\tMug\tMUG\tB1\tCancelled\t0\t\t
                """;
        try (var shop = new Shop(folder, "EUR")) {
            refuses(shop, shop.drop(file), 2, 1, "currency", "USD");
            assertThat(shop.ask("select sum(paid) from order_lines where sold"))
                    .isEqualByComparingTo("30");
        }
    }

    @Test
    void aGoogleCampaignPaidInDollarsIsRefused() {
        var file =
                """
                Campaign report
                "July 1, 2026 - July 1, 2026"
                Day,Campaign,Campaign type,Clicks,Impr.,Currency code,Cost
                2026-07-01,Brand,Search,41,1000,EUR,20.50
                2026-07-01,Abroad,Search,41,1000,USD,99.00
                """;
        try (var shop = new Shop(folder, "EUR")) {
            refuses(shop, shop.drop(file), 1, 1, "Currency code", "USD");
            assertThat(shop.ask("select sum(cost) from ads")).isEqualByComparingTo("20.5");
        }
    }

    @Test
    void aMetaReportWhoseHeaderSaysDollarsIsRefusedAsAWhole() {
        var file =
                """
                Reporting starts,Reporting ends,Campaign name,Results,Impressions,Amount spent (USD),Link clicks
                2026-07-01,2026-07-01,Summer,12,2000,20.50,50
                """;
        try (var shop = new Shop(folder, "EUR")) {
            refuses(shop, shop.drop(file), 0, 1, "Amount spent (USD)", "USD");
            assertThat(shop.ask("select count(*) from ads")).isEqualByComparingTo("0");
            assertThat(shop.drop(file.replace("USD", "EUR")).rows().taken()).isEqualTo(1);
            assertThat(shop.ask("select sum(cost) from ads")).isEqualByComparingTo("20.5");
        }
    }

    @Test
    void aSettlementStatesItsCurrencyOnceForAllOfItsRows() {
        var file =
                """
                settlement-id\tdeposit-date\ttotal-amount\tcurrency\ttransaction-type\torder-id\tamount-type\tamount-description\tamount\tposted-date
                7\t2024-06-17\t9.00\tEUR
                7\t\t\t\tOrder\t3-1\tItemPrice\tPrincipal\t10.00\t2024-06-05
                7\t\t\t\tOrder\t3-1\tItemFees\tCommission\t-1.00\t2024-06-05
                8\t2024-06-17\t19.00\tUSD
                8\t\t\t\tOrder\t3-2\tItemPrice\tPrincipal\t20.00\t2024-06-05
                8\t\t\t\tOrder\t3-2\tItemFees\tCommission\t-1.00\t2024-06-05
                """;
        try (var shop = new Shop(folder, "EUR")) {
            refuses(shop, shop.drop(file), 3, 3, "currency", "USD");
            assertThat(shop.ask("select sum(amount) from settlements where entry_kind = 'sale'"))
                    .isEqualByComparingTo("10");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CNY", "cny", "RMB", "人民币"})
    void aCostInTheStoresOwnMoneyIsTakenHoweverItIsWritten(String written) {
        try (var shop = new Shop(folder)) {
            assertThat(shop.drop("月份,类别,金额,币种\n2025-06,房租,100,%s\n".formatted(written)).rows())
                    .isEqualTo(new RowCounts(1, 1, 0, 0, 0));
        }
    }

    @Test
    void theReasonIsSaidInChineseToo() {
        try (var shop = new Shop(folder)) {
            var report = shop.drop("月份,类别,金额,币种\n2025-06,房租,100,USD\n");
            assertThat(report.rows().refused()).isEqualTo(1);
            assertThat(
                            Texts.in(Locale.SIMPLIFIED_CHINESE)
                                    .say(Said.of("ingest.foreign-currency", "USD", "CNY")))
                    .isEqualTo("此行的币种是 USD，而本店按 CNY 记账，不做换算；请把 USD 的行导入到一个币种为 USD 的店铺");
        }
    }

    private static void refuses(
            Shop shop, ImportReport report, int taken, int refused, String column, String value) {
        assertThat(report.rows())
                .as("%s", report.notes())
                .isEqualTo(new RowCounts(taken + refused, taken, 0, 0, refused));
        try {
            var written =
                    Files.readString(
                            shop.directory.resolve(report.refusedFile().orElseThrow()),
                            StandardCharsets.UTF_8);
            assertThat(written).contains(column, value, WHY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
