package fulcrum.storeworld.exports.amazon;

import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.ShopClock;
import fulcrum.units.Period;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One settlement report (flat file V2). Its first row states the payout, so its entries wait in a
/// file beside it until all are known.
final class Settlement implements Closeable {

    private static final Form FORM = AllOrders.FORM;
    private static final Heading HEADING =
            Heading.of(
                    "settlement-id,settlement-start-date,settlement-end-date,deposit-date,"
                            + "total-amount,currency,transaction-type,order-id,"
                            + "merchant-order-id,adjustment-id,shipment-id,marketplace-name,"
                            + "amount-type,amount-description,amount,fulfillment-id,"
                            + "posted-date,posted-date-time,order-item-code,"
                            + "merchant-order-item-id,merchant-adjustment-item-id,sku,"
                            + "quantity-purchased,promotion-id",
                    List.of(
                            Column.id("settlement-id"),
                            Column.number("amount"),
                            Column.day("posted-date")));
    private static final long FIRST_ID = 17_000_000_001L;
    private static final int DAYS_TO_DEPOSIT = 2;

    private final Path folder;
    private final Period days;
    private final long id;
    private final Path waiting;
    private final DataOutputStream entries;
    private long count;
    private long total;

    Settlement(Path folder, Period days, int number) throws IOException {
        this.folder = folder;
        this.days = days;
        this.id = FIRST_ID + number;
        this.waiting = folder.resolve("settlement %d.part".formatted(id));
        this.entries =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(waiting)));
    }

    void add(Entry entry) throws IOException {
        entry.put(entries);
        count++;
        total += entry.amount();
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }

    void write(Setting setting, Articles articles, Dirt dirt) throws IOException {
        close();
        var shop = setting.shop();
        var clock = new ShopClock(shop.zone());
        var file = folder.resolve("Settlement V2 %d.txt".formatted(id));
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(waiting)));
                var table = Table.text(file, FORM, HEADING, dirt)) {
            summary(table.row(), shop, clock);
            table.endTotal();
            for (long i = 0; i < count; i++) {
                var entry = Entry.read(in);
                entry(table.row(), entry, shop, clock);
                var article = entry.article();
                table.row().cell(articles.sku(article.product(), article.variant()));
                table.row().number(article.quantity()).blank();
                table.end();
            }
        }
        Files.delete(waiting);
    }

    private void summary(Row row, Setting.Shop shop, ShopClock clock) {
        var deposit = days.until().plusDays(DAYS_TO_DEPOSIT);
        row.number(id);
        utc(row, clock, ShopClock.start(days.from()));
        utc(row, clock, ShopClock.start(days.until()));
        utc(row, clock, ShopClock.start(deposit));
        row.money(total, shop.moneyDigits()).cell(shop.currency()).blanks(18);
    }

    private void entry(Row row, Entry entry, Setting.Shop shop, ShopClock clock) {
        row.number(id).blanks(5).next().put(entry.component().transaction);
        AmazonIds.order(row, entry.order()).blanks(3).next().put("Amazon.com");
        row.next().put(entry.component().type).next().put(entry.component().description);
        row.money(entry.amount(), shop.moneyDigits()).next().put("AFN");
        row.day(ShopClock.day(entry.posted()).toEpochDay());
        utc(row, clock, entry.posted());
        row.number(entry.order() % 100_000_000L + 10_000_000_000_000L).blanks(2);
    }

    /// A cell as `2026-05-04 13:05:00 UTC`.
    private static void utc(Row row, ShopClock clock, long moment) {
        row.moment(clock.utc(moment)).put(" UTC");
    }
}
