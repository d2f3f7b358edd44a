package fulcrum.diagnosis;

import fulcrum.diagnosis.PlantedFaults.Fault;
import fulcrum.diagnosis.PlantedFaults.Truth;
import fulcrum.effects.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/// How far what was found is what was planted.
final class FaultTally {

    private static final double MATTERS = 0.01;

    /// What a figure of the whole shop has to have lost or won for a finding about it to be true.
    private static final double REAL = 0.01;

    /// Findings about a figure of the whole shop: its metrics, and whether more of it is worse.
    private static final Map<String, String> WHOLE =
            Map.ofEntries(
                    Map.entry("sales-fell", "paid -"),
                    Map.entry("orders-fell", "orders -"),
                    Map.entry("order-value-fell", "paid/orders -"),
                    Map.entry("pieces-per-order-fell", "units/orders -"),
                    Map.entry("refunds-rose", "refunds/paid +"),
                    Map.entry("profit-fell", "profit -"),
                    Map.entry("goods-cost-rose", "goods_cost/paid +"),
                    Map.entry("fees-rose", "platform_fees/paid +"),
                    Map.entry("delivery-cost-rose", "fulfilment_cost/orders +"),
                    Map.entry("fixed-cost-rose", "fixed_cost/paid +"),
                    Map.entry("discounts-deepened", "discounts/gross_sales +"),
                    Map.entry("visitors-fell", "visitors -"),
                    Map.entry("visitor-share-fell", "visitors -"),
                    Map.entry("market-share-fell", "paid -"),
                    Map.entry("buyer-worth-fell", "paid/buyers -"),
                    Map.entry("carts-not-bought", "orders/carts -"),
                    Map.entry("conversion-fell", "orders/visitors -"),
                    Map.entry("visitor-worth-fell", "paid/visitors -"),
                    Map.entry("pages-per-visitor-fell", "page_views/visitors -"),
                    Map.entry("carts-fell", "carts/visitors -"),
                    Map.entry("favourites-fell", "favourites/visitors -"),
                    Map.entry("ad-ratio-rose", "ad_cost/paid +"),
                    Map.entry("new-buyers-fell", "new_buyers -"),
                    Map.entry("pieces-fell", "units -"),
                    Map.entry("unit-price-fell", "paid/units -"));

    private static final Set<String> OF_QUALITY =
            Set.of("product-reviews-lag", "product-refunds-lag");

    /// What a count of stock says is so: nobody planted it, but the shelf is empty.
    private static final Set<String> OF_COUNTS = Set.of("stock-empty");

    private final FaultNames names = new FaultNames();
    private final Map<String, int[]> kinds = new TreeMap<>();
    private final Map<String, Integer> falsely = new TreeMap<>();
    private final List<double[]> stakes = new ArrayList<>();
    private int stores;
    private int matters;
    private int found;
    private int firm;
    private int wrong;
    private int certain;
    private int quiet;
    private int quietFirm;

    void add(String name, Truth truth, Diagnosis diagnosis) {
        stores++;
        double week = Math.abs(truth.with().get("profit")) / 4;
        var told = diagnosis.faults().stream().filter(FaultTally::isOfFigures).toList();
        truth.faults().stream()
                .filter(one -> one.cost() > MATTERS * week)
                .forEach(one -> {
                    find(name, one, week, told);
                    if (Boolean.getBoolean("tell")) {
                        explain(one, diagnosis);
                    }
                });
        var sure = told.stream().filter(one -> one.certainty() == Certainty.FIRM).toList();
        if (truth.faults().isEmpty()) {
            quiet++;
            quietFirm += sure.size();
            sure.forEach(one -> System.out.printf("%s quiet: %s%n", name, told(one)));
        } else {
            firm += sure.size();
            sure.stream().filter(one -> !isTrue(truth, one)).forEach(one -> refute(name, one));
        }
    }

    private void explain(Fault fault, Diagnosis diagnosis) {
        diagnosis.findings().stream()
                .filter(one -> names.isListed("names", fault, one))
                .filter(one -> one.certainty() != Certainty.BLIND)
                .forEach(one ->
                        System.out.printf(
                                "    %s %s %s%n",
                                told(one), one.chance(), one.comparison().arguments()));
    }

