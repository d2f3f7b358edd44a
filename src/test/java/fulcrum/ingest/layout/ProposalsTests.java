package fulcrum.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.units.Texts;
import fulcrum.warehouse.FactKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalsTests {

    static final Proposals PROPOSALS = Proposals.shipped();

    static final List<String> RETAIL =
            List.of(
                    "Invoice",
                    "StockCode",
                    "Description",
                    "Quantity",
                    "InvoiceDate",
                    "Price",
                    "Customer ID",
                    "Country");

    static final List<List<String>> RETAIL_ROWS =
            rows(
                    "489434,85048,GLASS BALL,12,2009-12-01 07:45:00,6.95,13085,United Kingdom",
                    "489434,79323P,PINK LIGHTS,12,2009-12-01 07:45:00,6.75,13085,United Kingdom",
                    "489435,POST,POSTAGE,1,2009-12-01 07:46:00,18.0,,France");

    @Test
    void aTableOfSalesIsReadAsLinesAndRefunds() {
        var proposed = proposed(RETAIL, RETAIL_ROWS);
        assertThat(proposed.kind()).isEqualTo(FactKind.ORDER_LINES);
        assertThat(facts(proposed))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "Invoice", "order_id",
                                "StockCode", "product_id",
                                "Description", "title",
                                "Quantity", "quantity",
                                "InvoiceDate", "ordered_at",
                                "Price", "unit_price",
                                "Customer ID", "customer",
                                "Country", "country"));
        assertThat(proposed.columns().get(3).examples()).containsExactly("12", "1");
        assertThat(proposed.columns()).allMatch(column -> column.confidence() > 0.9);
        assertThat(Layouts.parse("own", proposed.layout().yaml())).isEqualTo(proposed.layout());
    }

    @ParameterizedTest
    @CsvSource({
        "489434, 85048, 12, 6.95, order_lines goods 83.40",
        "C489449, 22087, -12, 2.95, refunds goods 35.40",
        "C489450, POST, -1, 18.00, refunds charge 18.00",
        "C496350, M, 1, 373.57, refunds charge -373.57",
        "A506401, B, 1, -53594.36, order_lines adjustment -53594.36",
        "489464, 21733, -96, 0.0, order_lines adjustment 0.0",
        "489500, DOT, 1, 45.13, order_lines charge 45.13",
        "489501, gift_0001_20, 1, 17.02, order_lines charge 17.02",
        "489502, BANK CHARGES, 1, 15.00, order_lines charge 15.00",
        "489503, ADJUST2, 1, -5.00, order_lines adjustment -5.00",
        "489504, 85099B, -2, 1.95, refunds goods 3.90",
        "489505, DCGS0058, 2, 0.85, order_lines goods 1.70",
    })
    void everyLineIsGoodsChargeAdjustmentOrReturn(
            String invoice, String code, String quantity, String price, String expected) {
        var row = List.of(invoice, code, "", quantity, "2009-12-01 07:45:00", price, "", "");
        assertThat(SimpleReading.taken(proposed(RETAIL, RETAIL_ROWS).layout(), row))
                .containsExactly(expected);
    }

    @Test
    void aPurchaseLogWithoutOrderNumbersMakesThemOfCustomerAndTime() {
        var proposed =
                proposed(
                        List.of("customer_id", "date", "number_of_cds", "dollar_value"),
                        rows("00001,19970101,1,11.77", "00002,19970112,5,77.00"));
        assertThat(facts(proposed))
                .isEqualTo(
                        Map.of(
                                "customer_id", "customer",
                                "date", "ordered_at",
                                "number_of_cds", "quantity",
                                "dollar_value", "stated_amount"));
        var read = proposed.layout().reads().getLast();
        assertThat(read.cells().get("order_id").source())
                .isEqualTo(
                        new Cell.Source.Joined(List.of(List.of("customer_id"), List.of("date"))));
        assertThat(read.cells().get("order_id").treatment().hash()).isTrue();
        assertThat(
                        SimpleReading.taken(
                                proposed.layout(), List.of("00001", "19970101", "1", "11.77")))
                .containsExactly("order_lines goods 11.77");
        assertThat(
                        SimpleReading.taken(
                                proposed.layout(), List.of("00001", "19970101", "-1", "-11.77")))
                .containsExactly("refunds order 11.77");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order_lines | 订单号,商品名称,数量,单价,下单时间,会员名 | 1001,杯子,2,9.9,2025-06-01 10:00:00,a",
                "orders | Order No,Date,Customer,Order Total,Shipping | 1,2025-06-01,a,9.90,1.00",
                "ads | 日期,渠道,花费,展现量,点击量 | 2025-06-01,抖音,100.5,1000,20",
                "ads | dt,Campaign Name,Spend,Impr,Clicks | 2025-06-01,Brand,10.50,1000,20",
                "traffic | date,sessions,users,bounce rate | 2025-06-01,120,100,0.4",
                "reviews | 日期,商品ID,评分,评价内容 | 2025-06-01,9,5,很好",
                "products | Item Code,Name,Cost Price,RRP | A1,Cup,2.50,9.90",
                "customers | Member ID,City,Total Spent,Joined | 7,Lyon,99.50,2020-02-03",
                "stock | 货号,库存,仓库 | A1,12,上海",
                "costs | Month,Expense Type,Amount | 2025-06,rent,1200",
                "keywords | query,clicks,impressions,avg position | cup,1,20,3.5",
                "listings | 日期,店铺,商品ID,售价,销量 | 2025-06-01,别家,77,9.9,120",
                "refunds | Refund No,Order No,Refund Amount,Refund Date | R1,1,9.90,2025-06-03",
            })
    void theKindIsToldByNamesAndCells(String kind, String header, String row) {
        var proposed = proposed(Arrays.asList(header.split(",")), rows(row));
        assertThat(proposed.kind().table()).isEqualTo(kind);
        assertThat(Layouts.parse("own", proposed.layout().yaml())).isEqualTo(proposed.layout());
    }

    @Test
    void aColumnWhoseCellsDoNotFitItsNameIsLeftOut() {
        var header = List.of("order id", "date", "amount", "quantity", "product id");
        var proposed =
                proposed(header, rows("1,2025-06-01,9.90,many,7", "2,2025-06-02,3.00,few,8"));
        assertThat(facts(proposed)).doesNotContainKey("quantity");
    }

    @Test
    void statusesThatWereSeenAreTranslated() {
        var header = List.of("order id", "date", "amount", "status");
        var proposed =
                proposed(
                        header,
                        rows("1,2025-06-01,9.9,交易成功", "2,2025-06-01,9.9,Cancelled by buyer"));
        assertThat(proposed.layout().reads().getFirst().cells().get("status").treatment().map())
                .isEqualTo(Map.of("交易成功", "completed", "Cancelled by buyer", "cancelled"));
    }

    @Test
    void whatIsStillToBeSaidOfAKindIsInPlainWords() {
        var mapped =
                PROPOSALS.correct(
                        "own",
                        FactKind.ORDER_LINES,
                        Map.of("x", "order_id"),
                        List.of("x"),
                        List.of());
        var reason = ((Proposal.Nothing) mapped).reason();
        assertThat(Texts.in(Texts.ENGLISH).say(reason))
                .isEqualTo(
                        "this kind of table needs at least one column of each: Ordered at; Amount of the line or Price of one piece; Order number or Customer");
        assertThat(Texts.in(Texts.CHINESE).say(reason))
                .startsWith("这类表，以下每组至少要有一列：下单时间；")
                .doesNotContain("_");
    }

    @Test
    void nothingIsProposedForATableThatSaysNothing() {
        assertThat(PROPOSALS.propose("own", List.of("a", "b"), rows("1,2")))
                .isInstanceOf(Proposal.Nothing.class);
        assertThat(PROPOSALS.propose("own", List.of("12", "2025-01-01"), rows("13,2025-01-02")))
                .isEqualTo(
                        new Proposal.Nothing(fulcrum.units.Said.of("ingest.proposal.no-header")));
        assertThat(PROPOSALS.propose("own", List.of(), List.of()))
                .isInstanceOf(Proposal.Nothing.class);
    }

    @Test
    void aPersonMayCorrectIt() {
        var corrected =
                PROPOSALS.correct(
                        "own",
                        FactKind.ORDER_LINES,
                        Map.of("x", "order_id", "y", "ordered_at", "z", "stated_amount"),
                        List.of("x", "y", "z"),
                        rows("1,2025-06-01,9.90"));
        assertThat(corrected).isInstanceOf(Proposal.Proposed.class);
        assertThat(
                        SimpleReading.taken(
                                ((Proposal.Proposed) corrected).layout(),
                                List.of("1", "2025-06-01", "9.90")))
                .containsExactly("order_lines goods 9.90");
        assertThat(
                        PROPOSALS.correct(
                                "own",
                                FactKind.ORDER_LINES,
                                Map.of("x", "order_id"),
                                List.of("x"),
                                List.of()))
                .isInstanceOf(Proposal.Nothing.class);
    }

    static Proposal.Proposed proposed(List<String> header, List<List<String>> rows) {
        var proposal = PROPOSALS.propose("own", header, rows);
        assertThat(proposal).as(header.toString()).isInstanceOf(Proposal.Proposed.class);
        return (Proposal.Proposed) proposal;
    }

    private static Map<String, String> facts(Proposal.Proposed proposed) {
        var facts = new HashMap<String, String>();
        proposed.columns()
                .forEach(column ->
                        column.fact().ifPresent(fact -> facts.put(column.header(), fact)));
        return facts;
    }

    private static List<List<String>> rows(String... lines) {
        return Arrays.stream(lines).map(line -> Arrays.asList(line.split(",", -1))).toList();
    }
}
