package fulcrum.storeworld;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Keyword;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Witness;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Writes a world into the tables of `real.sql`, as one more store: its paid orders, what it sold
/// and took back, its stars, and the words that brought it visitors.
final class SoldInWorld implements Witness {

    private final String name;
    private final DuckDBConnection duck;
    private final DuckDBAppender orders;
    private final Map<Integer, Long> pieces = new TreeMap<>();
    private final Map<Integer, Long> stars = new TreeMap<>();
    private final Map<Keyword.Kind, Long> clicks = new EnumMap<>(Keyword.Kind.class);
    private List<Keyword> keywords = List.of();
    private long paidOrders;
    private long ordersWithRefund;
    private long paid;
    private long refunded;

    SoldInWorld(String name, Connection connection) throws SQLException {
        this.name = name;
        duck = connection.unwrap(DuckDBConnection.class);
        orders = duck.createAppender("orders");
    }

    @Override
    public void opens(Setting setting) {
        keywords = setting.keywords();
    }

    @Override
    public void order(Order order) throws IOException {
        if (order.fate().paidAt().isEmpty()) {
            return;
        }
        paidOrders++;
        paid += order.total();
        long back = order.refunds().stream().mapToLong(Order.Refund::amount).sum();
        refunded += back;
        ordersWithRefund += back > 0 ? 1 : 0;
        order.lines()
                .forEach(line -> pieces.merge(line.product(), (long) line.quantity(), Long::sum));
        try {
            append(order);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void append(Order order) throws SQLException {
        orders.beginRow();
        orders.append(name);
        orders.append(String.valueOf(order.number()));
        orders.append(String.valueOf(order.customer().number()));
        orders.append(LocalDateTime.ofEpochSecond(order.fate().placedAt(), 0, ZoneOffset.UTC));
        orders.append(order.total() / 100.0);
        orders.append(order.lines().size());
        orders.append(order.pieces());
        orders.endRow();
    }

    @Override
    public void day(Day day) {
        day.reviews().forEach(review -> stars.merge(review.stars(), 1L, Long::sum));
        day.words()
                .forEach(word ->
                        clicks.merge(
                                keywords.get(word.keyword()).kind(),
                                (long) word.clicks(),
                                Long::sum));
    }

    @Override
    public void advertising(AdDay day) {
        // no real store's advertising is compared with
    }

    @Override
    public void ends() throws IOException {
        try (var told = duck.createStatement()) {
            orders.close();
            for (var one : pieces.entrySet()) {
                told.execute(row("sold", quoted(one.getKey()), one.getValue()));
            }
            for (var one : stars.entrySet()) {
                told.execute(
                        "insert into stars select '%s', %d from range(%d)"
                                .formatted(name, one.getKey(), one.getValue()));
            }
            for (var one : clicks.entrySet()) {
                told.execute(row("clicked", quoted(one.getKey()), one.getValue()));
            }
            told.execute(
                    row(
                            "returned",
                            (double) ordersWithRefund / paidOrders,
                            (double) refunded / paid));
            told.execute(
                    "insert into covers select distinct '%s', part from covers".formatted(name));
            told.execute(row("covers", quoted("words")));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String quoted(Object value) {
        return "'" + value + "'";
    }

    private String row(String table, Object... values) {
        var all = new StringBuilder(quoted(name));
        for (var value : values) {
            all.append(", ").append(value);
        }
        return "insert into %s values (%s)".formatted(table, all);
    }
}
