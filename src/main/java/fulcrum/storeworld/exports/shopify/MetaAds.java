package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.AdPlan;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.AdTotals;
import fulcrum.storeworld.exports.western.Attributed;
import fulcrum.storeworld.exports.western.Edition;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A month of Meta's campaigns, broken down by day; the last row sums them up and has no name.
final class MetaAds implements Closeable {

    private static final int WINDOW = 7;

    private final Setting setting;
    private final Edition edition;
    private final LocalDate first;
    private final Table table;
    private final AdTotals all = new AdTotals();
    private final AdTotals plan = new AdTotals();
    private LocalDate last;

    MetaAds(Path folder, Setting setting, YearMonth month, Edition edition, Dirt dirt)
            throws IOException {
        this.setting = setting;
        this.edition = edition;
        var start = month.atDay(1);
        this.first = start.isBefore(setting.days().from()) ? setting.days().from() : start;
        this.last = first;
        var name = "Meta campaigns %s, saved %s.csv".formatted(month, edition.madeOn());
        this.table =
                Table.text(folder.resolve(name), Form.PLAIN_CSV, heading(setting.shop()), dirt);
    }

    private static Heading heading(Setting.Shop shop) {
        var spent = "Amount spent (%s)".formatted(shop.currency());
        return Heading.of(
                "Reporting starts,Reporting ends,Campaign name,Campaign delivery,"
                        + "Attribution setting,Results,Result indicator,Reach,Impressions,"
                        + "Cost per results,%s,Link clicks,".formatted(spent)
                        + "CPC (cost per link click) (%s),".formatted(shop.currency())
                        + "CTR (link click-through rate),Purchases,Purchases conversion value",
                List.of(Column.day("Reporting starts"), Column.number(spent)));
    }

    void add(AdDay day) throws IOException {
        last = day.date();
        for (var one : setting.adPlans()) {
            if (one.scene() == AdPlan.Scene.AUDIENCE) {
                plan.clear();
                boolean ran = false;
                for (var cell : day.cells()) {
                    if (cell.plan() == one.index()) {
                        var credited = Attributed.of(cell, day.date(), WINDOW, edition);
                        plan.add(cell, credited);
                        all.add(cell, credited);
                        ran = true;
                    }
                }
                if (ran) {
                    row(table.row(), day.date(), day.date(), one.name(), plan);
                    table.end();
                }
            }
        }
    }

    private void row(Row row, LocalDate from, LocalDate to, String name, AdTotals sums) {
        row.day(from.toEpochDay()).day(to.toEpochDay()).cell(name);
        row.cell(name.isEmpty() ? "" : "active").cell("7-day click").number(sums.orders());
        row.cell("actions:offsite_conversion.fb_pixel_purchase");
        row.number(sums.impressions() * 7 / 10).number(sums.impressions());
        each(row, sums.cost(), sums.orders());
        row.money(sums.cost(), digits()).number(sums.clicks());
        each(row, sums.cost(), sums.clicks());
        row.decimal(100.0 * sums.clicks() / sums.impressions(), 4).number(sums.orders());
        row.money(sums.sales(), digits());
    }

    private void each(Row row, long cost, long count) {
        if (count == 0) {
            row.blank();
        } else {
            row.money(Math.round((double) cost / count), digits());
        }
    }

    private int digits() {
        return setting.shop().moneyDigits();
    }

    @Override
    public void close() throws IOException {
        row(table.row(), first, last, "", all);
        table.endTotal();
        table.close();
    }
}
