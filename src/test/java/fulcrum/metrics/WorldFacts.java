package fulcrum.metrics;

import fulcrum.storeworld.chronicle.AdDay;
import fulcrum.storeworld.chronicle.Day;
import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Product;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.chronicle.Witness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The paid order lines of an invented store as order facts, with the channel by which each buyer
/// came; straight from the chronicle, as an import of its files would take longer than its life.
final class WorldFacts implements Witness {

    private static final long SECONDS = 86_400;

    /// @param paid smallest coins
    record Line(
            long order,
            LocalDate day,
            Product product,
            String channel,
            String terminal,
            String region,
            int quantity,
            long paid) {}

    final List<Line> lines = new ArrayList<>();
    private List<Product> products = List.of();

    @Override
    public void opens(Setting setting) {
        products = setting.products();
    }

    @Override
    public void order(Order order) {
        if (order.fate().paidAt().isEmpty()) {
            return;
        }
        var day = LocalDate.ofEpochDay(Math.floorDiv(order.fate().paidAt().getAsLong(), SECONDS));
        long list = order.lines().stream().mapToLong(Order.Line::listAmount).sum();
        for (var line : order.lines()) {
            lines.add(
                    new Line(
                            order.number(),
                            day,
                            products.get(line.product()),
                            order.source().name().toLowerCase(java.util.Locale.ROOT),
                            order.terminal().name().toLowerCase(java.util.Locale.ROOT),
                            "region " + order.customer().region(),
                            line.quantity(),
                            Math.round((double) order.total() * line.listAmount() / list)));
        }
    }

    /// Rows of `order_lines`, as one text that the engine takes apart: much faster than a statement
    /// with a tuple for each.
    String insert(String store) {
        var rows = new StringBuilder();
        for (var line : lines) {
            rows.append(
                    "%d,%s,%s,%s,%s,%s,%s,%d,%d.%02d;"
                            .formatted(
                                    line.order,
                                    line.day,
                                    line.product.itemId(),
                                    line.product.category(),
                                    line.channel,
                                    line.terminal,
                                    line.region,
                                    line.quantity,
                                    line.paid / 100,
                                    line.paid % 100));
        }
        rows.setLength(rows.length() - 1);
        return """
        insert into order_lines (store, import_id, source_row, in_force, provisional, sold, line_kind,
            order_id, day, ordered_on, product_id, category, channel, terminal, region, quantity, paid, due, received)
        select '%s', 'import-1', row_number() over (), true, false, true, 'goods',
            r[1], r[2]::date, r[2]::date, r[3], r[4], r[5], r[6], r[7], r[8]::int,
            r[9]::decimal(18, 2), r[9]::decimal(18, 2), r[9]::decimal(18, 2)
        from (select string_split(unnest(string_split('%s', ';')), ',') as r)
        """
                .formatted(store, rows);
    }

    @Override
    public void day(Day day) {
        // only what was sold
    }

    @Override
    public void advertising(AdDay day) {
        // only what was sold
    }

    @Override
    public void ends() {
        // nothing is open
    }
}
