package fulcrum.strategy;

import fulcrum.metrics.Expression;
import fulcrum.metrics.Making;
import fulcrum.metrics.Metric;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Unit;
import fulcrum.strategy.PartTargets.Line;
import fulcrum.strategy.Shares.Part;
import fulcrum.strategy.Spread.Asked;
import fulcrum.strategy.Spread.Row;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays the target of a figure out over products, channels or other parts, by what they usually
/// come to in such days.
final class Spreading {

    private final Metrics metrics;
    private final Asked asked;
    private final UsualParts usual;
    private final Map<String, BigDecimal> locks = new LinkedHashMap<>();

    Spreading(Metrics metrics, Asked asked) {
        this.metrics = metrics;
        this.asked = asked;
        this.usual = new UsualParts(metrics, asked);
    }

    /// @param targets of the figures, by the names of their nodes
    Spread of(Map<String, BigDecimal> targets) {
        var metric = metrics.find(asked.metric());
        if (metric.isEmpty()) {
            return refused("strategy.metric-gone", asked.metric());
        }
        var possible = metrics.dimensions(List.of(asked.metric()));
        if (!possible.contains(asked.by())) {
            var known = String.join(", ", possible.stream().map(one -> one.id()).toList());
            return refused(
                    "strategy.part.no-such-dimension",
                    metric.get().name(),
                    Rules.line(asked.by().id(), Rules.LONGEST_NAME),
                    known);
        }
        var target = targets.get(asked.metric().value());
        if (target == null) {
            var known = targets.keySet().stream().filter(key -> !key.contains(";")).sorted();
            return refused(
                    "strategy.spread.no-target",
                    metric.get().name(),
                    String.join(", ", known.toList()));
        }
        var open = asked.locks().stream().filter(lock -> !isKept(lock)).findFirst();
        return open.<Spread>map(lock -> refused("strategy.spread.not-decided", lock.part()))
                .orElseGet(() -> of(metric.get(), target, targets));
    }

    /// Notes what a part stays at; false where it has nothing to stay at.
    private boolean isKept(Lock lock) {
        var value =
                lock.value()
                        .or(() ->
                                asked.before().lines().stream()
                                        .filter(asked::isAbout)
                                        .filter(line -> line.metric().equals(asked.metric()))
                                        .filter(line -> line.part().equals(lock.part()))
                                        .map(Line::value)
                                        .findFirst());
        value.ifPresent(kept -> locks.put(lock.part(), kept));
        return value.isPresent();
    }

    private Spread of(Metric metric, BigDecimal target, Map<String, BigDecimal> targets) {
        if (isSum(metric)) {
            return sums(metric, target);
        }
        return metric.making()
                                instanceof
                                Making.Computed(
                                        Expression.Over(
                                                Expression.Name(var top),
                                                Expression.Name(var bottom)))
                        && isSum(new MetricId(top))
                        && isSum(new MetricId(bottom))
                ? rates(target, new MetricId(top), new MetricId(bottom), targets)
                : refused("strategy.spread.not-by-parts", metric.name());
    }

    private boolean isSum(MetricId metric) {
        return metrics.find(metric).filter(this::isSum).isPresent();
    }

    private boolean isSum(Metric metric) {
        return (metric.unit() == Unit.MONEY || metric.unit() == Unit.COUNT)
                && metrics.flows(metric.id());
    }

    private Spread sums(Metric metric, BigDecimal target) {
        int digits = metric.unit() == Unit.MONEY ? asked.store().moneyDigits() : 0;
        var whole = target.setScale(digits, RoundingMode.HALF_EVEN);
        var odd = locks.values().stream().filter(one -> !isIn(one, digits)).findFirst();
        if (odd.isPresent()) {
            return refused("strategy.no-such-value", odd.get().toPlainString());
        }
        return switch (usual.of(metric.id(), locks.keySet())) {
            case UsualParts.Missing(var why) -> new Spread.Refused(why);
            case UsualParts.Usual found -> {
                var names = found.names();
                var parts =
                        names.stream().map(name -> Part.of(found.of(name), lock(name))).toList();
                yield Shares.sum(whole, digits, parts)
                        .map(values -> laid(whole, names, parts, values))
                        .orElseGet(() -> contradiction(Shares.locked(parts), whole));
            }
        };
    }

    private static boolean isIn(BigDecimal value, int digits) {
        return value.stripTrailingZeros().scale() <= digits;
    }

