package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.ByMonth;
import fulcrum.storeworld.exports.western.Edition;
import fulcrum.storeworld.exports.western.ShopClock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// `orders_export_1.csv` and so on: an export of each month, in files of whole orders.
final class OrderFiles implements Closeable {

    private static final long LIMIT = 50_000;

    private final Path folder;
    private final Dirt dirt;
    private final OrderRows rows;
    private final ByMonth<Export> months;
    private int files;

    OrderFiles(Path folder, Setting setting, Dirt dirt) {
        this.folder = folder;
        this.dirt = dirt;
        this.rows = new OrderRows(setting);
        this.months = new ByMonth<>(setting.days(), (_, edition) -> new Export(edition));
    }

    void add(Order order) throws IOException {
        for (var export : months.of(ShopClock.day(order.fate().placedAt()))) {
            export.add(order);
        }
    }

    @Override
    public void close() throws IOException {
        months.close();
    }

    private Table next() throws IOException {
        var name = "orders_export_%d.csv".formatted(++files);
        return Table.text(folder.resolve(name), Form.PLAIN_CSV, OrderRows.HEADING, dirt);
    }

    /// One export, on its way through as many files as it needs.
    private final class Export implements Closeable {

        private final long moment;
        private Table table;

        Export(Edition edition) throws IOException {
            moment = edition.lastSecond();
            table = next();
        }

        void add(Order order) throws IOException {
            if (table.rows() + order.lines().size() > LIMIT) {
                table.close();
                table = next();
            }
            rows.first(table.row(), order, moment);
            table.end();
            for (int i = 1; i < order.lines().size(); i++) {
                rows.further(table.row(), order, i, moment);
                table.end();
            }
        }

        @Override
        public void close() throws IOException {
            table.close();
        }
    }
}
