package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Terminal;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Table;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/// 生意参谋 自助取数 of the whole shop: one row a day, one workbook a month, header in row 4; the names of
/// the columns say the terminal and the unit.
final class ShopDays implements Report {

    private static final List<String> NAMES =
            List.of(
                    "访客数", "浏览量", "跳失率", "商品收藏人数", "加购人数", "加购件数", "下单买家数", "下单金额(元)", "支付买家数",
                    "支付件数", "支付金额(元)");

    private static final Heading HEADING = heading();

    private final Workbench bench;
    private final Monthly files = new Monthly(this::open);

    ShopDays(Workbench bench) {
        this.bench = bench;
    }

    private static Heading heading() {
        var columns = new ArrayList<Column>();
        columns.add(Column.day("统计日期"));
        for (var terminal : List.of("PC端", "无线端")) {
            for (var name : NAMES) {
                columns.add(Column.number(terminal + name));
            }
        }
        return Heading.of(columns);
    }

    private Table open(YearMonth month) throws IOException {
        var span = Workbench.span(bench.firstOf(month), bench.lastOf(month));
        return bench.book(
                "【生意参谋平台】自助取数_店铺" + span + ".xls",
                "自助取数",
                HEADING.below(
                        List.of(
                                List.of("自助取数"),
                                List.of("店铺：" + bench.setting().shop().name()),
                                List.of(""))));
    }

    @Override
    public void day(Day day) throws IOException {
        var tallies = new EnumMap<Terminal, Tally>(Terminal.class);
        for (var door : day.doors()) {
            tallies.computeIfAbsent(door.terminal(), _ -> new Tally())
                    .add(door.seen(), door.bought());
        }
        var table = files.of(day.date());
        table.row().cell(day.date().toString());
        for (var terminal : List.of(Terminal.PC, Terminal.MOBILE)) {
            write(table, tallies.getOrDefault(terminal, new Tally()));
        }
        table.end();
    }

    private static void write(Table table, Tally tally) {
        var row = table.row();
        Figures.grouped(row, tally.visitors);
        Figures.grouped(row, tally.pageViews);
        Figures.percent(row, tally.bounces, tally.visitors);
        Figures.grouped(row, tally.favourites);
        Figures.grouped(row, tally.cartAdders);
        Figures.grouped(row, tally.cartPieces);
        Figures.grouped(row, tally.orderers);
        Figures.groupedMoney(row, tally.orderedAmount);
        Figures.grouped(row, tally.payers);
        Figures.grouped(row, tally.paidPieces);
        Figures.groupedMoney(row, tally.paidAmount);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
