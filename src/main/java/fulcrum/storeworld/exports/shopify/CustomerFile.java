package fulcrum.storeworld.exports.shopify;

import fulcrum.storeworld.chronicle.Customer;
import fulcrum.storeworld.chronicle.Setting;
import fulcrum.storeworld.exports.Column;
import fulcrum.storeworld.exports.Dirt;
import fulcrum.storeworld.exports.Form;
import fulcrum.storeworld.exports.Heading;
import fulcrum.storeworld.exports.Row;
import fulcrum.storeworld.exports.Table;
import fulcrum.storeworld.exports.western.Invented;
import fulcrum.storeworld.exports.western.Region;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// `customers_export.csv` as it is when the world ends.
final class CustomerFile {

    private static final Heading HEADING =
            Heading.of(
                    "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,"
                            + "Default Address Company,Default Address Address1,"
                            + "Default Address Address2,Default Address City,"
                            + "Default Address Province Code,Default Address Country Code,"
                            + "Default Address Zip,Default Address Phone,Phone,"
                            + "Accepts SMS Marketing,Total Spent,Total Orders,Note,"
                            + "Tax Exempt,Tags",
                    List.of(Column.number("Total Spent"), Column.number("Total Orders")));
    private static final long FIRST_ID = 7_210_000_000_000L;

    private CustomerFile() {}

    static void write(Path folder, Setting setting, Buyers buyers, Dirt dirt) throws IOException {
        var file = folder.resolve("customers_export.csv");
        try (var table = Table.text(file, Form.PLAIN_CSV, HEADING, dirt)) {
            buyers.each((customer, orders, spent) -> {
                person(table.row(), customer);
                table.row().money(spent, setting.shop().moneyDigits()).number(orders);
                table.row().blank().cell("no").blank();
                table.end();
            });
        }
    }

    private static void person(Row row, Customer customer) {
        var buyer = Invented.of(customer);
        var region = Region.of(customer.region());
        row.next().put('\'').digits(FIRST_ID + customer.number());
        row.cell(buyer.firstName()).cell(buyer.lastName()).cell(buyer.mail());
        row.cell(customer.number() % 3 == 0 ? "yes" : "no").blank();
        row.cell(buyer.street()).blank().cell(region.city()).cell(region.code()).cell("US");
        row.next().put('\'').put(region.zip()).blanks(2).cell("no");
    }
}
