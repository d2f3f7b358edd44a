package fulcrum.storeworld.exports.amazon;

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

/// A month of the search term report of Sponsored Products, by day. Amazon has no feeds: a plan by
/// audience is one that targets products.
final class SearchTerms implements Closeable {

    private static final int WINDOW = 7;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM dd, uuuu", Locale.US);
    private static final Heading HEADING =
            Heading.of(
                    "Date,Portfolio name,Currency,Campaign Name,Ad Group Name,Targeting,"
                            + "Match Type,Customer Search Term,Impressions,Clicks,"
                            + "Click-Thru Rate (CTR),Cost Per Click (CPC),Spend,"
                            + "7 Day Total Sales ,Total Advertising Cost of Sales (ACoS) ,"
                            + "Total Return on Advertising Spend (RoAS),"
                            + "7 Day Total Orders (#),7 Day Total Units (#),"
                            + "7 Day Conversion Rate,7 Day Advertised SKU Units (#),"
                            + "7 Day Other SKU Units (#),7 Day Advertised SKU Sales ,"
                            + "7 Day Other SKU Sales ",
                    List.of(
                            Column.time("Date", "Feb 30, 2025"),
                            Column.id("Customer Search Term"),
                            Column.number("Clicks"),
                            Column.number("Spend")));

    private final Setting setting;
    private final Edition edition;
    private final Amounts amounts;
    private final Table table;

    SearchTerms(Path folder, Setting setting, YearMonth month, Edition edition, Dirt dirt)
            throws IOException {
        this.setting = setting;
        this.edition = edition;
        this.amounts = new Amounts(setting.shop());
        var name =
                "Sponsored Products Search term report %s, made %s.csv"
                        .formatted(month, edition.madeOn());
        this.table = Table.text(folder.resolve(name), Form.PLAIN_CSV, HEADING, dirt);
    }

    void add(AdDay day) throws IOException {
        for (var cell : day.cells()) {
            var plan = setting.adPlans().get(cell.plan());
            var row = table.row();
            place(row, day.date(), plan, cell.keyword());
            results(row, cell, Attributed.of(cell, day.date(), WINDOW, edition));
            table.end();
        }
    }

    private void place(Row row, LocalDate day, AdPlan plan, int keyword) {
        row.cell(DAY.format(day)).blank().cell(setting.shop().currency()).cell(plan.name());
        row.cell("Ad group 1");
        if (plan.scene() == AdPlan.Scene.AUDIENCE) {
            var asin = AmazonIds.parent(setting.products().get(plan.product()));
            row.cell("asin=\"%s\"".formatted(asin)).cell("-").cell(asin.toLowerCase(Locale.ROOT));
        } else {
            var word = setting.keywords().get(keyword);
            row.cell(word.text()).cell(match(word)).cell(word.text());
        }
    }

    private static String match(Keyword word) {
        return switch (word.kind()) {
            case BRAND -> "EXACT";
            case CORE -> "PHRASE";
            case LONG_TAIL -> "BROAD";
        };
    }

    private void results(Row row, AdDay.Cell cell, Attributed credited) {
        int others = credited.orders() - credited.directOrders();
        row.cell(Amounts.count(cell.impressions())).cell(Amounts.count(cell.clicks()));
        share(row, cell.clicks(), cell.impressions());
        row.decimal(unit((double) cell.cost() / cell.clicks()), 2);
        row.cell(amounts.signed(cell.cost())).cell(amounts.signed(credited.sales()));
        share(row, cell.cost(), credited.sales());
        share(row, credited.sales(), cell.cost());
        row.number(credited.orders()).number(credited.orders());
        share(row, credited.orders(), cell.clicks());
        row.number(credited.directOrders()).number(others);
        row.cell(amounts.signed(credited.directSales()));
        row.cell(amounts.signed(credited.sales() - credited.directSales()));
    }

    private double unit(double coins) {
        return coins / Math.pow(10, setting.shop().moneyDigits());
    }

    /// Rates as fractions; blank where there is nothing to divide by.
    private static void share(Row row, long part, long whole) {
        row.decimal(whole == 0 ? Double.NaN : (double) part / whole, 4);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
