package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Search words, by month and then week by week from Monday: those that led to the shop (引流搜索词),
/// and the market's (搜索排行), whose figures are ranges.
final class SearchWords implements Report {

    private static final Heading OWN =
            Heading.of(
                    "搜索词,商品ID,引导访客数,引导支付买家数,引导支付金额,引导支付转化率,全网搜索热度,全网点击率",
                    List.of(
                            Column.id("搜索词"),
                            Column.number("引导访客数"),
                            Column.number("引导支付买家数"),
                            Column.number("引导支付金额")));

    private static final Heading MARKET =
            Heading.of(
                    "排名,搜索词,搜索人气,点击率,支付转化率",
                    List.of(Column.number("排名"), Column.id("搜索词"), Column.number("搜索人气")));

    private final Workbench bench;
    private final SortedMap<Long, Own> own = new TreeMap<>();
    private final SortedMap<Integer, Market> market = new TreeMap<>();
    private Optional<LocalDate> first = Optional.empty();
    private LocalDate last = LocalDate.MIN;

    SearchWords(Workbench bench) {
        this.bench = bench;
    }

    /// A word that led to a product.
    private static final class Own {
        long clicks;
        final Tally bought = new Tally();
    }

    /// A word of the market: popularity of all days, rates of the last.
    private static final class Market {
        long low;
        long high;
        double clickRate;
        double conversion;
    }

    @Override
    public void day(Day day) throws IOException {
        if (first.isEmpty()) {
            first = Optional.of(day.date());
        }
        last = day.date();
        for (var word : day.words()) {
            var sum = own.computeIfAbsent(key(word.keyword(), word.product()), _ -> new Own());
            sum.clicks += word.clicks();
            sum.bought.add(word.bought());
        }
        for (var word : day.marketWords()) {
            var sum = market.computeIfAbsent(word.keyword(), _ -> new Market());
            sum.low += word.popularityLow();
            sum.high += word.popularityHigh();
            sum.clickRate = word.clickRate();
            sum.conversion = word.conversion();
        }
        if (bench.isRecent(last)
                ? last.getDayOfWeek() == DayOfWeek.SUNDAY
                : bench.endsMonth(last)) {
            close();
        }
    }

    private static long key(int keyword, int product) {
        return (long) keyword << 32 | product;
    }

    private void own(String span) throws IOException {
        try (var table = bench.csv("【生意参谋平台】选词助手_引流搜索词" + span, Form.GBK_CSV, OWN)) {
            for (var word : own.entrySet()) {
                int keyword = (int) (word.getKey() >> 32);
                var sum = word.getValue();
                var row = table.row();
                row.cell(bench.setting().keywords().get(keyword).text())
                        .number(bench.setting().products().get(word.getKey().intValue()).itemId())
                        .number(sum.clicks)
                        .number(sum.bought.payers)
                        .money(sum.bought.paidAmount, bench.moneyDigits());
                Figures.percent(row, sum.bought.payers, sum.clicks);
                var popular = Optional.ofNullable(market.get(keyword));
                row.cell(popular.map(m -> Figures.range(m.low, m.high)).orElse("-"));
                row.cell(popular.map(m -> Figures.rate(m.clickRate, false)).orElse("-"));
                table.end();
            }
        }
    }

    private void market(String span) throws IOException {
        var ranks =
                market.entrySet().stream()
                        .sorted(
                                Comparator.comparingLong(
                                        (java.util.Map.Entry<Integer, Market> word) ->
                                                -word.getValue().high))
                        .toList();
        try (var table = bench.csv("【生意参谋平台】搜索排行_热搜" + span, Form.MARKED_CSV, MARKET)) {
            for (int i = 0; i < ranks.size(); i++) {
                int keyword = ranks.get(i).getKey();
                var word = ranks.get(i).getValue();
                table.row()
                        .number(i + 1)
                        .cell(bench.setting().keywords().get(keyword).text())
                        .cell(Figures.range(word.low, word.high))
                        .cell(Figures.rate(word.clickRate, keyword % 3 == 0))
                        .cell(Figures.rate(word.conversion, keyword % 3 == 0));
                table.end();
            }
        }
    }

    /// Writes what was seen of the week or month.
    @Override
    public void close() throws IOException {
        if (first.isPresent()) {
            var span = Workbench.span(first.get(), last) + ".csv";
            own(span);
            market(span);
            own.clear();
            market.clear();
            first = Optional.empty();
        }
    }
}
