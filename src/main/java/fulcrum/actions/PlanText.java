package fulcrum.actions;

import fulcrum.metrics.Cut;
import fulcrum.metrics.MetricId;
import fulcrum.store.PersonId;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A plan as people type it: in a form, on the command line, in a file.
///
/// @param scope a line for each part, `dimension=part`
/// @param to the last day, which is part of it
/// @param share in percent
public record PlanText(
        String title,
        String link,
        boolean emergency,
        String owner,
        String scope,
        String from,
        String to,
        String metric,
        String share,
        String hours,
        String coins,
        String note) {

    /// Nothing typed yet.
    public static final PlanText BLANK =
            new PlanText("", "", false, "", "", "", "", "", "", "", "", "");

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    public static PlanText of(Action action) {
        return of(action.plan());
    }

    static PlanText of(Plan plan) {
        return new PlanText(
                plan.title(),
                plan.link().word(),
                plan.emergency(),
                plan.owner().map(PersonId::value).orElse(""),
                plan.scope().stream()
                        .flatMap(filter ->
                                filter.values().stream()
                                        .map(value -> filter.dimension() + "=" + value))
                        .collect(Collectors.joining("\n")),
                plan.days().map(days -> days.from().toString()).orElse(""),
                plan.days().map(days -> days.until().minusDays(1).toString()).orElse(""),
                plan.expectation().map(expected -> expected.metric().value()).orElse(""),
                plan.expectation().map(expected -> plain(expected.share())).orElse(""),
                bare(plan.effort().hours()),
                bare(plan.effort().coins()),
                plan.note());
    }

    /// The same by another title.
    public PlanText called(String other) {
        return new PlanText(
                other, link, emergency, owner, scope, from, to, metric, share, hours, coins, note);
    }

    /// The same on other days.
    public PlanText on(String first, String last) {
        return new PlanText(
                title, link, emergency, owner, scope, first, last, metric, share, hours, coins,
                note);
    }

    /// The same by another owner.
    public PlanText by(String other) {
        return new PlanText(
                title, link, emergency, other, scope, from, to, metric, share, hours, coins, note);
    }

    private static String plain(BigDecimal share) {
        return share.multiply(PERCENT).stripTrailingZeros().toPlainString();
    }

    private static String bare(BigDecimal value) {
        return value.signum() == 0 ? "" : value.stripTrailingZeros().toPlainString();
    }

    /// What came of reading a form.
    public sealed interface Read {
        record Fine(Plan plan) implements Read {}

        record Faulty(List<Said> why) implements Read {}
    }

    /// The plan, or everything in which the fields make no sense.
    public Read read() {
        var faults = new ArrayList<Said>();
        var parts =
                Cut.Filter.parse(
                        scope.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        if (parts.isEmpty()) {
            faults.add(Said.of("actions.fault.typed-scope"));
        }
        var days = days(faults);
        var expected = expectation(faults);
        var effort = new Effort(number(hours, faults), number(coins, faults));
        return faults.isEmpty()
                ? new Read.Fine(
                        new Plan(
                                title,
                                Link.of(link).orElse(Link.OTHER),
                                emergency,
                                Optional.of(owner).filter(id -> !id.isEmpty()).map(PersonId::new),
                                parts.orElseThrow(),
                                days,
                                expected,
                                effort,
                                note))
                : new Read.Faulty(faults);
    }

    private Optional<Period> days(List<Said> faults) {
        if (from.isBlank() && to.isBlank()) {
            return Optional.empty();
        }
        var days = days(from, to);
        if (days.isEmpty()) {
            faults.add(Said.of("actions.fault.typed-days"));
        }
        return days;
    }

    /// The days from a first to a last one; empty where they make no sense.
    public static Optional<Period> days(String first, String last) {
        return day(first)
                .flatMap(from ->
                        day(last)
                                .filter(to -> !to.isBefore(from))
                                .map(to -> new Period(from, to.plusDays(1))));
    }

    private static Optional<LocalDate> day(String written) {
        try {
            var day = LocalDate.parse(written.strip());
            return day.getYear() >= 1990 && day.getYear() < 2200
                    ? Optional.of(day)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Expectation> expectation(List<Said> faults) {
        if (metric.isBlank()) {
            return Optional.empty();
        }
        if (!MetricId.isValid(metric) || share.isBlank()) {
            faults.add(Said.of("actions.fault.share"));
            return Optional.empty();
        }
        return Optional.of(
                new Expectation(
                        new MetricId(metric),
                        number(share.replace("%", ""), faults).divide(PERCENT)));
    }

    private static BigDecimal number(String written, List<Said> faults) {
        var plain = written.strip().replace(",", "").replace('−', '-');
        if (plain.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!plain.matches("[+-]?\\d{1,12}(\\.\\d{1,6})?")) {
            faults.add(Said.of("actions.fault.typed-number", written));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(plain);
    }
}
