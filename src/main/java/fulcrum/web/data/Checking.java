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
            Map.ofEntries(
                    Map.entry("agreement.file-is-facts", "web.agreement.file-is-facts"),
                    Map.entry("agreement.column-is-facts", "web.agreement.column-is-facts"),
                    Map.entry(
                            "agreement.goods-and-shipping-make-total",
                            "web.agreement.goods-and-shipping-make-total"),
                    Map.entry(
                            "agreement.total-less-refunds-is-paid",
                            "web.agreement.total-less-refunds-is-paid"),
                    Map.entry(
                            "agreement.lines-make-goods-due", "web.agreement.lines-make-goods-due"),
                    Map.entry("agreement.lines-make-paid", "web.agreement.lines-make-paid"),
                    Map.entry("agreement.lines-carry-refunds", "web.agreement.lines-carry-refunds"),
                    Map.entry(
                            "agreement.orders-without-lines", "web.agreement.orders-without-lines"),
                    Map.entry("agreement.lines-without-order", "web.agreement.lines-without-order"),
                    Map.entry("agreement.totals-row", "web.agreement.totals-row"),
                    Map.entry(
                            "agreement.totals-row-without-refused",
                            "web.agreement.totals-row-without-refused"));

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
                frame.say(
                        ABOUT.getOrDefault(agreement.check(), agreement.check()),
                        agreement.column()),
                Written.count(agreement.things()),
                written(agreement, agreement.left()),
                open ? "" : written(agreement, agreement.right()),
                open ? "" : written(agreement, agreement.difference()),
                agreement.holds() ? Verdict.AGREES : open ? Verdict.OPEN : Verdict.DIFFERS);
    }

    /// Rows are counted, money has its digits.
    private String written(Agreement agreement, BigDecimal sum) {
        return agreement.countsRows() ? Written.exact(sum) : Written.sum(sum, store);
    }
}
