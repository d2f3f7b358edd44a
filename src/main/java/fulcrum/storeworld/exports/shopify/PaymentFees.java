package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.Order;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.ShopClock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What taking payments cost on each day, which no order export says: a table of costs.
final class PaymentFees {

    private final Setting setting;
    private final long[] fees;

    PaymentFees(Setting setting) {
        this.setting = setting;
        this.fees = new long[(int) setting.days().days()];
    }

    void add(Order order) {
        order.fate()
                .paidAt()
                .ifPresent(paid -> {
                    long day =
                            ShopClock.day(paid).toEpochDay() - setting.days().from().toEpochDay();
                    if (day < fees.length) {
                        fees[(int) day] += order.fee();
                    }
                });
    }

    void write(Path folder, Dirt dirt) throws IOException {
        var typed = List.of(Column.day("date"), Column.number("amount"));
        var heading = Heading.of("date,kind,description,amount,currency", typed);
        var file = folder.resolve("payment_fees.csv");
        try (var table = Table.text(file, Form.PLAIN_CSV, heading, dirt)) {
            for (int i = 0; i < fees.length; i++) {
                table.row().day(setting.days().from().plusDays(i).toEpochDay());
                table.row().cell("payment fees").cell("Shopify Payments");
                table.row().money(fees[i], setting.shop().moneyDigits());
                table.row().cell(setting.shop().currency());
                table.end();
            }
        }
    }
}