    private Optional<BigDecimal> lock(String part) {
        return Optional.ofNullable(locks.get(part));
    }

    private Spread laid(
            BigDecimal whole, List<String> names, List<Part> parts, List<BigDecimal> values) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < names.size(); i++) {
            var part = parts.get(i);
            rows.add(
                    new Row(
                            names.get(i),
                            part.weight(),
                            part.usual(),
                            values.get(i),
                            part.locked().isPresent()));
        }
        return new Spread.Laid(
                asked,
                whole,
                rows.stream().filter(row -> !row.part().isEmpty()).toList(),
                rows.stream().filter(row -> row.part().isEmpty()).findFirst());
    }

    private Spread contradiction(BigDecimal locked, BigDecimal whole) {
        var away = locked.subtract(whole);
        return refused(
                away.signum() > 0 ? "strategy.spread.too-much" : "strategy.spread.too-little",
                locked.stripTrailingZeros().toPlainString(),
                whole.stripTrailingZeros().toPlainString(),
                away.abs().stripTrailingZeros().toPlainString());
    }

    /// A part counts by what is wanted of what its share is of, else by what that usually is.
    private Spread rates(
            BigDecimal target, MetricId top, MetricId bottom, Map<String, BigDecimal> targets) {
        return switch (usual.of(bottom, locks.keySet())) {
            case UsualParts.Missing(var why) -> new Spread.Refused(why);
            case UsualParts.Usual below ->
                    switch (usual.of(top, below.parts().keySet())) {
                        case UsualParts.Missing(var why) -> new Spread.Refused(why);
                        case UsualParts.Usual above ->
                                rates(
                                        target,
                                        above.among(below.parts().keySet()),
                                        below,
                                        weights(bottom, below, targets));
                    };
        };
    }

    private Spread rates(
            BigDecimal target,
            UsualParts.Usual above,
            UsualParts.Usual below,
            Map<String, BigDecimal> weights) {
        var names =
                below.names().stream().filter(name -> weight(weights, name).signum() > 0).toList();
        double outside = above.whole() - names.stream().mapToDouble(above::of).sum();
        if (names.isEmpty() || outside > UsualParts.ROUNDING * Math.abs(above.whole())) {
            return refused("strategy.spread.outside", cents(outside), cents(above.whole()));
        }
        var parts =
                names.stream()
                        .map(name ->
                                new Part(
                                        weight(weights, name),
                                        below.of(name) == 0
                                                ? 0
                                                : Math.max(0, above.of(name) / below.of(name)),
                                        lock(name)))
                        .toList();
        return Shares.rates(target, parts)
                .map(values -> laid(target, names, parts, values))
                .orElseGet(() -> rateContradiction(target, parts));
    }

    private static BigDecimal weight(Map<String, BigDecimal> weights, String name) {
        return weights.getOrDefault(name, BigDecimal.ZERO);
    }

    private Spread rateContradiction(BigDecimal target, List<Part> parts) {
        var weight = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var locked = Shares.locked(parts).divide(weight, 6, RoundingMode.HALF_EVEN);
        return contradiction(locked, target.setScale(6, RoundingMode.HALF_EVEN));
    }

    private Map<String, BigDecimal> weights(
            MetricId bottom, UsualParts.Usual found, Map<String, BigDecimal> targets) {
        var decided = new LinkedHashMap<String, BigDecimal>();
        asked.before().lines().stream()
                .filter(line -> line.metric().equals(bottom))
                .filter(asked::isAbout)
                .filter(line -> found.parts().containsKey(line.part()))
                .forEach(line -> decided.put(line.part(), line.value()));
        var names = found.names();
        var parts =
                names.stream()
                        .map(name ->
                                Part.of(found.of(name), Optional.ofNullable(decided.get(name))))
                        .toList();
        var whole = targets.getOrDefault(bottom.value(), cents(found.whole()));
        var weights = new LinkedHashMap<String, BigDecimal>();
        var given =
                Shares.sum(whole.setScale(2, RoundingMode.HALF_EVEN), 2, parts)
                        .orElseGet(() -> parts.stream().map(one -> cents(one.usual())).toList());
        for (int i = 0; i < names.size(); i++) {
            weights.put(names.get(i), given.get(i));
        }
        return weights;
    }

    private static BigDecimal cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    }

    private static Spread refused(String key, Object... words) {
        return new Spread.Refused(Said.of(key, words));
    }
}
