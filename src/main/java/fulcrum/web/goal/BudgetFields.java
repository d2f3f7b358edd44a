package fulcrum.web.goal;

/// What stands in the form of the budget, beside the amounts in the table.
///
/// @param channel that is to be added, and its amount
public record BudgetFields(String channel, String amount, String reason) {

    static final BudgetFields EMPTY = new BudgetFields("", "", "");
}
