package fulcrum.warehouse;

import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// Which days of a store one source has reported, over all imports.
///
/// @param reported stretches of days without a hole, in order; never empty
public record Freshness(FactKind kind, String source, List<Period> reported) {

    public Freshness {
        reported = List.copyOf(reported);
    }

    /// The coverage of single imports, joined where it meets.
    public static List<Freshness> of(List<Coverage> coverage) {
        record Source(FactKind kind, String name) {}
        var bySource = new LinkedHashMap<Source, List<Period>>();
        coverage.stream()
                .sorted(Comparator.comparing(Coverage::kind).thenComparing(Coverage::source))
                .forEach(one ->
                        bySource.computeIfAbsent(
                                        new Source(one.kind(), one.source()),
                                        _ -> new ArrayList<>())
                                .add(one.period()));
        return bySource.entrySet().stream()
                .map(entry ->
                        new Freshness(
                                entry.getKey().kind(),
                                entry.getKey().name(),
                                joined(entry.getValue())))
                .toList();
    }

    private static List<Period> joined(List<Period> periods) {
        var joined = new ArrayList<Period>();
        for (var period : periods.stream().sorted(Comparator.comparing(Period::from)).toList()) {
            if (!joined.isEmpty() && !period.from().isAfter(joined.getLast().until())) {
                joined.add(joined.removeLast().hull(period));
            } else {
                joined.add(period);
            }
        }
        return joined;
    }

    public LocalDate firstDay() {
        return reported.getFirst().from();
    }

    public LocalDate lastDay() {
        return reported.getLast().until().minusDays(1);
    }

    /// The days between the first and the last that nobody reported.
    public List<Period> gaps() {
        var gaps = new ArrayList<Period>();
        for (int i = 1; i < reported.size(); i++) {
            var end = reported.get(i - 1).until();
            gaps.add(new Period(end, reported.get(i).from()));
        }
        return gaps;
    }
}
