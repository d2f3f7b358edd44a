package fulcrum.diagnosis;

import fulcrum.metrics.MetricId;
import fulcrum.store.Store;
import fulcrum.units.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The whole situation of a store on a day.
///
/// @param known the days of which facts are in; none without facts
/// @param goal in whose unit stakes are told
/// @param decided whether the boss has set a goal for the day
/// @param findings one for each check, in the order of the checks
public record Diagnosis(
        Store store,
        LocalDate day,
        Optional<Period> known,
        MetricId goal,
        boolean decided,
        List<Finding> findings) {

    private static final Comparator<Finding> WORST =
            Comparator.comparing(Finding::certainty)
                    .thenComparing(Comparator.comparingDouble(Finding::size).reversed());

    public Diagnosis {
        findings = List.copyOf(findings);
    }

    /// Faults, what costs most first; those without a stake behind.
    public List<Finding> faults() {
        return findings.stream()
                .filter(one -> one.certainty().isFault())
                .sorted(
                        Comparator.comparingDouble(Finding::size)
                                .reversed()
                                .thenComparing(Finding::certainty))
                .toList();
    }

    public List<Finding> of(Certainty certainty) {
        return findings.stream().filter(one -> one.certainty() == certainty).toList();
    }

    /// Those of a branch, the clearest and costliest first.
    public List<Finding> of(Branch branch) {
        return findings.stream()
                .filter(one -> one.check().branch() == branch)
                .sorted(WORST)
                .toList();
    }

    /// What a week of all faults of a branch costs at most: they overlap, so the largest stands for
    /// them.
    public double size(Branch branch) {
        return of(branch).stream()
                .filter(one -> one.certainty().isFault())
                .mapToDouble(Finding::size)
                .max()
                .orElse(0);
    }

    /// Faults that are not quantified, or that nobody has taken on.
    public List<Finding> open() {
        return faults().stream().filter(one -> !one.isQuantified() || !one.isExecutable()).toList();
    }
}
