package fulcrum.diagnosis;

import fulcrum.effects.Size;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Told;
import fulcrum.metrics.Unit;
import fulcrum.outlook.Refills;
import fulcrum.units.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

    private final Predicate<Product> fits;
    private final boolean costsSales;

    Shelf(Predicate<Product> fits, boolean costsSales) {
        this.fits = fits;
        this.costsSales = costsSales;
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

    private static Refills refills(Dossier dossier) {
        return Refills.of(
                dossier.parted(STOCK, PRODUCT).parts(), dossier.parted(UNITS, PRODUCT).parts());
    }

    private static Optional<Said> told(Refills refills) {
        return refills.isKnown()
                ? Optional.of(Said.of("diagnosis.shelf.refilled", refills.cases(), refills.empty()))
                : Optional.empty();
    }

    private static Product product(String name, List<OptionalDouble> values) {
        return new Product(
                name,
                values.get(0).orElse(0),
                values.get(1).orElse(0) / DAYS,
                values.get(2).orElse(0));
    }

    private Look seen(Dossier dossier, List<Product> all) {
        var past = this == ENDING ? refills(dossier) : new Refills(0, 0);
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
                past.inTime(),
                found.isEmpty()
                        ? Said.of("diagnosis.shelf.none", all.size())
                        : Said.of(
                                "diagnosis.shelf.figure",
                                found.size(),
                                all.size(),
                                dossier.called(PRODUCT, found.getFirst().name())),
                costsSales
                        ? told(past).orElseGet(() -> Said.of("diagnosis.shelf.sales", DAYS))
                        : Said.of("diagnosis.shelf.pieces", Told.amount(Unit.COUNT, pieces), DAYS),
                costsSales && !found.isEmpty()
                        ? dossier.cost(RECEIVED, -weekly)
                        : Optional.<Size>empty(),
                found.isEmpty() ? evidence : evidence.only(PRODUCT, found.getFirst().name()));
    }
}
