package fulcrum.effects.experiments;

import fulcrum.effects.Size;
import fulcrum.effects.experiments.Columns.Outcome;
import fulcrum.effects.experiments.Experiment.Compared;
import fulcrum.effects.experiments.Experiment.Finding;
import fulcrum.statistics.Experiments;
import fulcrum.statistics.Lift;
import fulcrum.statistics.Trial;
import fulcrum.statistics.Trial.As;
import fulcrum.statistics.Trial.Asking;
import fulcrum.statistics.Trial.Looking;
import fulcrum.statistics.Trial.Setting;
import fulcrum.statistics.Verdict;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;

/// Compares each group with the control, outcome by outcome. Shares and means as they are (Welch);
/// money spent less what the groups differed by in money spent before (CUPED: Deng, Xu, Kohavi &
/// Walker, WSDM 2013).
record Comparing(Columns columns, NavigableMap<String, Tally> groups, String control) {

    private static final double CONFIDENCE = 0.95;
    private static final double MATTERS = 0.05;

    /// So small that no difference is smaller: a bare difference has no size that matters to all.
    private static final double ANY = Double.MIN_NORMAL;

    List<Finding> all() {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < columns.outcomes().size(); i++) {
            for (var group : groups.keySet()) {
                if (!group.equals(control)) {
                    findings.add(finding(i, group));
                }
            }
        }
        return findings;
    }

    private Finding finding(int place, String group) {
        var outcome = columns.outcomes().get(place);
        var base = Objects.requireNonNull(groups.get(control));
        var other = Objects.requireNonNull(groups.get(group));
        var before = columns.before().filter(_ -> !outcome.share()).map(Outcome::name);
        var control = base.arm(place, outcome.share(), before.isPresent());
        var treated = other.arm(place, outcome.share(), before.isPresent());
        var plain = Experiments.lift(new Trial(control, treated, setting(As.DIFFERENCE, ANY)));
        var part = Experiments.lift(new Trial(control, treated, setting(As.RELATIVE, MATTERS)));
        var compared =
                plain instanceof Lift.Measured difference
                        ? Optional.of(compared(difference, part))
                        : Optional.<Compared>empty();
        return new Finding(
                outcome.name(),
                group,
                outcome.share(),
                base.mean(place),
                other.mean(place),
                before,
                compared,
                compared.isPresent()
                        ? Optional.empty()
                        : Optional.of(Said.of("effects.experiment.not-comparable")));
    }

    private static Setting setting(As as, double matters) {
        return new Setting(as, Asking.IS_IT_DIFFERENT, new Looking.Once(), CONFIDENCE, matters);
    }

    /// What matters is a part of what the control reached.
    private static Compared compared(Lift.Measured difference, Lift part) {
        var size = new Size(difference.estimate(), difference.low(), difference.high());
        boolean nothing = part instanceof Lift.Measured one && one.verdict() == Verdict.NO_EFFECT;
        return new Compared(
                nothing && !difference.verdict().isEffect()
                        ? Verdict.NO_EFFECT
                        : difference.verdict(),
                size,
                part instanceof Lift.Measured one
                        ? Optional.of(new Size(one.estimate(), one.low(), one.high()))
                        : Optional.empty(),
                difference.p());
    }
}
