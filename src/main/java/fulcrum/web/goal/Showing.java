package fulcrum.web.goal;

import fulcrum.metrics.Metrics;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.strategy.Budget;
import fulcrum.strategy.Direction;
import fulcrum.strategy.Goal;
import fulcrum.strategy.GoalPlan;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Pace;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.Spending;
import fulcrum.strategy.Spread;
import fulcrum.strategy.Version;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.goal.GoalPage.Notice;
import fulcrum.web.goal.GoalPage.Setting;
import fulcrum.web.goal.GoalPage.Way;
import fulcrum.web.question.Asked;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/// Puts the Goal page together.
final class Showing {

    /// Asks for the standing of each accepted target, which takes its time.
    static final String PACES = "paces";

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final Asked asked;
    private final LocalDate today;
    private final Metrics metrics;
    private final Telling telling;
    private final List<Version<Goal>> goals;
    private Optional<Notice> notice = Optional.empty();

    Showing(Rooms rooms, Frame frame, Store store, Asked asked, LocalDate today) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.asked = asked;
        this.today = today;
        this.metrics = rooms.metrics(store);
        this.telling = new Telling(frame, store, metrics);
        this.goals = rooms.strategies().goals(store.id());
    }

    Showing said(Notice said) {
        notice = Optional.of(said);
        return this;
    }

    Telling telling() {
        return telling;
    }

    /// The goal that is asked for, else the one that is running, else the next, else the last.
    Optional<Version<Goal>> chosen() {
        if (asked.first("goal").equals("new") || Settings.isNewSent(asked)) {
            return Optional.empty();
        }
        return goals.stream()
                .filter(one -> one.matter().id().equals(asked.first("goal")))
                .findFirst()
                .or(() ->
                        goals.stream()
                                .filter(one -> one.content().period().contains(today))
                                .findFirst())
                .or(() ->
                        goals.stream()
                                .filter(one -> today.isBefore(one.content().period().from()))
                                .min(Comparator.comparing(one -> one.content().period().from())))
                .or(() -> goals.stream().findFirst());
    }

    GoalPage page() {
        var chosen = chosen();
        var spending = CompletableFuture.supplyAsync(() -> spending(chosen));
        var pace = chosen.map(one -> rooms.plans().pace(metrics, store, one.content()));
        var plan = chosen.map(version -> plan(version, false));
        var owners = rooms.owners().of(store.id());
        var history = new History(rooms.strategies(), telling, asked);
        var parts = parts();
        return new GoalPage(
                store.id().value(),
                frame.may(Right.DECIDE),
                frame.may(Right.WORK),
                notice,
                ways(chosen),
                chosen.flatMap(version -> rooms.strategies().closed(store, version.content()))
                        .map(frame::say),
                chosen.map(version ->
                        new Standings(telling, version.content())
                                .of(
                                        pace.orElseThrow(),
                                        Optional.ofNullable(
                                                owners.get(version.content().metric().value())))),
                chosen.map(version -> shown(version, plan.orElseThrow())),
                setting(chosen),
                money(chosen, plan, spending.join()),
                parts,
                chosen.map(version ->
                        laying().of(
                                        version.matter().id(),
                                        version.content(),
                                        plan.orElseThrow(),
                                        parts.dimensions())),
                aim(),
                history.wishes(),
                history.past(chosen.map(Version::matter)),
                chosen.filter(version -> !version.content().targets().isEmpty())
                        .map(version ->
                                asked.first(PACES).isEmpty()
                                        ? new Paced(paces(version), List.of())
                                        : paced(version)));
    }

    private String paces(Version<Goal> version) {
        return address(version.matter().id()) + "&" + PACES + "=1";
    }

    /// How its accepted targets stand, each by itself.
    Paced paced(Version<Goal> version) {
        return new Paced(
                paces(version),
                new Paces(telling)
                        .of(rooms.plans(), version.content(), rooms.owners().of(store.id())));
    }

    private GoalPage.Parts parts() {
        var pricing = rooms.effects().pricing(store);
        return new Parts(
                        telling,
                        rooms.plans(),
                        new PartWorth(telling, pricing, today),
                        rooms.people(),
                        today)
                .of(asked, targets(), number(Matter.PARTS));
    }

    private PartTargets targets() {
        return rooms.strategies().parts(store.id()).map(Version::content).orElse(PartTargets.NONE);
    }

    private Laying laying() {
        return new Laying(telling, rooms.plans(), asked, targets());
    }

    /// What the form for parts asks of a goal.
    Spread spread(Goal goal) {
        return laying().spread(goal);
    }

    private GoalPlan plan(Version<Goal> version, boolean quickly) {
        var held = version.content().holding(holds(version).read());
        return quickly
                ? rooms.plans().quickly(metrics, store, held)
                : rooms.plans().plan(metrics, store, held);
    }

    Holds holds(Version<Goal> version) {
        return Holds.of(asked, version.content(), telling);
    }

    /// The targets alone, while somebody moves what is held.
    PlanSheet moved(Version<Goal> version) {
        return shown(version, plan(version, true));
    }

    private PlanSheet shown(Version<Goal> version, GoalPlan plan) {
        var pace = rooms.plans().pace(metrics, store, version.content());
        var odds =
                pace instanceof Pace.Told told
                        ? OptionalDouble.of(told.odds())
                        : OptionalDouble.empty();
        var remarks =
                new Planning.Remarks(
                        rooms.owners().of(store.id()),
                        rooms.hypotheses().of(store.id()),
                        rooms.measurements().of(store.id(), Optional.empty()),
                        odds);
        return new Planning(telling, version, holds(version), remarks).of(plan);
    }

    private List<Way> ways(Optional<Version<Goal>> chosen) {
        var ways = new ArrayList<Way>();
        for (var one : goals) {
            ways.add(
                    new Way(
                            "%s · %s"
                                    .formatted(
                                            telling.name(one.content().metric()),
                                            Written.period(one.content().period())),
                            address(one.matter().id()),
                            chosen.filter(one::equals).isPresent()));
        }
        if (!goals.isEmpty()) {
            ways.add(new Way(frame.say("web.goal.another"), address("new"), chosen.isEmpty()));
        }
        return ways;
    }

    private String address(String goal) {
        return "/goal?store=%s&goal=%s".formatted(frame.encoded(store.id().value()), goal);
    }

    private Setting setting(Optional<Version<Goal>> chosen) {
        var settings = new Settings(telling, rooms.plans(), today);
        return chosen.map(version -> settings.of(version, asked))
                .orElseGet(() -> settings.first(asked));
    }

    private Spending spending(Optional<Version<Goal>> chosen) {
        var version = rooms.strategies().budget(store.id());
        var goal = chosen.map(Version::content);
        var month = month(goal);
        var asked = new Spending.Month(month, version.map(Version::content).orElse(Budget.NONE));
        return rooms.plans().spending(metrics, store, asked, goal.map(Goal::metric));
    }

    private GoalPage.Money money(
            Optional<Version<Goal>> chosen, Optional<GoalPlan> plan, Spending spending) {
        var monies = new Monies(telling, spending, asked);
        return monies.of(
                YearMonth.from(today),
                number(Matter.BUDGET),
                monies.apart(chosen.map(Version::content), plan));
    }

    /// The one that is asked for, else that of the goal that is looked at.
    YearMonth month(Optional<Goal> goal) {
        var running = YearMonth.from(today);
        try {
            var month = YearMonth.parse(asked.first("month"));
            return month.getYear() > 2000 && month.getYear() < 2200 ? month : running;
        } catch (DateTimeException e) {
            return goal.map(one -> YearMonth.from(one.period().from()))
                    .filter(running::isBefore)
                    .orElse(running);
        }
    }

    private int number(Matter matter) {
        return rooms.strategies().last(store.id(), matter).map(Version::number).orElse(0);
    }

    private GoalPage.Aim aim() {
        var direction =
                rooms.strategies()
                        .direction(store.id())
                        .map(Version::content)
                        .orElse(Direction.NONE);
        return new Aims(telling).of(direction, number(Matter.DIRECTION), asked);
    }
}
