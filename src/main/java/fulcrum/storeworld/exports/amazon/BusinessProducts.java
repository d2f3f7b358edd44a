package fulcrum.storeworld.exports.amazon;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.Amounts;
import fulcrum.storeworld.exports.western.Split;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// A month of the business report by child ASIN. A world counts visits by product, so they are
/// split evenly over its variants.
final class BusinessProducts implements Closeable {

    private static final Heading HEADING =
            Heading.of(
                    "(Parent) ASIN,(Child) ASIN,Title,Sessions - Total,Page Views - Total,"
                            + "Units Ordered,Unit Session Percentage,Ordered Product Sales",
                    List.of(Column.number("Sessions - Total"), Column.number("Units Ordered")));

    private final Path folder;
    private final Setting setting;
    private final Dirt dirt;
    private final LocalDate first;
    private final int[] sessions;
    private final int[] views;
    private final int[] pieces;
    private final long[] sales;
    private LocalDate last;

    BusinessProducts(Path folder, Setting setting, YearMonth month, Dirt dirt) {
        this.folder = folder;
        this.setting = setting;
        this.dirt = dirt;
        var start = month.atDay(1);
        this.first = start.isBefore(setting.days().from()) ? setting.days().from() : start;
        this.last = first;
        int products = setting.products().size();
        this.sessions = new int[products];
        this.views = new int[products];
        this.pieces = new int[products];
        this.sales = new long[products];
    }

    void add(Day day) {
        last = day.date();
        for (var visit : day.visits()) {
            sessions[visit.product()] += visit.seen().visitors();
            views[visit.product()] += visit.seen().pageViews();
            pieces[visit.product()] += visit.bought().orderedPieces();
            sales[visit.product()] += visit.bought().orderedAmount();
        }
    }

    /// The days of the report stand in its name only.
    @Override
    public void close() throws IOException {
        var file = folder.resolve("BusinessReport by child %s_%s.csv".formatted(first, last));
        try (var table = Table.text(file, Form.MARKED_CSV, HEADING, dirt)) {
            for (var product : setting.products()) {
                if (sessions[product.index()] > 0) {
                    for (int i = 0; i < product.variants().size(); i++) {
                        child(table.row(), product, i);
                        table.end();
                    }
                }
            }
        }
    }

    private void child(Row row, Product product, int variant) {
        int variants = product.variants().size();
        int seen = Split.part(sessions[product.index()], variant, variants);
        int bought = Split.part(pieces[product.index()], variant, variants);
        long sold = sales[product.index()] / variants;
        long rest = variant == 0 ? sales[product.index()] % variants : 0;
        row.cell(AmazonIds.parent(product)).cell(AmazonIds.child(product, variant));
        row.cell(product.title()).cell(Amounts.count(seen));
        row.cell(Amounts.count(Split.part(views[product.index()], variant, variants)));
        row.cell(Amounts.count(bought));
        row.cell(seen == 0 ? "0.00%" : Amounts.percent(bought, seen));
        row.cell(new Amounts(setting.shop()).signed(sold + rest));
    }
}
