package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import java.io.IOException;
import java.util.List;

/// Tables with a file a month that grow day by day: reviews, the shop's scores, pages and their
/// modules, rivals' listings, and the market.
final class DayTables implements Report {

    private static final Heading REVIEWS =
            Heading.of(
                    "评价编号,订单编号,商品ID,评价时间,评分,评价内容",
                    List.of(Column.time("评价时间"), Column.number("评分")));

    private static final Heading SCORES =
            Heading.of(
                    "日期,描述相符,服务态度,物流服务,综合体验分,宝贝质量,物流速度,服务保障",
                    List.of(
                            Column.day("日期"),
                            Column.number("描述相符"),
                            Column.number("服务态度"),
                            Column.number("物流服务"),
                            Column.number("综合体验分")));

    private static final Heading PAGES =
            Heading.of(
                    "日期,页面,模块,曝光次数,点击次数",
                    List.of(Column.day("日期"), Column.number("曝光次数"), Column.number("点击次数")));

    private static final Heading LISTINGS =
            Heading.of(
                    "update_time,id,title,price,sale_count,comment_count,店名",
                    List.of(
                            Column.time("update_time", "2025/2/30"),
                            Column.id("id"),
                            Column.number("price"),
                            Column.number("sale_count"),
                            Column.number("comment_count")));

    private static final Heading MARKET =
            Heading.of("日期,类目,指标,数值", List.of(Column.day("日期"), Column.number("数值")));

    private final Workbench bench;
    private final Monthly reviews;
    private final Monthly scores;
    private final Monthly pages;
    private final Monthly listings;
    private final Monthly market;

    DayTables(Workbench bench) {
        this.bench = bench;
        reviews = monthly("评价表", REVIEWS);
        scores = monthly("店铺评分", SCORES);
        pages = monthly("页面模块点击", PAGES);
        market = monthly("行业大盘", MARKET);
        listings =
                new Monthly(month ->
                        bench.csv(
                                "竞品快照_" + month + ".csv",
                                month.getMonthValue() % 2 == 0 ? Form.GBK_CSV : Form.MARKED_CSV,
                                LISTINGS));
    }

    private Monthly monthly(String name, Heading heading) {
        return new Monthly(
                month -> bench.csv(name + "_" + month + ".csv", Form.MARKED_CSV, heading));
    }

    @Override
    public void day(Day day) throws IOException {
        reviews(day);
        scores(day);
        for (var module : day.modules()) {
            var table = pages.of(day.date());
            table.row().cell(day.date().toString()).cell(module.page()).cell(module.module());
            table.row().number(module.exposures()).number(module.clicks());
            table.end();
        }
        listings(day);
        for (var market : day.market()) {
            market(
                    day,
                    market.category(),
                    "访客数",
                    Figures.range(market.visitorsLow(), market.visitorsHigh()));
            market(
                    day,
                    market.category(),
                    "交易金额",
                    Figures.range(market.salesLow() / 100, (market.salesHigh() + 99) / 100));
            market(day, market.category(), "卖家数", Figures.wan(market.sellers()));
        }
    }

    private void reviews(Day day) throws IOException {
        for (var review : day.reviews()) {
            var table = reviews.of(day.date());
            var product = bench.setting().products().get(review.product());
            table.row().number(review.order()).put('-').padded(review.product(), 5);
            table.row().number(review.order()).number(product.itemId());
            table.row().moment(review.writtenAt()).number(review.stars()).cell(review.text());
            table.end();
        }
    }

    private void scores(Day day) throws IOException {
        var table = scores.of(day.date());
        var service = day.service();
        table.row()
                .cell(day.date().toString())
                .decimal(service.described(), 2)
                .decimal(service.attitude(), 2)
                .decimal(service.logistics(), 2)
                .decimal(service.experience(), 1)
                .decimal(service.experienceGoods(), 1)
                .decimal(service.experienceLogistics(), 1)
                .decimal(service.experienceService(), 1);
        table.end();
    }

    private void listings(Day day) throws IOException {
        for (var listing : day.listings()) {
            var table = listings.of(day.date());
            var rival = bench.setting().rivals().get(listing.rival());
            table.row().number(day.date().getYear()).put('/').digits(day.date().getMonthValue());
            table.row().put('/').digits(day.date().getDayOfMonth());
            table.row().cell(rival.itemId()).cell(rival.title());
            table.row().money(listing.price(), bench.moneyDigits());
            table.row().number(listing.sales()).number(listing.comments()).cell(rival.shop());
            table.end();
        }
    }

    private void market(Day day, String category, String measure, String value) throws IOException {
        var table = market.of(day.date());
        table.row().cell(day.date().toString()).cell(category).cell(measure).cell(value);
        table.end();
    }

    @Override
    public void close() throws IOException {
        for (var files : List.of(reviews, scores, pages, listings, market)) {
            files.close();
        }
    }
}
