package fulcrum.strategy;

import fulcrum.metrics.Channels;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What can be planned for advertising, and why something cannot.
record BudgetRules(Rules rules, Store store, Metrics metrics, LocalDate today) {

    Optional<Said> refusal(Budget budget, Budget before) {
        if (budget.lines().size() > Rules.MOST_LINES) {
            return Optional.of(Said.of("strategy.too-many", Rules.MOST_LINES));
        }
        for (var line : budget.lines()) {
            if (line.channel().length() > Rules.LONGEST_NAME) {
                return Rules.tooLong("strategy.the-channel", Rules.LONGEST_NAME);
            }
            if (!rules.isWritable(line.amount(), Unit.MONEY)) {
                return Optional.of(
                        Said.of("strategy.no-such-value", line.amount().toPlainString()));
            }
        }
        return changed(budget, before).stream()
                .flatMap(month -> refusal(budget, before, month).stream())
                .findFirst();
    }

    /// A month of which every line is gone has changed too.
    private static SortedSet<YearMonth> changed(Budget budget, Budget before) {
        return Stream.concat(budget.lines().stream(), before.lines().stream())
                .map(Budget.Line::month)
                .filter(month -> !budget.of(month).equals(before.of(month)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<Said> refusal(Budget budget, Budget before, YearMonth month) {
        if (month.isBefore(YearMonth.from(today))) {
            return Optional.of(Said.of("strategy.month-over", month));
        }
        var planned = budget.of(month);
        var known = before.of(month);
        return Spending.spent(metrics, store, Period.monthOf(month.atDay(1))).entrySet().stream()
                .flatMap(spent -> below(spent, planned, known).stream())
                .findFirst();
    }

    /// What was spent without a plan needs none, and a line that stays is not decided again.
    private Optional<Said> below(
            Map.Entry<String, BigDecimal> spent,
            Map<String, BigDecimal> planned,
            Map<String, BigDecimal> known) {
        var now = Optional.ofNullable(planned.get(spent.getKey()));
        var then = Optional.ofNullable(known.get(spent.getKey()));
        boolean stays =
                now.map(one -> then.filter(other -> one.compareTo(other) == 0).isPresent())
                        .orElse(then.isEmpty());
        if (stays || now.orElse(BigDecimal.ZERO).compareTo(spent.getValue()) >= 0) {
            return Optional.empty();
        }
        var money = Spending.money(store, spent.getValue()).toPlainString();
        var channel = Channels.called(spent.getKey());
        return Optional.of(
                now.map(one -> Said.of("strategy.below-spent", channel, one.toPlainString(), money))
                        .orElseGet(() -> Said.of("strategy.spent-already", channel, money)));
    }
}
