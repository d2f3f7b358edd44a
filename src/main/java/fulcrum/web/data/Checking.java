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
                    says("file-is-facts"),
                    says("goods-and-shipping-make-total"),
                    says("total-less-refunds-is-paid"),
                    says("lines-make-goods-due"),
                    says("lines-make-paid"),
                    says("lines-carry-refunds"),
                    says("orders-without-lines"),
                    says("lines-without-order"),
                    says("totals-row"),
                    says("totals-row-without-refused"));

    private static Map.Entry<String, String> says(String check) {
        return Map.entry("agreement." + check, "web.agreement." + check);
    }

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
        return agreement.check().equals("agreement.file-is-facts")
                ? Written.exact(sum)
                : Written.sum(sum, store);
    }
}
