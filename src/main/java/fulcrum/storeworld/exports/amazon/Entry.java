package fulcrum.storeworld.exports.amazon;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// One amount of a settlement.
///
/// @param posted when Amazon booked it, on the shop's clock
record Entry(Component component, long posted, long order, Article article, long amount) {

    /// What an amount is, in Amazon's words.
    enum Component {
        PRINCIPAL("Order", "ItemPrice", "Principal"),
        SHIPPING("Order", "ItemPrice", "Shipping"),
        PROMOTION("Order", "Promotion", "Principal"),
        COMMISSION("Order", "ItemFees", "Commission"),
        REFUND("Refund", "ItemPrice", "Principal");

        final String transaction;
        final String type;
        final String description;

        Component(String transaction, String type, String description) {
            this.transaction = transaction;
            this.type = type;
            this.description = description;
        }
    }

    /// What it was for.
    record Article(int product, int variant, int quantity) {}

    void put(DataOutput out) throws IOException {
        out.writeUTF(component.name());
        out.writeLong(posted);
        out.writeLong(order);
        out.writeInt(article.product());
        out.writeInt(article.variant());
        out.writeInt(article.quantity());
        out.writeLong(amount);
    }

    static Entry read(DataInput in) throws IOException {
        return new Entry(
                Component.valueOf(in.readUTF()),
                in.readLong(),
                in.readLong(),
                new Article(in.readInt(), in.readInt(), in.readInt()),
                in.readLong());
    }
}
