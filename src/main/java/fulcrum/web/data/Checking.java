package fulcrum.web.data;

import fulcrum.store.Store;
import fulcrum.warehouse.Agreement;
import fulcrum.web.data.ResultCard.Check;
import fulcrum.web.data.ResultCard.Verdict;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Lays out what agrees and what does not.
final class Checking {

    /// The same sentences as stages say, short enough for a table.
    private static final Map<String, String> ABOUT =
            Map.of(
                    "agreement.file-is-facts", "web.agreement.file-is-facts",
                    "agreement.goods-and-shipping-make-total",
                            "web.agreement.goods-and-shipping-make-total",
                    "agreement.total-less-refunds-is-paid",
                            "web.agreement.total-less-refunds-is-paid",
                    "agreement.lines-make-goods-due", "web.agreement.lines-make-goods-due",
                    "agreement.lines-make-paid", "web.agreement.lines-make-paid",
                    "agreement.lines-carry-refunds", "web.agreement.lines-carry-refunds",
                    "agreement.orders-without-lines", "web.agreement.orders-without-lines",
                    "agreement.lines-without-order", "web.agreement.lines-without-order");

    private final Store store;
    private final Frame frame;

    Checking(Store store, Frame frame) {
        this.store = store;
        this.frame = frame;
    }

    List<Check> of(List<Agreement> agreements) {
        return agreements.stream().map(this::check).toList();
    }

    /// What is open has one side only.
    private Check check(Agreement agreement) {
        boolean open = !agreement.holds() && agreement.check().contains("-without-");
        return new Check(
                frame.say(ABOUT.getOrDefault(agreement.check(), agreement.check())),
                Written.count(agreement.things()),
                written(agreement, agreement.left()),
                open ? "" : written(agreement, agreement.right()),
                open ? "" : written(agreement, agreement.difference()),
                agreement.holds() ? Verdict.AGREES : open ? Verdict.OPEN : Verdict.DIFFERS);
    }

    /// Rows are counted, money has its digits.
    private String written(Agreement agreement, BigDecimal sum) {
        return agreement.check().equals("agreement.file-is-facts")
                ? Written.exact(sum)
                : Written.sum(sum, store);
    }
}
