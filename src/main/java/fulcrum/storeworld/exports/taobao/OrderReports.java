package fulcrum.storeworld.exports.taobao;

import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Parts;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Orders and lines, exported month by month 45 days after the month's end; the last full months
/// also on the first day after, when much is still open. What becomes of an order is known when it
/// is placed, so each goes straight into the open files.
final class OrderReports implements Report {

    /// The platform's limit for one file.
    private static final long LIMIT = 100_000;

    private static final int DAYS_AFTER = 45;
    private static final int EARLY_MONTHS = 3;

    /// Minutes of a day for the parts of one month: months exported on one day have their own.
    private static final int MINUTES = 480;

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

    private final Workbench bench;
    private final OrderRows rows;
    private final List<Export> open = new ArrayList<>();
    private long until = Long.MIN_VALUE;

    OrderReports(Workbench bench) {
        this.bench = bench;
        this.rows = new OrderRows(bench);
    }

    /// Both reports as they are exported at one moment.
    private record Export(long moment, Parts orders, Parts lines) {}

    @Override
    public void order(Order order) throws IOException {
        if (order.fate().placedAt() >= until) {
            begin(
                    YearMonth.from(
                            LocalDate.ofEpochDay(
                                    Math.floorDiv(order.fate().placedAt(), Workbench.SECONDS))));
        }
        for (var export : open) {
            var orders = export.orders();
            rows.order(orders.row(), order, export.moment());
            orders.end();
            var status = order.statusAt(export.moment());
            for (var line : order.lines()) {
                rows.line(export.lines().row(), order, line, status);
                export.lines().end();
            }
        }
    }

    private void begin(YearMonth month) throws IOException {
        close();
        var next = month.plusMonths(1).atDay(1);
        until = next.toEpochDay() * Workbench.SECONDS;
        var last = bench.atLatest(next.plusDays(DAYS_AFTER));
        open.add(export(month, last));
        boolean recent = !month.isBefore(YearMonth.from(bench.end()).minusMonths(EARLY_MONTHS));
        if (recent && next.isBefore(last)) {
            open.add(export(month, next));
        }
    }

    private Export export(YearMonth month, LocalDate day) throws IOException {
        return new Export(
                Workbench.before(day),
                parts("ExportOrderList", month, day, OrderRows.ORDERS),
                parts("ExportOrderDetailList", month, day, OrderRows.LINES));
    }

    private Parts parts(String name, YearMonth month, LocalDate day, Heading heading)
            throws IOException {
        int slot = Math.floorMod(month.getMonthValue(), EARLY_MONTHS) * MINUTES;
        return new Parts(
                LIMIT,
                part -> {
                    var time = day.atStartOfDay().plusMinutes(slot + part);
                    return bench.csv(name + STAMP.format(time) + ".csv", Form.GBK_CSV, heading);
                });
    }

    @Override
    public void close() throws IOException {
        for (var export : open) {
            export.orders().close();
            export.lines().close();
        }
        open.clear();
    }
}
