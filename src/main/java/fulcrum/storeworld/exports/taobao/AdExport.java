package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/// The reports of 万相台无界 for one month, as they are exported on one day: by plan, by product, and by
/// keyword.
final class AdExport implements Closeable {

    private static final Heading PLANS =
            AdColumns.wanxiangtai("日期,场景ID,场景名字,计划ID,计划名字", Column.day("日期"));

    private static final Heading PRODUCTS =
            AdColumns.wanxiangtai("日期,主体ID,主体类型,主体名称", Column.day("日期"), Column.id("主体ID"));

    /// A word comes again under another scene and for another product: its key is day, scene, word
    /// and product.
    private static final Heading WORDS =
            AdColumns.wanxiangtai(
                    "日期,场景名字,词ID/词包ID,词名字/词包名字,词类型,主体ID,主体名称",
                    Column.day("日期"),
                    Column.id("词名字/词包名字"));

    private final Workbench bench;
    private final LocalDate exported;
    private final Table plans;
    private final Table products;
    private final Table words;
    private final AdTally total = new AdTally();

    /// @param stamp ends the files' names, for example `_20260701_100000.csv`
    AdExport(Workbench bench, LocalDate exported, String stamp) throws IOException {
        this.bench = bench;
        this.exported = exported;
        this.plans = bench.csv("计划报表" + stamp, Form.GBK_CSV, PLANS);
        this.products = bench.csv("商品报表" + stamp, Form.GBK_CSV, PRODUCTS);
        this.words = bench.csv("关键词报表" + stamp, Form.GBK_CSV, WORDS);
    }

    /// Scene, word and product of the report by keyword.
    private record Word(AdPlan.Scene scene, int keyword, int product) implements Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            int byScene = scene.compareTo(other.scene);
            int byWord = Integer.compare(keyword, other.keyword);
            return byScene != 0
                    ? byScene
                    : byWord != 0 ? byWord : Integer.compare(product, other.product);
        }
    }

    void write(AdDay day) throws IOException {
        SortedMap<Integer, AdTally> byPlan = new TreeMap<>();
        SortedMap<Integer, AdTally> byProduct = new TreeMap<>();
        SortedMap<Word, AdTally> byWord = new TreeMap<>();
        for (var cell : day.cells()) {
            var plan = bench.setting().adPlans().get(cell.plan());
            add(byPlan, cell.plan(), day.date(), cell);
            add(byProduct, plan.product(), day.date(), cell);
            if (cell.keyword() >= 0) {
                var word = new Word(plan.scene(), cell.keyword(), plan.product());
                add(byWord, word, day.date(), cell);
            }
        }
        for (var plan : byPlan.entrySet()) {
            plan(day.date(), bench.setting().adPlans().get(plan.getKey()), plan.getValue());
        }
        for (var product : byProduct.entrySet()) {
            product(day.date(), product.getKey(), product.getValue());
        }
        for (var word : byWord.entrySet()) {
            word(day.date(), word.getKey(), word.getValue());
        }
    }

    private <K> void add(SortedMap<K, AdTally> sums, K key, LocalDate day, AdDay.Cell cell) {
        sums.computeIfAbsent(key, _ -> new AdTally()).add(day, cell, exported);
    }

    private void plan(LocalDate day, AdPlan plan, AdTally ad) throws IOException {
        var row = plans.row().cell(day.toString());
        row.number(plan.scene() == AdPlan.Scene.KEYWORD ? 371 : 372).cell(scene(plan.scene()));
        row.number(plan.id()).cell(plan.name());
        AdColumns.wanxiangtai(row, ad);
        plans.end();
        total.add(ad);
    }

    private void product(LocalDate day, int product, AdTally ad) throws IOException {
        var row = products.row().cell(day.toString());
        product(row, product, true);
        AdColumns.wanxiangtai(row, ad);
        products.end();
    }

    private void word(LocalDate day, Word word, AdTally ad) throws IOException {
        var row = words.row().cell(day.toString()).cell(scene(word.scene()));
        row.number(100_000_000L + word.keyword());
        row.cell(bench.setting().keywords().get(word.keyword()).text()).cell("关键词");
        product(row, word.product(), false);
        AdColumns.wanxiangtai(row, ad);
        words.end();
    }

    private void product(Row row, int index, boolean kind) {
        var product = bench.setting().products().get(index);
        row.number(product.itemId());
        if (kind) {
            row.cell("商品");
        }
        row.cell(product.title());
    }

    private static String scene(AdPlan.Scene scene) {
        return switch (scene) {
            case KEYWORD -> "关键词推广";
            case AUDIENCE -> "人群推广";
        };
    }

    @Override
    public void close() throws IOException {
        var row = plans.row().cell("总计").blanks(4);
        AdColumns.wanxiangtai(row, total);
        plans.endTotal();
        plans.close();
        products.close();
        words.close();
    }
}
