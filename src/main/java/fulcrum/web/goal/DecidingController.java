package fulcrum.web.goal;

import fulcrum.store.PersonId;
import fulcrum.strategy.Budget;
import fulcrum.strategy.Content;
import fulcrum.strategy.Goal;
import fulcrum.strategy.GoalPlan;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.Spread;
import fulcrum.strategy.Strategies.Reply;
import fulcrum.strategy.Version;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.goal.Decisions.Sent;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Changes what is decided. What is sent by somebody who may not decide becomes a proposal.
@Controller
public class DecidingController {

    private final Rooms rooms;
    private final Decisions decisions;

    public DecidingController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.decisions = new Decisions(rooms, clock);
    }

    /// Sets, changes or withdraws a goal.
    @PostMapping("/goal")
    ModelAndView goal(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = Decisions.sent(frame, fields);
        var known = known(sent);
        var matter = known.map(Version::matter).orElseGet(Matter::newGoal);
        if (sent.asked().first("do").equals("withdraw")) {
            return decisions.decided(sent, matter, new Content.Withdrawn());
        }
        var metrics = rooms.metrics(sent.store());
        return switch (GoalForm.read(sent.asked(), metrics, known.map(Version::content))) {
            case GoalForm.Wrong(var why) -> decisions.refused(sent, sent.frame().say(why));
            case GoalForm.Understood(var goal) ->
                    decisions.decided(
                            sent,
                            matter,
                            goal,
                            known.filter(before -> before.content().loses(goal)).isPresent()
                                    ? "dropped"
                                    : "kept");
        };
    }

    /// The goal that a form names; none for a new one.
    private Optional<Version<Goal>> known(Sent sent) {
        var id = sent.asked().first("goal");
        var known =
                rooms.strategies().goals(sent.store().id()).stream()
                        .filter(one -> one.matter().id().equals(id))
                        .findFirst();
        if (known.isEmpty() && !id.isEmpty()) {
            throw new NotUnderstood(Said.of("web.goal.no-such-goal"));
        }
        return known;
    }

    /// Accepts the targets that the program finds for what is held.
    @PostMapping("/goal/targets")
    ModelAndView targets(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = Decisions.sent(frame, fields);
        var known =
                known(sent).orElseThrow(() -> new NotUnderstood(Said.of("web.goal.no-such-goal")));
        var showing = decisions.showing(sent);
        var holds = showing.holds(known);
        if (holds.isWrong()) {
            return decisions.refused(sent, sent.frame().say("web.goal.holds.wrong"));
        }
        var metrics = rooms.metrics(sent.store());
        var held = known.content().holding(holds.read());
        return switch (rooms.plans().plan(metrics, sent.store(), held)) {
            case GoalPlan.Refused(var why) -> decisions.refused(sent, sent.frame().say(why));
            case GoalPlan.OutOfReach _ ->
                    decisions.refused(sent, sent.frame().say("web.goal.holds.out-of-reach"));
            case GoalPlan.Solved solved ->
                    decisions.decided(sent, known.matter(), solved.accepted());
        };
    }

    @PostMapping("/goal/direction")
    ModelAndView direction(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = Decisions.sent(frame, fields);
        return Aims.read(sent.asked())
                .map(direction -> decisions.decided(sent, Matter.DIRECTION, direction))
                .orElseGet(() ->
                        decisions.refused(sent, sent.frame().say("web.goal.direction.wrong")));
    }

    @PostMapping("/goal/budget")
    ModelAndView budget(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = Decisions.sent(frame, fields);
        return switch (BudgetForm.read(sent.asked())) {
            case BudgetForm.Wrong(var why) -> decisions.refused(sent, sent.frame().say(why));
            case BudgetForm.Understood(var amounts) -> {
                var month = decisions.showing(sent).month(Optional.empty());
                var before =
                        rooms.strategies()
                                .budget(sent.store().id())
                                .map(Version::content)
                                .orElse(Budget.NONE);
                yield decisions.decided(sent, Matter.BUDGET, before.with(month, amounts));
            }
        };
    }

    /// Adds or changes the target of a part, or takes one away.
    @PostMapping("/goal/parts")
    ModelAndView parts(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = Decisions.sent(frame, fields);
        var strategies = rooms.strategies();
        var before =
                strategies.parts(sent.store().id()).map(Version::content).orElse(PartTargets.NONE);
        var gone = sent.asked().first("remove");
        if (!gone.isEmpty()) {
            return decisions.decided(sent, Matter.PARTS, before.without(gone));
        }
        return PartForm.read(sent.asked(), rooms.metrics(sent.store()))
                .map(line -> decisions.decided(sent, Matter.PARTS, before.with(line)))
                .orElseGet(
                        () -> decisions.refused(sent, sent.frame().say("web.goal.parts.unread")));
    }

    /// The boss answers a proposal.
    @PostMapping("/goal/answer")
    ModelAndView answer(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = Decisions.sent(frame, fields);
        var reply =
                new Reply(
                        sent.asked().first("id"),
                        sent.asked().first("do").equals("accept"),
                        sent.asked().first("words"));
        return switch (rooms.strategies().answer(frame.personName(), sent.store(), reply)) {
            case Outcome.Kept _, Outcome.Proposed _, Outcome.AlreadySo _ ->
                    Decisions.away(sent, "answered", Optional.empty());
            case Outcome.ChangedMeanwhile _ ->
                    decisions.refused(sent, sent.frame().say("web.goal.proposal.stale"));
            case Outcome.Refused(var why) -> decisions.refused(sent, sent.frame().say(why));
        };
    }

    /// Keeps what parts have to come to, so that together they make the target of their figure.
    @PostMapping("/goal/spread")
    ModelAndView spread(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = Decisions.sent(frame, fields);
        var known =
                known(sent).orElseThrow(() -> new NotUnderstood(Said.of("web.goal.no-such-goal")));
        return switch (decisions.showing(sent).spread(known.content())) {
            case Spread.Refused(var why) -> decisions.refused(sent, sent.frame().say(why));
            case Spread.Laid laid ->
                    decisions.decided(
                            sent,
                            Matter.PARTS,
                            laid.lines(new PersonId(sent.asked().first("owner"))));
        };
    }
}
