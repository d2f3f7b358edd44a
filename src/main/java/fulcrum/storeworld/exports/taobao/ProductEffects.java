package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Parts;
import fulcrum.storeworld.exports.Row;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// 生意参谋 商品效果: one row for each product and day, a file a month, header in row 5. This one comes as
/// a web page under the name of an .xls, as some of the platform's files do.
final class ProductEffects implements Report {

    private static final long LIMIT = 20_000;

    private static final Heading HEADING =
            Heading.of(
                    "统计日期,商品ID,商品名称,货号,商品状态,商品标签,商品访客数,商品浏览量,平均停留时长,商品详情页跳出率,"
                            + "商品收藏人数,商品加购件数,商品加购人数,下单买家数,下单件数,下单金额,下单转化率,支付买家数,"
                            + "支付件数,支付金额,商品支付转化率,支付新买家数,支付老买家数,老买家支付金额,聚划算支付金额,"
                            + "访客平均价值,成功退款金额,竞争力评分,年累计支付金额,月累计支付金额,月累计支付件数,"
                            + "搜索引导支付转化率,搜索引导访客数,搜索引导支付买家数",
                    List.of(
                            Column.day("统计日期"),
                            Column.id("商品ID"),
                            Column.number("商品访客数"),
                            Column.number("商品浏览量"),
                            Column.number("平均停留时长"),
                            Column.number("商品收藏人数"),
                            Column.number("商品加购件数"),
                            Column.number("商品加购人数"),
                            Column.number("下单买家数"),
                            Column.number("下单金额"),
                            Column.number("支付买家数"),
                            Column.number("支付件数"),
                            Column.number("支付金额")));

    private final Workbench bench;
    private final long[] monthPaid;
    private final long[] monthPieces;
    private final long[] yearPaid;
    private LocalDate before = LocalDate.MIN;
    private Optional<Parts> open = Optional.empty();

    ProductEffects(Workbench bench) {
        this.bench = bench;
        int products = bench.setting().products().size();
        this.monthPaid = new long[products];
        this.monthPieces = new long[products];
        this.yearPaid = new long[products];
    }

    @Override
    public void day(Day day) throws IOException {
        begin(day.date());
        var all = new TreeMap<Integer, Tally>();
        var searched = new TreeMap<Integer, Tally>();
        for (var visit : day.visits()) {
            all.computeIfAbsent(visit.product(), _ -> new Tally())
                    .add(visit.seen(), visit.bought());
            if (visit.source() == Source.SEARCH) {
                searched.computeIfAbsent(visit.product(), _ -> new Tally())
                        .add(visit.seen(), visit.bought());
            }
        }
        var parts = open.orElseThrow();
        for (var product : all.entrySet()) {
            int index = product.getKey();
            var tally = product.getValue();
            add(index, tally);
            var row = parts.row().day(day.date().toEpochDay());
            visits(row, bench.setting().products().get(index), tally);
            bought(row, tally);
            soFar(row, index, searched.getOrDefault(index, new Tally()));
            parts.end();
        }
    }

    private void add(int index, Tally tally) {
        monthPaid[index] += tally.paidAmount;
        monthPieces[index] += tally.paidPieces;
        yearPaid[index] += tally.paidAmount;
    }

    private void begin(LocalDate day) throws IOException {
        if (day.getYear() != before.getYear()) {
            java.util.Arrays.fill(yearPaid, 0);
        }
        var month = YearMonth.from(day);
        if (open.isEmpty() || !month.equals(YearMonth.from(before))) {
            java.util.Arrays.fill(monthPaid, 0);
            java.util.Arrays.fill(monthPieces, 0);
            close();
            open =
                    Optional.of(
                            new Parts(LIMIT, part -> bench.page(name(month, part), head(month))));
        }
        before = day;
    }

    private String name(YearMonth month, int part) {
        var span = Workbench.span(bench.firstOf(month), bench.lastOf(month));
        return "【生意参谋平台】商品_全部" + span + (part == 1 ? "" : "(" + part + ")") + ".xls";
    }

    private Heading head(YearMonth month) {
        return HEADING.below(
                List.of(
                        List.of("【生意参谋平台】商品效果"),
                        List.of("店铺：" + bench.setting().shop().name()),
                        List.of("终端：所有终端"),
                        List.of("统计日期：" + bench.firstOf(month) + " ~ " + bench.lastOf(month))));
    }

    private static void visits(Row row, Product product, Tally tally) {
        row.number(product.itemId()).cell(product.title()).cell(product.code());
        row.cell("当前在线").cell("-");
        Figures.grouped(row, tally.visitors);
        Figures.grouped(row, tally.pageViews);
        Figures.quotient(row, tally.seconds, tally.visitors);
        Figures.percent(row, tally.bounces, tally.visitors);
        Figures.grouped(row, tally.favourites);
        Figures.grouped(row, tally.cartPieces);
        Figures.grouped(row, tally.cartAdders);
    }

    private static void bought(Row row, Tally tally) {
        Figures.grouped(row, tally.orderers);
        Figures.grouped(row, tally.orderedPieces);
        Figures.groupedMoney(row, tally.orderedAmount);
        Figures.percent(row, tally.orderers, tally.visitors);
        Figures.grouped(row, tally.payers);
        Figures.grouped(row, tally.paidPieces);
        Figures.groupedMoney(row, tally.paidAmount);
        Figures.percent(row, tally.payers, tally.visitors);
        Figures.grouped(row, tally.newPayers);
        Figures.grouped(row, tally.payers - tally.newPayers);
        Figures.groupedMoney(row, tally.paidAmount - tally.newPaidAmount);
        Figures.groupedMoney(row, 0);
        Figures.yuanEach(row, tally.paidAmount, tally.visitors);
        row.cell("-").cell("-");
    }

    private void soFar(Row row, int index, Tally searched) {
        Figures.groupedMoney(row, yearPaid[index]);
        Figures.groupedMoney(row, monthPaid[index]);
        Figures.grouped(row, monthPieces[index]);
        Figures.percent(row, searched.payers, searched.visitors);
        Figures.grouped(row, searched.visitors);
        Figures.grouped(row, searched.payers);
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
            open = Optional.empty();
        }
    }
}
