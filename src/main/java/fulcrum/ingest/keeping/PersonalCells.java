package fulcrum.ingest.keeping;

import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// The columns of a file that are not kept, because they say something about a person.
///
/// A layout names its own; beyond that any column whose name speaks of names, phones, addresses or
/// messages is left out, so that an unknown table does not bring them in.
public final class PersonalCells {

    private static final List<String> WORDS =
            List.of(
                    "phone",
                    "mobile",
                    "telephone",
                    "address",
                    "street",
                    "e-mail",
                    "email",
                    "firstname",
                    "lastname",
                    "fullname",
                    "billingname",
                    "shippingname",
                    "customername",
                    "buyername",
                    "recipient",
                    "note",
                    "comment_message_to",
                    "zip",
                    "postcode",
                    "postalcode",
                    "company",
                    "latitude",
                    "longitude",
                    "ipaddress",
                    "收货人",
                    "姓名",
                    "电话",
                    "手机",
                    "地址",
                    "邮箱",
                    "邮编",
                    "留言",
                    "备注",
                    "身份证",
                    "支付宝账号",
                    "发票抬头",
                    "物流单号",
                    "运单号");

    private final BitSet dropped = new BitSet();

    private PersonalCells() {}

    /// @param used columns of the file that the layout reads; they are its business
    public static PersonalCells of(Layout layout, Headers headers, Set<Integer> used) {
        var cells = new PersonalCells();
        for (int i = 0; i < headers.names().size(); i++) {
            var name = Headers.normal(headers.names().get(i));
            if (!used.contains(i) && WORDS.stream().anyMatch(name::contains)) {
                cells.dropped.set(i);
            }
        }
        for (var name : layout.rows().personal()) {
            headers.findAll(name).forEach(cells.dropped::set);
        }
        return cells;
    }

    public boolean isDropped(int column) {
        return dropped.get(column);
    }
}
