package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Products whose stock does not fit what they sell.
enum Shelf implements Asked {
    /// They sell, and will be gone before a delivery comes.
    ENDING(one -> one.stock() > 0 && one.perDay() > 0 && one.days() < 7, true),
    /// They sold, and nothing is left.
    EMPTY(one -> one.stock() <= 0 && one.perDay() > 0, true),
    /// They lie there, and nobody bought one for two months.
    IDLE(one -> one.stock() > 0 && one.perDay() <= 0, false),
    /// They lie there for more than half a year at the pace of now.
    DEEP(one -> one.stock() > 0 && one.perDay() > 0 && one.days() > 180, false);

    private static final MetricId STOCK = new MetricId("stock");
    private static final MetricId UNITS = new MetricId("units");
    private static final MetricId RECEIVED = new MetricId("received");
    private static final Dimension PRODUCT = new Dimension("product");
    private static final int DAYS = 56;

    /// With fewer, stock count and orders call products otherwise.
    private static final double LEAST_SELLING = 0.1;

    /// Of all pieces, what is no matter.
    private static final double MATTERS = 0.05;

    private static final int WEEKS = 26;
    private static final int PACE = 8;
    private static final int LEAST_CASES = 10;

    private final Predicate<Product> fits;
    private final boolean costsSales;

    Shelf(Predicate<Product> fits, boolean costsSales) {
        this.fits = fits;
        this.costsSales = costsSales;
    }

    /// How often a shelf that low was empty at the next count.
    private record Past(int cases, int empty) {

        boolean isKnown() {
            return cases >= LEAST_CASES;
        }

        OptionalDouble refilled() {
            return isKnown()
                    ? OptionalDouble.of(1 - (empty + 0.5) / (cases + 1))
                    : OptionalDouble.empty();
        }

        Optional<Said> told() {
            return isKnown()
                    ? Optional.of(Said.of("diagnosis.shelf.refilled", cases, empty))
                    : Optional.empty();
        }

        Past plus(Past other) {
            return new Past(cases + other.cases, empty + other.empty);
        }
    }

    private record Product(String name, double stock, double perDay, double received) {
        double days() {
            return stock / perDay;
        }
    }

    @Override
    public Look look(Dossier dossier) {
        var days = dossier.last(DAYS);
        var all =
                dossier.parts(List.of(STOCK, UNITS, RECEIVED), PRODUCT, days).entrySet().stream()
                        .filter(one -> one.getValue().getFirst().isPresent())
                        .map(one -> product(one.getKey(), one.getValue()))
                        .toList();
        if (all.isEmpty()) {
            return Needed.exports(dossier, List.of(STOCK));
        }
        long selling = all.stream().filter(one -> one.perDay() > 0).count();
        return selling < LEAST_SELLING * all.size()
                ? new Look.Blind(Said.of("diagnosis.blind.names", selling, all.size()))
                : seen(dossier, all);
    }

    private static Past past(Dossier dossier) {
        var units = dossier.parted(UNITS, PRODUCT).parts();
        return dossier.parted(STOCK, PRODUCT).parts().entrySet().stream()
                .map(one ->
                        past(
                                new TreeMap<>(one.getValue()),
                                units.getOrDefault(one.getKey(), new TreeMap<>())))
                .reduce(new Past(0, 0), Past::plus);
    }

    private static Past past(SortedMap<Long, Double> stock, SortedMap<Long, Double> units) {
        int cases = 0;
        int empty = 0;
        for (var week : stock.tailMap(stock.lastKey() - WEEKS).keySet()) {
            double pace = Parted.sum(units.subMap(week - PACE + 1, week + 1)) / PACE;
            double left = stock.getOrDefault(week, 0.0);
            if (stock.containsKey(week + 1) && left > 0 && left < pace) {
                cases++;
                empty += stock.getOrDefault(week + 1, 0.0) <= 0 ? 1 : 0;
            }
        }
        return new Past(cases, empty);
    }

    private static Product product(String name, List<OptionalDouble> values) {
        return new Product(
                name,
                values.get(0).orElse(0),
                values.get(1).orElse(0) / DAYS,
                values.get(2).orElse(0));
    }

    private Look seen(Dossier dossier, List<Product> all) {
        var past = this == ENDING ? past(dossier) : new Past(0, 0);
        var found =
                all.stream()
                        .filter(fits)
                        .sorted(
                                Comparator.comparingDouble(
                                                costsSales ? Product::received : Product::stock)
                                        .reversed())
                        .toList();
        double weekly = found.stream().mapToDouble(Product::received).sum() / DAYS * Dossier.LATELY;
        double pieces = found.stream().mapToDouble(Product::stock).sum();
        double counted = all.stream().mapToDouble(Product::stock).sum();
        boolean bad = !found.isEmpty() && (costsSales || pieces >= MATTERS * counted);
        var evidence = Evidence.of(new MetricId("stock_days"), dossier.lately()).by(PRODUCT);
        return new Look.Seen(
                bad,
                past.refilled(),
                found.isEmpty()
                        ? Said.of("diagnosis.shelf.none", all.size())
                        : Said.of(
                                "diagnosis.shelf.figure",
                                found.size(),
                                all.size(),
                                dossier.called(PRODUCT, found.getFirst().name())),
                costsSales
                        ? past.told().orElseGet(() -> Said.of("diagnosis.shelf.sales", DAYS))
                        : Said.of("diagnosis.shelf.pieces", Told.amount(Unit.COUNT, pieces), DAYS),
                costsSales && !found.isEmpty()
                        ? dossier.cost(RECEIVED, -weekly)
                        : Optional.<Size>empty(),
                found.isEmpty() ? evidence : evidence.only(PRODUCT, found.getFirst().name()));
    }
}
