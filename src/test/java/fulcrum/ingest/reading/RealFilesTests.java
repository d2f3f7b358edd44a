package fulcrum.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fulcrum.ingest.typing.Decision;
import fulcrum.ingest.typing.IdColumn;
import fulcrum.ingest.typing.Ids;
import fulcrum.ingest.typing.NumberColumn;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.ingest.typing.Numbers;
import fulcrum.ingest.typing.Parsed;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files of real shops, where they are at hand; counts and totals are those that their publisher's
/// notes give.
class RealFilesTests {

    static final Path DATA = Path.of("..", "shared", "data");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "uci-online-retail-ii-2009-2010/online_retail_II_year_2009-2010.csv.gz,525461,8",
        "taobao-toy-shop/ExportOrderList_orders.csv.gz,3989,46",
        "taobao-toy-shop/ExportOrderDetailList_items.csv.gz,21897,10",
        "taobao-toy-shop/Items_attribute.gbk.csv,288,6",
        "tmall-double11-cosmetics/cosmetic.utf8-bom.csv.gz,27598,7",
        "tmall-double11-cosmetics/双十一淘宝美妆数据.gbk.csv.gz,27598,7",
        "cdnow/CDNOW_master.txt.gz,69659,4",
        "kag-facebook-ads/KAG_conversion_data.csv,1143,11",
        "yandex-afisha-orders-costs/orders_log_us.csv.gz,50415,3",
        "amazon-india-seller/Amazon Sale Report.csv.gz,128976,21",
        "amazon-india-seller/Sale Report.csv.gz,9271,7",
        "amazon-india-seller/May-2022.csv,1330,17",
        "zh-online-shopping-10-cats/online_shopping_10_cats.csv.gz,62774,3",
        "uci-online-shoppers-intention/online_shoppers_intention.csv,12330,18",
        "dunnhumby-complete-journey/transactions_sample.csv.gz,75000,11",
        "platform-announcements/announcements.csv,17,12",
    })
    void everyRowIsRead(String file, int rows, int columns) throws Exception {
        int read = 0;
        try (var stream = table(file).open()) {
            assertThat(stream.next()).isTrue();
            assertThat(stream.size()).isEqualTo(columns);
            while (stream.next()) {
                assertThat(stream.size()).isEqualTo(columns);
                assertThat(stream.fault()).isEmpty();
                read++;
            }
        }
        assertThat(read).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({
        "taobao-toy-shop/ExportOrderList_orders.csv.gz,买家实际支付金额,289655.94",
        "taobao-toy-shop/ExportOrderList_orders.csv.gz,买家应付货款,280841.13",
        "taobao-toy-shop/ExportOrderList_orders.csv.gz,退款金额,1355.49",
        "amazon-india-seller/Amazon Sale Report.csv.gz,Amount,78590170.25",
        "kag-facebook-ads/KAG_conversion_data.csv,Spent,58705.23",
        "yandex-afisha-orders-costs/orders_log_us.csv.gz,profit,252057.20",
        "yandex-afisha-orders-costs/costs_us.csv,costs,329131.62",
        "cdnow/CDNOW_master.txt.gz,dollar_value,2500315.63",
        "dunnhumby-complete-journey/transactions_sample.csv.gz,sales_value,233935.24",
    })
    void aColumnAddsUp(String file, String column, BigDecimal total) throws Exception {
        var sum = BigDecimal.ZERO;
        var marks = new NumberColumn();
        try (var stream = table(file).open()) {
            int index = column(stream, column);
            while (stream.next()) {
                marks.see(stream.cell(index));
                switch (Numbers.parse(stream.cell(index), NumberStyle.PLAIN)) {
                    case Parsed.Value<BigDecimal>(var value) -> sum = sum.add(value);
                    case Parsed.Absent<BigDecimal> _ -> {}
                    case Parsed<BigDecimal> other ->
                            throw new AssertionError(stream.line() + ": " + other);
                }
            }
        }
        assertThat(sum.setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(total);
        assertThat(marks.decide()).isEqualTo(new Decision.Decided<>(NumberStyle.PLAIN));
    }

    @Test
    void idsThatASpreadsheetDestroyedAreNoticed() throws Exception {
        var ids = new IdColumn();
        var different = new HashSet<String>();
        try (var stream = table("taobao-toy-shop/ExportOrderList_orders.csv.gz").open()) {
            int index = column(stream, "订单编号");
            while (stream.next()) {
                ids.see(stream.cell(index));
                different.add(Ids.clean(stream.cell(index)));
            }
        }
        assertThat(ids.destroyed().any()).isTrue();
        assertThat(ids.destroyed().zeroEnded()).isGreaterThan(3900);
        assertThat(different).hasSizeGreaterThan(3900);
    }

    @Test
    void bothEncodingsOfOneFileGiveTheSameRows() throws Exception {
        var first = table("tmall-double11-cosmetics/cosmetic.utf8-bom.csv.gz");
        var second = table("tmall-double11-cosmetics/双十一淘宝美妆数据.gbk.csv.gz");
        assertThat(first.format()).isEqualTo("csv utf-8 ,");
        assertThat(second.format()).isEqualTo("csv gb18030 ,");
        // The publishers' own rows differ in four prices, so prices are left out.
        assertThat(withoutPrices(second)).isEqualTo(withoutPrices(first));
    }

    private static List<List<String>> withoutPrices(RawTable table) throws IOException {
        var rows = Given.rows(table);
        rows.forEach(row -> row.remove(4));
        return rows;
    }

    private static int column(RowStream stream, String name) throws IOException {
        assertThat(stream.next()).isTrue();
        return IntStream.range(0, stream.size())
                .filter(i -> stream.cell(i).strip().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private RawTable table(String file) throws IOException {
        var path = DATA.resolve(file);
        assumeTrue(Files.exists(path), () -> "no real data at " + path);
        var opened = Given.in(folder).open(file, path, Optional.empty());
        return Given.tables(opened).getFirst();
    }
}
