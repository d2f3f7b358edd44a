package fulcrum.strategy;

import fulcrum.metrics.Better;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Unit;
import fulcrum.store.Store;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether targets of the parts of a figure that adds up over them contradict that of the whole.
record PartSums(Store store, Metrics metrics, Metric metric, Dimension by) {

    /// Parts that brought something in so many days are all parts.
    private static final int LATELY = 60;

    /// Longer sums are told by their largest parts.
    private static final int MOST_TOLD = 5;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /// What was too much may become less step by step, and where all parts have a target one may be
    /// lowered so that another can be raised.
    ///
    /// @param lines of this figure and dimension for the days of the whole
    /// @param before those that were there already
    Optional<Said> refusal(BigDecimal whole, List<Line> lines, List<Line> before) {
        if (countTwice(lines)) {
            return Optional.empty();
        }
        var sum = sum(lines);
        var over = sum.subtract(whole);
        var rounding = rounding(lines.size() + 1);
        if (over.compareTo(rounding) > 0) {
            if (sum.compareTo(sum(before)) < 0) {
                return Optional.empty();
            }
            return Optional.of(told("strategy.part.too-much", lines, sum, whole));
        }
        return over.negate().compareTo(rounding) > 0
                        && metric.better() == Better.HIGHER
                        && before.size() < lines.size()
                        && areAll(lines)
                ? Optional.of(told("strategy.part.too-little", lines, sum, whole))
                : Optional.empty();
    }

    /// What parts come to that is more than a whole that becomes less.
    Optional<Said> above(BigDecimal whole, List<Line> lines) {
        var sum = sum(lines);
        return !countTwice(lines) && sum.subtract(whole).compareTo(rounding(lines.size() + 1)) > 0
                ? Optional.of(told("strategy.part.above", lines, sum, whole))
                : Optional.empty();
    }

    /// As a variant and its product would.
    private boolean countTwice(List<Line> lines) {
        var parts = metrics.parts(store.id());
        return lines.stream().anyMatch(line -> !parts.meant(by, line.part()).equals(line.part()));
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Each target was rounded to a coin, or to a piece.
    private BigDecimal rounding(int targets) {
        int digits = metric.unit() == Unit.MONEY ? store.moneyDigits() : 0;
        return HALF.movePointLeft(digits).multiply(BigDecimal.valueOf(targets));
    }

    private boolean areAll(List<Line> lines) {
        var named = lines.stream().map(Line::part).toList();
        var last = metrics.lastCommonDay(store.id(), metric.id());
        if (last.isEmpty()) {
            return false;
        }
        var end = last.get().plusDays(1);
        var asked =
                FigureQuestion.of(
                                store.id(),
                                List.of(metric.id()),
                                new Period(end.minusDays(LATELY), end),
                                Grain.TOTAL)
                        .cut(Cut.by(by));
        return metrics.read(asked) instanceof Reading reading
                && reading.lines().stream()
                        .filter(line -> brings(line))
                        .allMatch(line ->
                                line.parts().getFirst().filter(named::contains).isPresent());
    }

    private static boolean brings(Reading.Line line) {
        return !(line.values().getFirst().figure() instanceof Figure.Known(var value))
                || value.signum() != 0;
    }

    private Said told(String key, List<Line> lines, BigDecimal sum, BigDecimal whole) {
        var largest =
                lines.stream()
                        .sorted(Comparator.comparing(Line::value).reversed())
                        .limit(MOST_TOLD)
                        .map(line ->
                                "%s %s"
                                        .formatted(
                                                metrics.parts(store.id()).called(by, line.part()),
                                                plain(line.value())))
                        .collect(Collectors.joining(" + "));
        var arithmetic =
                "%s%s = %s".formatted(largest, lines.size() > MOST_TOLD ? " + …" : "", plain(sum));
        return Said.of(key, metric.name(), arithmetic, plain(whole));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
