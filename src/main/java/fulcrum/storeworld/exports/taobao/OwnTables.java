package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Table;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What a shop keeps in tables of its own: its goods with their attributes and costs, stock on
/// Sundays, costs by month, and the platform's notices.
final class OwnTables implements Report {

    private static final Heading COSTS =
            Heading.of("月份,费用类别,金额,说明", List.of(Column.id("月份"), Column.number("金额")));

    private static final Heading STOCK =
            Heading.of(
                    "日期,商品ID,货号,名称,库存",
                    List.of(Column.day("日期"), Column.id("商品ID"), Column.number("库存")));

    private static final Heading GOODS =
            Heading.of("商品ID,货号,名称,类目,成本价,售价", List.of(Column.number("成本价"), Column.number("售价")));

    private static final Heading NOTICES =
            Heading.of("编号,平台,公告日期,生效日期,标题,内容,主题", List.of(Column.day("公告日期"), Column.day("生效日期")));

    private final Workbench bench;
    private final Monthly stock;
    private final Table costs;

    OwnTables(Workbench bench) throws IOException {
        this.bench = bench;
        this.stock =
                new Monthly(month -> bench.csv("库存盘点_" + month + ".csv", Form.MARKED_CSV, STOCK));
        this.costs = bench.csv("店铺费用.csv", Form.MARKED_CSV, COSTS);
    }

    @Override
    public void day(Day day) throws IOException {
        for (var cost : day.costs()) {
            costs.row()
                    .cell(cost.month().toString())
                    .cell(kind(cost.kind()))
                    .money(cost.amount(), bench.moneyDigits())
                    .cell("每月" + kind(cost.kind()));
            costs.end();
        }
        if (day.date().getDayOfWeek() == DayOfWeek.SUNDAY) {
            stock(day);
        }
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "rent" -> "房租";
            case "wages" -> "工资";
            case "software" -> "软件";
            case "fulfilment" -> "快递费";
            case "packing" -> "包装";
            default -> "其他";
        };
    }

    private void stock(Day day) throws IOException {
        for (var shelf : day.shelves()) {
            var product = bench.setting().products().get(shelf.product());
            var table = stock.of(day.date());
            table.row()
                    .cell(day.date().toString())
                    .number(product.itemId())
                    .cell(product.code())
                    .cell(product.title())
                    .number(shelf.stock());
            table.end();
        }
    }

    /// Goods that came on sale, with the attributes that any of them has as columns.
    private void attributes(List<Product> products) throws IOException {
        var names = new LinkedHashSet<String>();
        products.forEach(product -> names.addAll(product.attributes().keySet()));
        var columns = new ArrayList<>(List.of(Column.id("宝贝ID"), Column.free("商家编码")));
        columns.add(Column.free("标题"));
        columns.add(Column.number("价格"));
        columns.add(Column.free("类目"));
        names.forEach(name -> columns.add(Column.free(name)));
        try (var table = bench.csv("宝贝属性表.csv", Form.GBK_CSV, Heading.of(columns))) {
            for (var product : products) {
                var row = table.row().number(product.itemId()).cell(product.code());
                row.cell(product.title()).money(product.listPrice(), bench.moneyDigits());
                row.cell(product.category());
                names.forEach(name -> row.cell(product.attributes().getOrDefault(name, "")));
                table.end();
            }
        }
    }

    private void unitCosts(List<Product> products) throws IOException {
        try (var table = bench.csv("商品成本表.csv", Form.MARKED_CSV, GOODS)) {
            for (var product : products) {
                for (var variant : product.variants()) {
                    table.row()
                            .number(product.itemId())
                            .cell(variant.sku())
                            .cell(product.title())
                            .cell(product.category())
                            .money(product.unitCost(), bench.moneyDigits())
                            .money(product.listPrice(), bench.moneyDigits());
                    table.end();
                }
            }
        }
    }

    private void notices() throws IOException {
        try (var table = bench.csv("平台规则公告.csv", Form.MARKED_CSV, NOTICES)) {
            for (var notice : bench.setting().notices()) {
                if (notice.announced().isBefore(bench.end())) {
                    table.row()
                            .cell(notice.id())
                            .cell("taobao")
                            .cell(notice.announced().toString())
                            .cell(notice.effective().toString())
                            .cell(notice.title())
                            .cell(notice.text())
                            .cell(String.join("、", notice.categories()));
                    table.end();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        stock.close();
        costs.close();
        var products =
                bench.setting().products().stream()
                        .filter(product -> product.launched().isBefore(bench.end()))
                        .toList();
        attributes(products);
        unitCosts(products);
        notices();
    }
}