    private void find(String name, Fault fault, double week, List<Finding> told) {
        var best = told.stream().filter(one -> names.isNamed(fault, one)).findFirst();
        matters++;
        found += best.isPresent() ? 1 : 0;
        best.flatMap(one -> names.stake(fault, one))
                .ifPresent(one -> stakes.add(new double[] {one.estimate(), fault.cost()}));
        kinds.computeIfAbsent(fault.kind(), _ -> new int[2])[best.isPresent() ? 0 : 1]++;
        tell(name, fault, week, best);
    }

    private void refute(String name, Finding finding) {
        wrong++;
        certain += finding.chance().isEmpty() ? 1 : 0;
        falsely.merge(finding.check().id(), 1, Integer::sum);
        System.out.printf("%s false: %s%n", name, told(finding));
    }

    private static boolean isOfFigures(Finding finding) {
        return finding.check().branch() != Branch.TEAM && finding.check().branch() != Branch.FACTS;
    }

    private void tell(String name, Fault fault, double week, Optional<Finding> best) {
        System.out.printf(
                "%s %s, %d days old, costs %.0f a week (%.1f %%): %s%n",
                name,
                fault.kind(),
                fault.age(),
                fault.cost(),
                100 * fault.cost() / week,
                best.map(FaultTally::told).orElse("missed"));
    }

    private static String told(Finding finding) {
        return "%s %s %.0f %s %s %s"
                .formatted(
                        finding.check().id(),
                        finding.certainty().word(),
                        finding.size(),
                        finding.chance(),
                        finding.figure().arguments(),
                        finding.parts().stream()
                                .map(one ->
                                        "%s %.0f"
                                                .formatted(
                                                        one.part(),
                                                        one.stake()
                                                                .map(Size::estimate)
                                                                .orElse(0.0)))
                                .toList());
    }

    /// Whether it says what is so: it names a planted fault of any size, or its figure was truly
    /// made worse by all of them together.
    private boolean isTrue(Truth truth, Finding finding) {
        return truth.faults().stream()
                        .anyMatch(fault ->
                                names.isNamed(fault, finding) || names.isShown(fault, finding))
                || isPoor(truth, finding)
                || OF_COUNTS.contains(finding.check().id())
                || Optional.ofNullable(WHOLE.get(finding.check().id()))
                        .filter(figure -> isWorse(truth, figure))
                        .isPresent();
    }

    /// A product of poor quality is no fault that was planted, but it is one.
    private static boolean isPoor(Truth truth, Finding finding) {
        return OF_QUALITY.contains(finding.check().id())
                && finding.evidence().stream()
                        .flatMap(one -> one.only().stream())
                        .flatMap(one -> one.values().stream())
                        .anyMatch(part -> truth.poor().stream().anyMatch(part::startsWith));
    }

    private static boolean isWorse(Truth truth, String figure) {
        var written = figure.split(" ", -1);
        double without = value(truth.without(), written[0]);
        double change = (value(truth.with(), written[0]) - without) / Math.abs(without);
        return written[1].equals("+") ? change >= REAL : change <= -REAL;
    }

    private static double value(Map<String, Double> figures, String written) {
        var parts = written.split("/", -1);
        double above = figures.get(parts[0]);
        return parts.length > 1 ? above / figures.get(parts[1]) : above;
    }

    int stores() {
        return stores;
    }

    void report() {
        kinds.forEach((kind, counts) ->
                System.out.printf("%s: found %d, missed %d%n", kind, counts[0], counts[1]));
        System.out.printf("false and firm: %s%n", falsely);
        long close =
                stakes.stream().filter(one -> one[0] <= 2 * one[1] && one[1] <= 2 * one[0]).count();
        System.out.printf(
                "%d stores; found %d of %d that matter; firm %d, false %d (of them rules %d); stakes within 2: %d of %d; rank correlation %.2f; without faults: %d firm in %d stores%n",
                stores,
                found,
                matters,
                firm,
                wrong,
                certain,
                close,
                stakes.size(),
                correlation(),
                quietFirm,
                quiet);
    }

    private double correlation() {
        if (stakes.size() < 3) {
            return Double.NaN;
        }
        return new SpearmansCorrelation()
                .correlation(
                        stakes.stream().mapToDouble(one -> one[0]).toArray(),
                        stakes.stream().mapToDouble(one -> one[1]).toArray());
    }
}
