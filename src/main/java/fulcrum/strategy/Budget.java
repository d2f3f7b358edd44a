package fulcrum.strategy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How much may be spent on advertising, by channel and month.
public record Budget(List<Line> lines) implements Content {

    public static final Budget NONE = new Budget(List.of());

    public Budget {
        lines = List.copyOf(lines);
    }

    public record Line(YearMonth month, String channel, BigDecimal amount) {

        public Line {
            if (amount.signum() < 0) {
                throw new IllegalArgumentException("a budget is not below zero; here " + amount);
            }
        }
    }

    /// By channel.
    public Map<String, BigDecimal> of(YearMonth month) {
        var amounts = new TreeMap<String, BigDecimal>();
        lines.stream()
                .filter(line -> line.month().equals(month))
                .forEach(line -> amounts.put(line.channel(), line.amount()));
        return amounts;
    }

    /// The same with other amounts in a month.
    public Budget with(YearMonth month, Map<String, BigDecimal> amounts) {
        var kept = new ArrayList<>(lines);
        kept.removeIf(line -> line.month().equals(month));
        new TreeMap<>(amounts)
                .forEach((channel, amount) -> kept.add(new Line(month, channel, amount)));
        return new Budget(kept);
    }
}
