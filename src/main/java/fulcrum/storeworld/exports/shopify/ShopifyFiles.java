package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.western.ByMonth;
import fulcrum.storeworld.exports.western.Sheets;
import fulcrum.storeworld.exports.western.Shelves;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/// All files of one shop while they are written.
final class ShopifyFiles implements Closeable {

    private final Path folder;
    private final Setting setting;
    private final Dirt dirt;
    private final OrderFiles orders;
    private final Buyers buyers = new Buyers();
    private final PaymentFees fees;
    private final Shelves shelves;
    private final ByMonth<GoogleAds> google;
    private final ByMonth<MetaAds> meta;
    private final ByMonth<TrafficAcquisition> traffic;
    private final SearchConsole search;
    private final Sheets sheets;

    ShopifyFiles(Path folder, Setting setting, Dirt dirt) throws IOException {
        this.folder = folder;
        this.setting = setting;
        this.dirt = dirt;
        var days = setting.days();
        orders = new OrderFiles(folder, setting, dirt);
        fees = new PaymentFees(setting);
        shelves = new Shelves(setting);
        google =
                new ByMonth<>(
                        days,
                        (month, edition) -> new GoogleAds(folder, setting, month, edition, dirt));
        meta =
                new ByMonth<>(
                        days,
                        (month, edition) -> new MetaAds(folder, setting, month, edition, dirt));
        traffic =
                ByMonth.once(
                        days, (month, _) -> new TrafficAcquisition(folder, setting, month, dirt));
        search = new SearchConsole(folder, setting);
        sheets =
                new Sheets(
                        folder,
                        setting,
                        new Sheets.Naming(number -> "#" + number, ProductFile::handle),
                        dirt);
    }

    void add(Order order) throws IOException {
        orders.add(order);
        buyers.add(order);
        fees.add(order);
    }

    void add(Day day) throws IOException {
        for (var file : traffic.of(day.date())) {
            file.add(day);
        }
        search.add(day);
        sheets.add(day);
        shelves.see(day);
    }

    void add(AdDay day) throws IOException {
        for (var report : google.of(day.date())) {
            report.add(day);
        }
        for (var report : meta.of(day.date())) {
            report.add(day);
        }
    }

    @Override
    public void close() throws IOException {
        orders.close();
        google.close();
        meta.close();
        traffic.close();
        search.close();
        sheets.close();
        fees.write(folder, dirt);
        new ProductFile(setting, shelves).write(folder, dirt);
        CustomerFile.write(folder, setting, buyers, dirt);
        Sheets.notices(folder, setting, "shopify", dirt);
        dirt.close();
    }
}
