package fulcrum.diagnosis;

import fulcrum.actions.Action;
import fulcrum.effects.Reading;
import fulcrum.effects.Result;
import fulcrum.metrics.Told;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Pace;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Looks for the strongest arguments against what a store does: it is wrong in its goal, in where
/// its work goes, in what its work brought, or in what it rests on. Each says what would make it
/// wrong.
///
/// @param goal of the day, with where it stands
/// @param open work that is not done
/// @param readings the last of each action
record Critique(
        Diagnosis diagnosis,
        Optional<Goal> goal,
        Optional<Pace> pace,
        List<Action> open,
        List<Reading> readings) {

    private static final int MOST_FAULTS = 3;
    private static final int FEWEST_READ = 3;
    private static final double UNLIKELY = 0.5;
    private static final double MUCH = 0.3;
    private static final double LITTLE = 0.2;

    /// The costliest first; those without a price in the order in which they are looked for.
    List<Argument> arguments() {
        var all = new ArrayList<Argument>();
        goal.ifPresentOrElse(one -> odds(one).ifPresent(all::add), () -> all.add(noGoal()));
        all.addAll(leftAlone());
        elsewhere().ifPresent(all::add);
        judged().ifPresent(all::add);
        untold().ifPresent(all::add);
        undirected().ifPresent(all::add);
        unknown().ifPresent(all::add);
        all.sort(Comparator.comparingDouble(Argument::stake).reversed());
        return all;
    }

    private static Argument of(
            Evidence.Where where, double stake, Said claim, Said told, Said wrong) {
        return new Argument(claim, told, wrong, stake, where, Optional.empty());
    }

    private static Argument noGoal() {
        return of(
                Evidence.Where.GOAL,
                0,
                Said.of("diagnosis.against.goal"),
                Said.of("diagnosis.against.goal.told"),
                Said.of("diagnosis.against.goal.wrong"));
    }

    /// The gap is spread over the weeks of the period.
    private Optional<Argument> odds(Goal set) {
        return pace.filter(Pace.Told.class::isInstance)
                .map(Pace.Told.class::cast)
                .filter(told -> told.odds() < UNLIKELY)
                .map(told -> missed(set, told));
    }

    private Argument missed(Goal set, Pace.Told told) {
        double gap = Math.abs(set.value().doubleValue() - told.expected());
        boolean same = set.metric().equals(diagnosis.goal());
        return of(
                Evidence.Where.GOAL,
                same ? gap / weeks(set.period()) : 0,
                Said.of("diagnosis.against.odds", Told.percent(told.odds())),
                Said.of(
                        "diagnosis.against.odds.told",
                        Told.percent(told.expected() / set.value().doubleValue()),
                        set.period().until().minusDays(1).toString()),
                Said.of("diagnosis.against.odds.wrong"));
    }

    private static double weeks(Period period) {
        return Math.max(1, period.days() / 7.0);
    }

    /// What costs most and is left alone.
    private List<Argument> leftAlone() {
        return diagnosis.faults().stream()
                .filter(one -> !one.isExecutable() && one.isQuantified())
                .limit(MOST_FAULTS)
                .map(one ->
                        new Argument(
                                Said.of("diagnosis.against.alone", one.check().question()),
                                one.figure(),
                                wrong(one),
                                one.size(),
                                Evidence.Where.FIGURES,
                                Optional.of(one)))
                .toList();
    }

    private static Said wrong(Finding finding) {
        return finding.rivals().stream()
                .filter(one -> one.standing() != Rival.Standing.STRUCK)
                .findFirst()
                .map(one -> Said.of("diagnosis.against.alone.rival", one.name(), one.told()))
                .orElseGet(() -> Said.of("diagnosis.against.alone.wrong"));
    }

    /// Little of the work is where most is lost.
    private Optional<Argument> elsewhere() {
        var worst = diagnosis.faults().stream().filter(Finding::isQuantified).findFirst();
        double all = hours(open);
        if (worst.isEmpty() || all <= 0) {
            return Optional.empty();
        }
        var link = worst.get().check().link();
        double there = hours(open.stream().filter(one -> one.plan().link() == link).toList());
        return there / all >= LITTLE
                ? Optional.empty()
                : Optional.of(
                        of(
                                Evidence.Where.ACTIONS,
                                0,
                                Said.of("diagnosis.against.elsewhere", link.said()),
                                Said.of(
                                        "diagnosis.against.elsewhere.told",
                                        rounded(there),
                                        rounded(all)),
                                Said.of("diagnosis.against.elsewhere.wrong")));
    }

    private static String rounded(double hours) {
        return String.valueOf(Math.round(hours));
    }

    private static double hours(List<Action> actions) {
        return actions.stream()
                .map(one -> one.plan().effort().hours())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /// Work that could be judged mostly did nothing, or harm.
    private Optional<Argument> judged() {
        long worked = count(Result.WORKED);
        long idle = count(Result.NO_EFFECT);
        long hurt = count(Result.HURT);
        return worked + idle + hurt < FEWEST_READ || worked > idle + hurt
                ? Optional.empty()
                : Optional.of(
                        of(
                                Evidence.Where.ACTIONS,
                                0,
                                Said.of("diagnosis.against.judged"),
                                Said.of("diagnosis.against.judged.told", worked, idle, hurt),
                                Said.of("diagnosis.against.judged.wrong")));
    }

    private Optional<Argument> untold() {
        long cannot = count(Result.CANNOT_TELL);
        long told = count(Result.WORKED, Result.NO_EFFECT, Result.HURT);
        return cannot < FEWEST_READ || cannot <= told
                ? Optional.empty()
                : Optional.of(
                        of(
                                Evidence.Where.ACTIONS,
                                0,
                                Said.of("diagnosis.against.untold"),
                                Said.of("diagnosis.against.untold.told", cannot, cannot + told),
                                Said.of("diagnosis.against.untold.wrong")));
    }

    private long count(Result... results) {
        var wanted = Arrays.asList(results);
        return readings.stream().filter(one -> wanted.contains(one.result())).count();
    }

    private Optional<Argument> undirected() {
        long without = open.stream().filter(one -> !one.plan().directed()).count();
        return open.size() < FEWEST_READ || (double) without / open.size() < MUCH
                ? Optional.empty()
                : Optional.of(
                        of(
                                Evidence.Where.ACTIONS,
                                0,
                                Said.of("diagnosis.against.undirected"),
                                Said.of("diagnosis.against.undirected.told", without, open.size()),
                                Said.of("diagnosis.against.undirected.wrong")));
    }

    /// What is not known is not fine.
    private Optional<Argument> unknown() {
        int blind = diagnosis.of(Certainty.BLIND).size();
        int all = diagnosis.findings().size();
        return (double) blind / all < LITTLE
                ? Optional.empty()
                : Optional.of(
                        of(
                                Evidence.Where.EXPORTS,
                                0,
                                Said.of("diagnosis.against.unknown"),
                                Said.of("diagnosis.against.unknown.told", blind, all),
                                Said.of("diagnosis.against.unknown.wrong")));
    }
}
