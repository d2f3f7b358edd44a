package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Advertising by month. Each month is exported 35 days after it, and recent ones also on the first
/// day after it, when the windows of its last days are still filling. The oldest month is told by
/// 直通车 only, the generation before, so that no cost stands in both.
final class AdReports implements Report {

    private static final int DAYS_AFTER = 35;

    private static final Heading OLD =
            AdColumns.zhitongche(
                    "日期,推广计划名称,宝贝名称,宝贝类型,商品id,搜索类型,流量来源", Column.day("日期"), Column.id("商品id"));

    private final Workbench bench;
    private final YearMonth oldest;
    private final boolean old;
    private YearMonth month = YearMonth.of(1, 1);
    private final List<AdExport> open = new ArrayList<>();
    private Optional<Table> zhitongche = Optional.empty();

    AdReports(Workbench bench) {
        this.bench = bench;
        this.oldest = YearMonth.from(bench.setting().days().from());
        this.old = oldest.isBefore(YearMonth.from(bench.end().minusDays(1)));
    }

    @Override
    public void advertising(AdDay day) throws IOException {
        var its = YearMonth.from(day.date());
        if (!its.equals(month)) {
            close();
            month = its;
            begin();
        }
        for (var export : open) {
            export.write(day);
        }
        if (zhitongche.isPresent()) {
            old(day, zhitongche.get());
        }
    }

    private void begin() throws IOException {
        var first = bench.atLatest(month.plusMonths(1).atDay(1));
        var second = bench.atLatest(first.plusDays(DAYS_AFTER));
        if (old && month.equals(oldest)) {
            zhitongche = Optional.of(bench.csv("单品报表" + stamp(second), Form.GBK_CSV, OLD));
            return;
        }
        open.add(new AdExport(bench, second, stamp(second)));
        if (second.isAfter(first) && bench.isRecent(month.atDay(1))) {
            open.add(new AdExport(bench, first, stamp(first)));
        }
    }

    /// Several months may be exported on one day; each has its own minute.
    private String stamp(LocalDate day) {
        return "_%s_00%02d03.csv".formatted(day.toString().replace("-", ""), month.getMonthValue());
    }

    private void old(AdDay day, Table table) throws IOException {
        var exported = bench.atLatest(month.plusMonths(1).atDay(1).plusDays(DAYS_AFTER));
        var sums = new java.util.TreeMap<Integer, AdTally>();
        for (var cell : day.cells()) {
            sums.computeIfAbsent(cell.plan(), _ -> new AdTally()).add(day.date(), cell, exported);
        }
        for (var sum : sums.entrySet()) {
            var plan = bench.setting().adPlans().get(sum.getKey());
            var product = bench.setting().products().get(plan.product());
            boolean search = plan.scene() == AdPlan.Scene.KEYWORD;
            var row = table.row().cell(day.date().toString()).cell(plan.name());
            row.cell(product.title()).cell("一口价").number(product.itemId());
            row.cell(search ? "搜索" : "定向").cell(search ? "站内搜索" : "站内定向");
            AdColumns.zhitongche(row, sum.getValue());
            table.end();
        }
    }

    @Override
    public void close() throws IOException {
        for (var export : open) {
            export.close();
        }
        open.clear();
        if (zhitongche.isPresent()) {
            zhitongche.get().close();
            zhitongche = Optional.empty();
        }
    }
}
