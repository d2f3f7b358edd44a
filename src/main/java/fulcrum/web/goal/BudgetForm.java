package fulcrum.web.goal;

import fulcrum.metrics.Unit;
import fulcrum.units.Said;
import fulcrum.web.question.Asked;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A month's amounts by channel as a form says them, or what is wrong in the form.
sealed interface BudgetForm {

    /// Stands before the channel in the name of a field.
    String FIELD = "amount:";

    record Understood(Map<String, BigDecimal> amounts) implements BudgetForm {}

    record Wrong(Said why) implements BudgetForm {}

    static BudgetForm read(Asked asked) {
        var amounts = new LinkedHashMap<String, BigDecimal>();
        for (var name : asked.fields().keySet()) {
            var typed = asked.first(name);
            if (name.startsWith(FIELD) && !typed.isBlank()) {
                var amount = amount(typed);
                if (amount.isEmpty()) {
                    return new Wrong(Said.of("web.goal.money.wrong", typed));
                }
                amounts.put(name.substring(FIELD.length()), amount.get());
            }
        }
        return added(asked, amounts);
    }

    /// With a channel that the table does not have.
    private static BudgetForm added(Asked asked, Map<String, BigDecimal> amounts) {
        var channel = asked.first("channel").strip();
        var typed = asked.first("amount");
        if (channel.isEmpty() && typed.isBlank()) {
            return new Understood(amounts);
        }
        if (channel.isEmpty()) {
            return new Wrong(Said.of("web.goal.money.no-channel", typed));
        }
        if (typed.isBlank()) {
            return new Wrong(Said.of("web.goal.money.no-amount", channel));
        }
        var amount = amount(typed);
        if (amount.isEmpty()) {
            return new Wrong(Said.of("web.goal.money.wrong", typed));
        }
        amounts.put(channel, amount.get());
        return new Understood(amounts);
    }

    static Optional<BigDecimal> amount(String text) {
        return Typed.number(text, Unit.MONEY).filter(amount -> amount.signum() >= 0);
    }
}
