package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Source;
import fulcrum.storeworld.chronicle.Terminal;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// A month of GA4's traffic acquisition, to which the shop has added the day and the device.
final class TrafficAcquisition implements Closeable {

    private static final Heading HEADING =
            Heading.of(
                    "Date,Session primary channel group (Default Channel Group),Device category,"
                            + "Sessions,Engaged sessions,Engagement rate,"
                            + "Average engagement time per session,Events per session,"
                            + "Event count,Key events,Session key event rate,Total revenue,"
                            + "Total users,New users,Views,Bounce rate,Add to carts,"
                            + "Total purchasers,Items purchased",
                    List.of(
                            Column.time("Date", "20250230"),
                            Column.number("Sessions"),
                            Column.number("Total users")));

    private final Setting setting;
    private final Table table;

    TrafficAcquisition(Path folder, Setting setting, YearMonth month, Dirt dirt)
            throws IOException {
        this.setting = setting;
        var name = "Traffic_acquisition_%s.csv".formatted(month);
        this.table =
                Table.text(folder.resolve(name), Form.PLAIN_CSV, HEADING.below(above(month)), dirt);
    }

    private List<List<String>> above(YearMonth month) {
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var world = setting.days();
        var end = world.until().minusDays(1);
        var line = "# ----------------------------------------";
        return List.of(
                List.of(line),
                List.of("# Traffic acquisition: Session primary channel group"),
                List.of("# Account: " + setting.shop().name()),
                List.of("# Property: %s - GA4".formatted(setting.shop().name())),
                List.of(line),
                List.of("#"),
                List.of("# All Users"),
                List.of(
                        "# Start date: "
                                + day(first.isBefore(world.from()) ? world.from() : first)),
                List.of("# End date: " + day(last.isBefore(end) ? last : end)));
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    /// The channel groups of GA4 are fewer than a world's ways in: the saved cart is a direct
    /// visit.
    enum Group {
        ORGANIC_SEARCH("Organic Search"),
        REFERRAL("Referral"),
        DIRECT("Direct"),
        EMAIL("Email"),
        ORGANIC_SOCIAL("Organic Social"),
        ORGANIC_VIDEO("Organic Video"),
        AFFILIATES("Affiliates"),
        PAID_SEARCH("Paid Search"),
        PAID_SOCIAL("Paid Social");

        private final String words;

        Group(String words) {
            this.words = words;
        }

        static Group of(Source source) {
            return switch (source) {
                case SEARCH -> ORGANIC_SEARCH;
                case RECOMMENDED -> REFERRAL;
                case DIRECT, CART -> DIRECT;
                case OLD_CUSTOMER -> EMAIL;
                case CONTENT -> ORGANIC_SOCIAL;
                case LIVE -> ORGANIC_VIDEO;
                case AFFILIATE -> AFFILIATES;
                case PAID_SEARCH -> PAID_SEARCH;
                case PAID_FEED -> PAID_SOCIAL;
            };
        }
    }

    void add(Day day) throws IOException {
        for (var group : Group.values()) {
            for (var terminal : Terminal.values()) {
                var visits = new Visits();
                for (var door : day.doors()) {
                    if (door.terminal() == terminal && Group.of(door.source()) == group) {
                        visits.add(door);
                    }
                }
                if (visits.users > 0) {
                    table.row().cell(day(day.date())).cell(group.words);
                    table.row().cell(terminal == Terminal.MOBILE ? "mobile" : "desktop");
                    visits.fill(table.row(), setting.shop().moneyDigits());
                    table.end();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    /// Sums over the doors of one row.
    private static final class Visits {

        private long users;
        private long fresh;
        private long views;
        private long bounces;
        private long seconds;
        private long carts;
        private long buyers;
        private long pieces;
        private long revenue;

        void add(Day.Door door) {
            users += door.seen().visitors();
            fresh += door.seen().newVisitors();
            views += door.seen().pageViews();
            bounces += door.seen().bounces();
            seconds += door.seen().seconds();
            carts += door.seen().cartAdders();
            buyers += door.bought().payers();
            pieces += door.bought().paidPieces();
            revenue += door.bought().paidAmount();
        }

        void fill(Row row, int digits) {
            long engaged = users - bounces;
            long events = views + carts + buyers;
            row.number(users).number(engaged).decimal((double) engaged / users, 4);
            row.decimal((double) seconds / users, 2).decimal((double) events / users, 2);
            row.number(events).number(buyers).decimal((double) buyers / users, 4);
            row.money(revenue, digits).number(users).number(fresh).number(views);
            row.decimal((double) bounces / users, 4).number(carts).number(buyers).number(pieces);
        }
    }
}
