package fulcrum.diagnosis;

import fulcrum.actions.Action;
import fulcrum.actions.Charge;
import fulcrum.actions.Link;
import fulcrum.actions.Status;
import fulcrum.actions.Work;
import fulcrum.effects.Effects;
import fulcrum.effects.Result;
import fulcrum.store.StoreId;
import fulcrum.strategy.Goal;
import fulcrum.strategy.Strategies;
import fulcrum.strategy.Version;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// How the work of the store is done: rules, whose figures are certain.
///
/// @param day on which it is looked at
record TeamChecks(Work work, Strategies strategies, Effects effects, LocalDate day) {

    Map<String, Asked> all() {
        return Map.of(
                "no-goal", this::goal,
                "no-direction", this::direction,
                "links-without-owner", this::links,
                "work-overdue",
                        dossier -> actions(dossier, this::isOverdue, "diagnosis.team.overdue"),
                "work-without-owner",
                        dossier ->
                                actions(
                                        dossier,
                                        one -> one.plan().owner().isEmpty(),
                                        "diagnosis.team.unowned"),
                "work-without-metric",
                        dossier ->
                                actions(
                                        dossier,
                                        one -> !one.plan().directed(),
                                        "diagnosis.team.undirected"),
                "work-that-hurts", this::hurting);
    }

    /// Whether the boss has set a goal for the day.
    boolean decided(StoreId store) {
        return strategies.goals(store).stream()
                .map(Version::content)
                .map(Goal::period)
                .anyMatch(period -> period.contains(day));
    }

    private Look goal(Dossier dossier) {
        boolean decided = decided(dossier.store().id());
        return rule(
                !decided,
                Said.of(decided ? "diagnosis.team.goal" : "diagnosis.team.no-goal"),
                Said.of("diagnosis.team.goal.needed"),
                Evidence.of(Evidence.Where.GOAL));
    }

    private Look direction(Dossier dossier) {
        boolean decided = strategies.direction(dossier.store().id()).isPresent();
        return rule(
                !decided,
                Said.of(decided ? "diagnosis.team.direction" : "diagnosis.team.no-direction"),
                Said.of("diagnosis.team.direction.needed"),
                Evidence.of(Evidence.Where.GOAL));
    }

    private Look links(Dossier dossier) {
        var store = dossier.store().id();
        var orphans =
                work.processes().unowned(store).stream()
                        .filter(link -> link != Link.OTHER)
                        .toList();
        long all =
                work.processes().charges(store).entrySet().stream()
                        .filter(one -> one.getKey() != Link.OTHER)
                        .filter(one -> !(one.getValue() instanceof Charge.Unused))
                        .count();
        return rule(
                !orphans.isEmpty(),
                orphans.isEmpty()
                        ? Said.of("diagnosis.team.links", all)
                        : Said.of(
                                "diagnosis.team.no-links",
                                orphans.size(),
                                all,
                                orphans.getFirst().said()),
                Said.of("diagnosis.team.links.needed"),
                Evidence.of(Evidence.Where.ACTIONS));
    }

    private boolean isOverdue(Action action) {
        return action.plan().isOver(day);
    }

    private Look actions(Dossier dossier, Predicate<Action> bad, String key) {
        var open = open(dossier);
        long found = open.stream().filter(bad).count();
        return rule(
                found > 0,
                Said.of(key, found, open.size()),
                Said.of(key + ".needed"),
                Evidence.of(Evidence.Where.ACTIONS));
    }

    private List<Action> open(Dossier dossier) {
        return work.actions().of(dossier.store().id()).stream()
                .filter(one -> one.status().open())
                .toList();
    }

    /// Work that goes on although it was measured to hurt.
    private Look hurting(Dossier dossier) {
        var running =
                open(dossier).stream()
                        .filter(one -> one.status() == Status.RUNNING)
                        .map(Action::id)
                        .toList();
        var hurt =
                effects.of(dossier.store().id()).stream()
                        .filter(one -> one.result() == Result.HURT)
                        .filter(one -> running.contains(one.action()))
                        .toList();
        return rule(
                !hurt.isEmpty(),
                Said.of("diagnosis.team.hurting", hurt.size(), running.size()),
                Said.of("diagnosis.team.hurting.needed"),
                Evidence.of(Evidence.Where.ACTIONS));
    }

    static Look rule(boolean bad, Said figure, Said comparison, Evidence evidence) {
        return new Look.Seen(
                bad, OptionalDouble.empty(), figure, comparison, Optional.empty(), evidence);
    }
}
