package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.chronicle.Keyword;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.AdTotals;
import fulcrum.storeworld.exports.western.Amounts;
import fulcrum.storeworld.exports.western.Attributed;
import fulcrum.storeworld.exports.western.Edition;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Two reports of Google Ads for a month, segmented by day: by campaign, and by search keyword. The
/// first month is saved as "Excel .csv", which is wide text with tabs; the others as plain CSV.
final class GoogleAds implements Closeable {

    private static final int WINDOW = 30;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final List<Column> TYPED =
            List.of(Column.day("Day"), Column.number("Cost"), Column.number("Clicks"));
    private static final Heading CAMPAIGNS =
            Heading.of(
                    "Day,Campaign status,Campaign,Campaign type,Clicks,Impr.,CTR,Currency code,"
                            + "Avg. CPC,Cost,Conversions,Cost / conv.,Conv. rate,Conv. value",
                    TYPED);
    private static final Heading KEYWORDS =
            Heading.of(
                    "Day,Search keyword,Match type,Status,Campaign,Ad group,Max. CPC,"
                            + "Quality Score,Currency code,Cost,Impr.,Clicks,Conversions,"
                            + "Conv. value",
                    TYPED);

    private final Setting setting;
    private final Edition edition;
    private final Amounts amounts;
    private final Table campaigns;
    private final Table keywords;
    private final AdTotals all = new AdTotals();
    private final AdTotals plan = new AdTotals();

    GoogleAds(Path folder, Setting setting, YearMonth month, Edition edition, Dirt dirt)
            throws IOException {
        this.setting = setting;
        this.edition = edition;
        this.amounts = new Amounts(setting.shop());
        boolean wide = month.equals(YearMonth.from(setting.days().from()));
        var form = wide ? Form.WIDE_TSV : Form.PLAIN_CSV;
        var name = "%s report %s, saved " + edition.madeOn() + ".csv";
        this.campaigns =
                Table.text(
                        folder.resolve(name.formatted("Campaign", month)),
                        form,
                        CAMPAIGNS.below(above("Campaign report", month)),
                        dirt);
        this.keywords =
                Table.text(
                        folder.resolve(name.formatted("Search keyword", month)),
                        form,
                        KEYWORDS.below(above("Search keyword report", month)),
                        dirt);
    }

    /// The days that the report covers: those of the month that the shop has lived.
    private List<List<String>> above(String report, YearMonth month) {
        var first = latest(month.atDay(1), setting.days().from());
        var last = month.atEndOfMonth();
        var end = setting.days().until().minusDays(1);
        return List.of(
                List.of(report),
                List.of(DAY.format(first) + " - " + DAY.format(last.isBefore(end) ? last : end)));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    void add(AdDay day) throws IOException {
        for (var one : setting.adPlans()) {
            if (one.scene() == AdPlan.Scene.KEYWORD) {
                plan.clear();
                int cells = 0;
                for (var cell : day.cells()) {
                    if (cell.plan() == one.index()) {
                        add(day.date(), one, cell);
                        cells++;
                    }
                }
                if (cells > 0) {
                    campaign(campaigns.row().day(day.date().toEpochDay()), one);
                    campaigns.end();
                }
            }
        }
    }

    private void add(LocalDate date, AdPlan one, AdDay.Cell cell) throws IOException {
        var credited = Attributed.of(cell, date, WINDOW, edition);
        plan.add(cell, credited);
        all.add(cell, credited);
        var word = setting.keywords().get(cell.keyword());
        var row = keywords.row().day(date.toEpochDay());
        row.cell(written(word)).cell(match(word)).cell("Eligible").cell(one.name());
        row.cell("Ad group 1").cell(amounts.money(250)).number(3 + word.index() % 8);
        row.cell(setting.shop().currency()).cell(amounts.money(cell.cost()));
        row.cell(Amounts.count(cell.impressions())).cell(Amounts.count(cell.clicks()));
        row.money(credited.orders() * 100L, 2).cell(amounts.money(credited.sales()));
        keywords.end();
    }

    private void campaign(Row row, AdPlan one) {
        row.cell("Enabled").cell(one.name()).cell("Search");
        results(row, plan);
    }

    private void results(Row row, AdTotals sums) {
        row.cell(Amounts.count(sums.clicks())).cell(Amounts.count(sums.impressions()));
        row.cell(Amounts.percent(sums.clicks(), sums.impressions()));
        row.cell(setting.shop().currency()).cell(amounts.each(sums.cost(), sums.clicks()));
        row.cell(amounts.money(sums.cost())).money(sums.orders() * 100, 2);
        row.cell(amounts.each(sums.cost(), sums.orders()));
        row.cell(Amounts.percent(sums.orders(), sums.clicks())).cell(amounts.money(sums.sales()));
    }

    /// Google writes how a keyword is matched around it: `[exact]`, `"phrase"`, broad.
    private static String written(Keyword word) {
        return switch (word.kind()) {
            case BRAND -> '[' + word.text() + ']';
            case CORE -> '"' + word.text() + '"';
            case LONG_TAIL -> word.text();
        };
    }

    private static String match(Keyword word) {
        return switch (word.kind()) {
            case BRAND -> "Exact";
            case CORE -> "Phrase";
            case LONG_TAIL -> "Broad";
        };
    }

    @Override
    public void close() throws IOException {
        campaigns.row().cell("Total: Account").blanks(3);
        results(campaigns.row(), all);
        campaigns.endTotal();
        campaigns.close();
        keywords.row().cell("Total: Keywords").blanks(7).cell(setting.shop().currency());
        keywords.row().cell(amounts.money(all.cost())).cell(Amounts.count(all.impressions()));
        keywords.row().cell(Amounts.count(all.clicks())).money(all.orders() * 100, 2);
        keywords.row().cell(amounts.money(all.sales()));
        keywords.endTotal();
        keywords.close();
    }
}
