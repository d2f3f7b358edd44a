package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// 生意参谋 店铺流量来源 since 2023: a workbook for each month and then for each day, three levels of
/// sources, 43 columns. The first level stands on the first of its rows only, and each parent
/// repeats the sum of its children.
final class TrafficSources implements Report {

    private static final List<String> CHANGING =
            List.of(
                    "新访客",
                    "浏览量",
                    "人均浏览量",
                    "跳失率",
                    "关注店铺买家数",
                    "商品收藏人数",
                    "加购人数",
                    "下单金额",
                    "下单买家数",
                    "下单转化率",
                    "支付金额",
                    "支付买家数",
                    "支付转化率",
                    "客单价",
                    "UV价值",
                    "直接支付买家数",
                    "收藏商品-支付买家数",
                    "粉丝支付买家数",
                    "加购商品-支付买家数");

    private static final String SUM = "汇总";
    private static final Heading HEADING = heading();

    private final Workbench bench;
    private final SortedMap<Place, Tally> tallies = new TreeMap<>();
    private Optional<LocalDate> first = Optional.empty();
    private LocalDate last = LocalDate.MIN;

    TrafficSources(Workbench bench) {
        this.bench = bench;
    }

    private static Heading heading() {
        var names = new StringBuilder("一级来源,二级来源,三级来源,访客数,访客数变化");
        for (var name : CHANGING) {
            // the last change is spelt with a small uv
            names.append(',').append(name).append(',');
            names.append(name.replace("UV", "uv")).append("变化");
        }
        return Heading.of(
                names.toString(),
                List.of(
                        Column.number("访客数"),
                        Column.number("新访客"),
                        Column.number("浏览量"),
                        Column.number("商品收藏人数"),
                        Column.number("加购人数"),
                        Column.number("下单金额"),
                        Column.number("下单买家数"),
                        Column.number("支付金额"),
                        Column.number("支付买家数")));
    }

    /// Where the platform files a way in.
    private record Place(String first, String second, String third) implements Comparable<Place> {

        static Place of(Source source) {
            return switch (source) {
                case SEARCH -> new Place("平台流量", "搜索", "手淘搜索");
                case RECOMMENDED -> new Place("平台流量", "推荐", "手淘推荐");
                case DIRECT -> new Place("自主访问", "直接访问", "宝贝直访");
                case CART -> new Place("自主访问", "我的淘宝", "购物车");
                case OLD_CUSTOMER -> new Place("私域流量", "老客触达", "短信与群聊");
                case CONTENT -> new Place("内容流量", "短视频", "逛逛");
                case LIVE -> new Place("内容流量", "直播", "淘宝直播");
                case AFFILIATE -> new Place("广告流量", "淘宝客", "淘宝联盟");
                case PAID_SEARCH -> new Place("广告流量", "万相台无界", "关键词推广");
                case PAID_FEED -> new Place("广告流量", "万相台无界", "人群推广");
            };
        }

        Place parent() {
            return third.equals(SUM) ? new Place(first, SUM, SUM) : new Place(first, second, SUM);
        }

        /// Parents before their children.
        @Override
        public int compareTo(Place other) {
            int one = first.compareTo(other.first);
            int two = rank(second).compareTo(rank(other.second));
            return one != 0 ? one : two != 0 ? two : rank(third).compareTo(rank(other.third));
        }

        private static String rank(String name) {
            return name.equals(SUM) ? "" : name;
        }
    }

    @Override
    public void day(Day day) throws IOException {
        last = day.date();
        if (first.isEmpty()) {
            first = Optional.of(last);
        }
        for (var door : day.doors()) {
            var place = Place.of(door.source());
            for (var at : List.of(place, place.parent(), place.parent().parent())) {
                tallies.computeIfAbsent(at, _ -> new Tally()).add(door.seen(), door.bought());
            }
        }
        if (bench.isRecent(last) || bench.endsMonth(last)) {
            close();
        }
    }

    private List<List<String>> preamble(LocalDate from) {
        return List.of(
                List.of("【生意参谋平台】店铺流量来源"),
                List.of("店铺：" + bench.setting().shop().name()),
                List.of("统计日期：" + from + " ~ " + last),
                List.of("终端：所有终端"),
                List.of(""));
    }

    private static void write(Table table, Place place, Tally tally) throws IOException {
        var row = table.row();
        row.cell(place.second().equals(SUM) ? place.first() : "");
        row.cell(place.second()).cell(place.third());
        Figures.grouped(row, tally.visitors);
        visits(row.cell("-"), tally);
        bought(row, tally);
        for (int i = 0; i < 4; i++) {
            row.cell("-").cell("-");
        }
        table.end();
    }

    private static void visits(Row row, Tally tally) {
        Figures.grouped(row, tally.newVisitors);
        Figures.grouped(row.cell("-"), tally.pageViews);
        Figures.quotient(row.cell("-"), tally.pageViews, tally.visitors);
        Figures.percent(row.cell("-"), tally.bounces, tally.visitors);
        row.cell("-").cell("-");
        Figures.grouped(row.cell("-"), tally.favourites);
        Figures.grouped(row.cell("-"), tally.cartAdders);
        row.cell("-");
    }

    private static void bought(Row row, Tally tally) {
        Figures.groupedMoney(row, tally.orderedAmount);
        Figures.grouped(row.cell("-"), tally.orderers);
        Figures.percent(row.cell("-"), tally.orderers, tally.visitors);
        Figures.groupedMoney(row.cell("-"), tally.paidAmount);
        Figures.grouped(row.cell("-"), tally.payers);
        Figures.percent(row.cell("-"), tally.payers, tally.visitors);
        Figures.yuanEach(row.cell("-"), tally.paidAmount, tally.payers);
        Figures.yuanEach(row.cell("-"), tally.paidAmount, tally.visitors);
        row.cell("-");
    }

    /// Writes what was seen of the day or month.
    @Override
    public void close() throws IOException {
        if (first.isEmpty()) {
            return;
        }
        var name = "【生意参谋平台】店铺流量来源-" + first.get() + "_" + last + ".xls";
        try (var table = bench.book(name, "所有终端", HEADING.below(preamble(first.get())))) {
            for (var tally : tallies.entrySet()) {
                write(table, tally.getKey(), tally.getValue());
            }
        }
        tallies.clear();
        first = Optional.empty();
    }
}
