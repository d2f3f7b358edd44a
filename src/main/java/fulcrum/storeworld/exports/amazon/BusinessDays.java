package fulcrum.storeworld.exports.amazon;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.Amounts;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The business report by day: sales and traffic of the whole shop. A session is one visitor's 24
/// hours.
final class BusinessDays implements Closeable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uu", Locale.US);
    private static final Heading HEADING =
            Heading.of(
                    "Date,Ordered Product Sales,Ordered Product Sales - B2B,Units Ordered,"
                            + "Units Ordered - B2B,Total Order Items,Total Order Items - B2B,"
                            + "Average Selling Price,Average Selling Price - B2B,"
                            + "Sessions - Total,Sessions - Total - B2B,Page Views - Total,"
                            + "Page Views - Total - B2B,Order Item Session Percentage,"
                            + "Order Item Session Percentage - B2B,Average Offer Count",
                    List.of(
                            Column.time("Date", "2/30/25"),
                            Column.number("Units Ordered"),
                            Column.number("Sessions - Total")));

    private final Setting setting;
    private final Amounts amounts;
    private final Table table;

    BusinessDays(Path folder, Setting setting, Dirt dirt) throws IOException {
        this.setting = setting;
        this.amounts = new Amounts(setting.shop());
        var file = folder.resolve("BusinessReport by day.csv");
        this.table = Table.text(file, Form.MARKED_CSV, HEADING, dirt);
    }

    void add(Day day) throws IOException {
        long sessions = 0;
        long views = 0;
        long orders = 0;
        long pieces = 0;
        long sales = 0;
        for (var door : day.doors()) {
            sessions += door.seen().visitors();
            views += door.seen().pageViews();
            orders += door.bought().orderers();
            pieces += door.bought().orderedPieces();
            sales += door.bought().orderedAmount();
        }
        var row = table.row().cell(DAY.format(day.date()));
        both(row, amounts.signed(sales), amounts.signed(0));
        both(row, Amounts.count(pieces), "0");
        both(row, Amounts.count(orders), "0");
        both(row, amounts.signed(pieces == 0 ? 0 : sales / pieces), amounts.signed(0));
        both(row, Amounts.count(sessions), "0");
        both(row, Amounts.count(views), "0");
        both(row, sessions == 0 ? "0.00%" : Amounts.percent(orders, sessions), "0.00%");
        row.number(setting.products().size());
        table.end();
    }

    /// What all buyers did, and of it businesses, who never come.
    private static void both(Row row, String all, String businesses) {
        row.cell(all).cell(businesses);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
