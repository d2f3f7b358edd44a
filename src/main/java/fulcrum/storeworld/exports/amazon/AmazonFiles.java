package fulcrum.storeworld.exports.amazon;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.western.ByMonth;
import fulcrum.storeworld.exports.western.Sheets;
import fulcrum.storeworld.exports.western.Shelves;
import fulcrum.storeworld.exports.western.ShopClock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// All files of one shop while they are written.
final class AmazonFiles implements Closeable {

    private final Path folder;
    private final Setting setting;
    private final Dirt dirt;
    private final ByMonth<AllOrders> orders;
    private final Settlements settlements;
    private final ByMonth<SearchTerms> terms;
    private final BusinessDays business;
    private final ByMonth<BusinessProducts> products;
    private final Shelves shelves;
    private final Sheets sheets;

    AmazonFiles(Path folder, Setting setting, Dirt dirt) throws IOException {
        this.folder = folder;
        this.setting = setting;
        this.dirt = dirt;
        var days = setting.days();
        orders =
                new ByMonth<>(
                        days,
                        (month, edition) -> new AllOrders(folder, setting, month, edition, dirt));
        settlements = new Settlements(folder, setting, dirt);
        terms =
                new ByMonth<>(
                        days,
                        (month, edition) -> new SearchTerms(folder, setting, month, edition, dirt));
        business = new BusinessDays(folder, setting, dirt);
        products =
                ByMonth.once(
                        days, (month, _) -> new BusinessProducts(folder, setting, month, dirt));
        shelves = new Shelves(setting);
        sheets =
                new Sheets(
                        folder,
                        setting,
                        new Sheets.Naming(AmazonIds::order, AmazonIds::parent),
                        dirt);
    }

    void add(Order order) throws IOException {
        for (var report : orders.of(ShopClock.day(order.fate().placedAt()))) {
            report.add(order);
        }
        settlements.add(order);
    }

    void add(Day day) throws IOException {
        settlements.dayEnds(day.date());
        business.add(day);
        for (var report : products.of(day.date())) {
            report.add(day);
        }
        shelves.see(day);
        sheets.add(day);
    }

    void add(AdDay day) throws IOException {
        for (var report : terms.of(day.date())) {
            report.add(day);
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
        settlements.end();
        terms.close();
        business.close();
        products.close();
        sheets.close();
        new Listings(setting, shelves).write(folder, dirt);
        Sheets.notices(folder, setting, "amazon", dirt);
        dirt.close();
    }
}
