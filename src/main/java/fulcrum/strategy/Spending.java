package fulcrum.strategy;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.outlook.BudgetPlan;
import fulcrum.outlook.BudgetQuestion;
import fulcrum.outlook.Outlooks;
import fulcrum.statistics.Allocation;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/// A month's money for advertising: what was planned, what was spent, and what the next coin would
/// bring.
///
/// @param brings what the returns are counted in
/// @param returns what is known of them, or why nothing is
public record Spending(
        YearMonth month, List<Line> lines, Optional<MetricId> brings, BudgetPlan returns) {

    private static final MetricId SPEND = new MetricId("ad_spend");
    private static final MetricId NET = new MetricId("net_sales");
    private static final Dimension CHANNEL = new Dimension("channel");

    /// Channels are listed that spent something in so many months.
    private static final int MONTHS = 3;

    private static final double WEEK = 7;

    public Spending {
        lines = List.copyOf(lines);
    }

    /// @param planned none where the budget does not name the channel
    /// @param proposed what the returns propose, and no less than was spent already; none where
    ///   they are not known
    public record Line(
            String channel,
            Optional<BigDecimal> planned,
            BigDecimal spent,
            Optional<BigDecimal> proposed,
            Optional<Allocation.Share> share) {}

    /// @param wanted what money should bring, where its days add up
    static Spending of(Metrics metrics, Store store, Month asked, Optional<MetricId> wanted) {
        var month = asked.month();
        var planned = asked.budget().of(month);
        var spent = spent(metrics, store, Period.monthOf(month.atDay(1)));
        var returns = returns(metrics, store, asked, wanted);
        var channels = new TreeSet<>(planned.keySet());
        var first = month.minusMonths(MONTHS - 1L).atDay(1);
        channels.addAll(
                spent(metrics, store, new Period(first, month.plusMonths(1).atDay(1))).keySet());
        var shares = shares(returns);
        channels.addAll(shares.keySet());
        var lines = new ArrayList<Line>();
        for (var channel : channels) {
            var share = Optional.ofNullable(shares.get(channel));
            lines.add(
                    new Line(
                            channel,
                            Optional.ofNullable(planned.get(channel)),
                            of(spent, channel),
                            share.map(one ->
                                    proposed(one, month, store)
                                            .max(money(store, of(spent, channel)))),
                            share));
        }
        return new Spending(
                month,
                lines,
                returns instanceof BudgetPlan.Told told
                        ? Optional.of(told.metric().id())
                        : Optional.empty(),
                returns);
    }

    /// @param budget in force
    public record Month(YearMonth month, Budget budget) {}

    private static BudgetPlan returns(
            Metrics metrics, Store store, Month asked, Optional<MetricId> wanted) {
        var sum =
                asked.budget().of(asked.month()).values().stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue();
        var weekly =
                sum > 0
                        ? OptionalDouble.of(sum * WEEK / asked.month().lengthOfMonth())
                        : OptionalDouble.empty();
        var outlooks = new Outlooks(metrics);
        var metric = wanted.filter(metrics::addsUp).orElse(NET);
        return switch (outlooks.budget(new BudgetQuestion(store, metric, weekly))) {
            case BudgetPlan.Told told -> told;
            case BudgetPlan.Refused _ -> outlooks.budget(new BudgetQuestion(store, NET, weekly));
        };
    }

    private static Map<String, Allocation.Share> shares(BudgetPlan returns) {
        var shares = new TreeMap<String, Allocation.Share>();
        if (returns instanceof BudgetPlan.Told told) {
            told.split().shares().forEach(share -> shares.put(share.channel(), share));
        }
        return shares;
    }

    private static BigDecimal proposed(Allocation.Share share, YearMonth month, Store store) {
        return money(store, new BigDecimal(share.planned() * month.lengthOfMonth() / WEEK));
    }

    private static BigDecimal of(Map<String, BigDecimal> spent, String channel) {
        return spent.getOrDefault(channel, BigDecimal.ZERO);
    }

    static BigDecimal money(Store store, BigDecimal amount) {
        return amount.setScale(store.moneyDigits(), RoundingMode.UP);
    }

    /// By channel, as far as it is known.
    static Map<String, BigDecimal> spent(Metrics metrics, Store store, Period days) {
        var spent = new TreeMap<String, BigDecimal>();
        var asked =
                FigureQuestion.of(store.id(), List.of(SPEND), days, Grain.TOTAL)
                        .cut(Cut.by(CHANNEL));
        if (metrics.read(asked) instanceof Reading reading) {
            for (var line : reading.lines()) {
                if (line.values().getFirst().figure() instanceof Figure.Known(var value)
                        && value.signum() != 0) {
                    line.parts().getFirst().ifPresent(channel -> spent.put(channel, value));
                }
            }
        }
        return spent;
    }
}
