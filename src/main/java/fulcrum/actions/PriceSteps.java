package fulcrum.actions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Finds list prices that changed and stayed.
///
/// The price of a day is the one at which most of its pieces were listed. A price stepped on a day
/// when the {@value #DAYS} days with sales before it and the {@value #DAYS} from it on have one
/// price each, but for {@value #ODD} of them at most, which differ by at least {@link #LEAST}, and
/// when the days from it on reach over a week: what comes back earlier is a campaign.
final class PriceSteps {

    static final int DAYS = 5;
    static final int ODD = 1;
    static final double LEAST = 0.03;

    private static final int LASTS = 7;

    private PriceSteps() {}

    /// What was listed of a product at a price on a day.
    record Listed(String product, LocalDate day, BigDecimal price, BigDecimal pieces) {

        BigDecimal amount() {
            return price.multiply(pieces);
        }
    }

    /// The steps of all products, by day and product.
    static List<PriceStep> of(List<Listed> sold) {
        return sold.stream().collect(Collectors.groupingBy(Listed::product)).values().stream()
                .flatMap(one -> steps(days(one)).stream())
                .sorted(Comparator.comparing(PriceStep::day).thenComparing(PriceStep::subject))
                .toList();
    }

    /// One row for each day, with its usual price.
    private static List<Listed> days(List<Listed> product) {
        var byDay = product.stream().collect(Collectors.groupingBy(Listed::day));
        return byDay.values().stream()
                .map(PriceSteps::usual)
                .sorted(Comparator.comparing(Listed::day))
                .toList();
    }

    private static Listed usual(List<Listed> day) {
        return day.stream()
                .max(
                        Comparator.comparing(Listed::pieces)
                                .thenComparing(Listed::price, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static List<PriceStep> steps(List<Listed> days) {
        var steps = new ArrayList<PriceStep>();
        int at = DAYS;
        while (at + DAYS <= days.size()) {
            var before = days.subList(at - DAYS, at);
            var after = days.subList(at, at + DAYS);
            if (isStep(before, after, days)) {
                steps.add(step(before, after));
                at += DAYS;
            } else {
                at++;
            }
        }
        return steps;
    }

    private static PriceStep step(List<Listed> before, List<Listed> after) {
        var sold = before.stream().map(Listed::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new PriceStep(
                after.getFirst().product(),
                after.getFirst().day(),
                median(before),
                median(after),
                sold);
    }

    private static boolean isStep(List<Listed> before, List<Listed> after, List<Listed> all) {
        var old = median(before);
        var now = median(after);
        boolean large = Math.abs(now.doubleValue() / old.doubleValue() - 1) >= LEAST;
        return large
                && same(after.getFirst(), now)
                && same(before.getLast(), old)
                && isOne(before, old)
                && isOne(after, now)
                && lasts(after.getFirst().day(), now, all);
    }

    /// Sold at the new price still, a week later.
    private static boolean lasts(LocalDate first, BigDecimal now, List<Listed> all) {
        return all.stream()
                .filter(one -> ChronoUnit.DAYS.between(first, one.day()) >= LASTS)
                .findFirst()
                .filter(one -> same(one, now))
                .isPresent();
    }

    private static boolean isOne(List<Listed> days, BigDecimal price) {
        return days.stream().filter(one -> !same(one, price)).count() <= ODD;
    }

    /// To a hundredth: prices end in different coins.
    private static boolean same(Listed one, BigDecimal price) {
        return Math.abs(one.price().doubleValue() / price.doubleValue() - 1) < LEAST / 3;
    }

    private static BigDecimal median(List<Listed> days) {
        return days.stream().map(Listed::price).sorted().toList().get(days.size() / 2);
    }
}
