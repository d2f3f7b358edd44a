package fulcrum.web.goal;

import fulcrum.metrics.Unit;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.strategy.Budget;
import fulcrum.strategy.Content;
import fulcrum.strategy.Goal;
import fulcrum.strategy.GoalPlan;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.PartTargets;
import fulcrum.strategy.Strategies.Change;
import fulcrum.strategy.Strategies.Reply;
import fulcrum.strategy.Version;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.goal.GoalPage.Notice;
import fulcrum.web.goal.GoalPage.Side;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final InstantSource clock;

    public DecidingController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.clock = clock;
    }

    private record Sent(Frame frame, Store store, Asked asked) {}

    private static Sent sent(Frame frame, MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        return new Sent(frame.about(store), store, asked);
    }

    /// Sets, changes or withdraws a goal.
    @PostMapping("/goal")
    ModelAndView goal(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = sent(frame, fields);
        var known = known(sent);
        var matter = known.map(Version::matter).orElseGet(Matter::newGoal);
        if (sent.asked().first("do").equals("withdraw")) {
            return decided(sent, matter, new Content.Withdrawn());
        }
        var metrics = rooms.metrics(sent.store());
        return switch (GoalForm.read(sent.asked(), metrics, known.map(Version::content))) {
            case GoalForm.Wrong(var why) -> refused(sent, sent.frame().say(why));
            case GoalForm.Understood(var goal) -> decided(sent, matter, goal);
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
        var sent = sent(frame, fields);
        var known =
                known(sent).orElseThrow(() -> new NotUnderstood(Said.of("web.goal.no-such-goal")));
        var showing = showing(sent);
        var holds = showing.holds(known);
        if (holds.isWrong()) {
            return refused(sent, sent.frame().say("web.goal.holds.wrong"));
        }
        var metrics = rooms.metrics(sent.store());
        var held = known.content().holding(holds.read());
        return switch (rooms.plans().plan(metrics, sent.store(), held)) {
            case GoalPlan.Refused(var why) -> refused(sent, sent.frame().say(why));
            case GoalPlan.OutOfReach _ ->
                    refused(sent, sent.frame().say("web.goal.holds.out-of-reach"));
            case GoalPlan.Solved solved -> decided(sent, known.matter(), solved.accepted());
        };
    }

    @PostMapping("/goal/direction")
    ModelAndView direction(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = sent(frame, fields);
        return Aims.read(sent.asked())
                .map(direction -> decided(sent, Matter.DIRECTION, direction))
                .orElseGet(() -> refused(sent, sent.frame().say("web.goal.direction.wrong")));
    }

    @PostMapping("/goal/budget")
    ModelAndView budget(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = sent(frame, fields);
        var amounts = new LinkedHashMap<String, BigDecimal>();
        for (var name : sent.asked().fields().keySet()) {
            var text = sent.asked().first(name);
            if (name.startsWith(Monies.FIELD) && !text.isBlank()) {
                var amount = Typed.number(text, Unit.MONEY);
                if (amount.isEmpty() || amount.get().signum() < 0) {
                    return refused(sent, sent.frame().say("web.goal.money.wrong", text));
                }
                amounts.put(name.substring(Monies.FIELD.length()), amount.get());
            }
        }
        added(sent).ifPresent(amounts::putAll);
        var month = showing(sent).month(Optional.empty());
        var before =
                rooms.strategies()
                        .budget(sent.store().id())
                        .map(Version::content)
                        .orElse(Budget.NONE);
        return decided(sent, Matter.BUDGET, before.with(month, amounts));
    }

    /// Adds or changes the target of a part, or takes one away.
    @PostMapping("/goal/parts")
    ModelAndView parts(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = sent(frame, fields);
        var strategies = rooms.strategies();
        var before =
                strategies.parts(sent.store().id()).map(Version::content).orElse(PartTargets.NONE);
        var gone = sent.asked().first("remove");
        if (!gone.isEmpty()) {
            return decided(sent, Matter.PARTS, before.without(gone));
        }
        return PartForm.read(sent.asked(), rooms.metrics(sent.store()))
                .map(line -> decided(sent, Matter.PARTS, before.with(line)))
                .orElseGet(() -> refused(sent, sent.frame().say("web.goal.parts.unread")));
    }

    /// A channel that was not there before.
    private static Optional<Map<String, BigDecimal>> added(Sent sent) {
        var channel = sent.asked().first("channel").strip();
        return channel.isEmpty()
                ? Optional.empty()
                : Typed.number(sent.asked().first("amount"), Unit.MONEY)
                        .filter(amount -> amount.signum() >= 0)
                        .map(amount -> Map.of(channel, amount));
    }

    /// The boss answers a proposal.
    @PostMapping("/goal/answer")
    ModelAndView answer(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var sent = sent(frame, fields);
        var reply =
                new Reply(
                        sent.asked().first("id"),
                        sent.asked().first("do").equals("accept"),
                        sent.asked().first("words"));
        return switch (rooms.strategies().answer(frame.personName(), sent.store(), reply)) {
            case Outcome.Kept _, Outcome.AlreadySo _ -> away(sent, "answered", Optional.empty());
            case Outcome.ChangedMeanwhile _ ->
                    refused(sent, sent.frame().say("web.goal.proposal.stale"));
            case Outcome.Refused(var why) -> refused(sent, sent.frame().say(why));
        };
    }

    private ModelAndView decided(Sent sent, Matter matter, Content content) {
        var change = new Change(matter, content, sent.asked().first("reason"), after(sent.asked()));
        boolean decides = sent.frame().may(Right.DECIDE);
        var by = sent.frame().personName();
        var outcome =
                decides
                        ? rooms.strategies().change(by, sent.store(), change)
                        : rooms.strategies().propose(by, sent.store(), change);
        return switch (outcome) {
            case Outcome.Kept _ -> away(sent, decides ? "kept" : "proposed", Optional.of(matter));
            case Outcome.AlreadySo _ -> away(sent, "already", Optional.of(matter));
            case Outcome.Refused(var why) -> refused(sent, sent.frame().say(why));
            case Outcome.ChangedMeanwhile _ -> meanwhile(sent, change);
        };
    }

    /// The version that a form changes; a number that is none changes nothing.
    private static int after(Asked asked) {
        var written = asked.first("after");
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : -1;
    }

    private ModelAndView meanwhile(Sent sent, Change change) {
        var telling = showing(sent).telling();
        var sides = new ArrayList<Side>();
        rooms.strategies()
                .last(sent.store().id(), change.matter())
                .ifPresent(theirs ->
                        sides.add(
                                new Side(
                                        sent.frame()
                                                .say(
                                                        "web.goal.theirs",
                                                        theirs.number(),
                                                        theirs.changedBy(),
                                                        theirs.reason()),
                                        telling.lines(theirs.content()))));
        sides.add(new Side(sent.frame().say("web.goal.yours"), telling.lines(change.content())));
        return shown(sent, new Notice("bad", sent.frame().say("web.goal.meanwhile"), sides));
    }

    private ModelAndView refused(Sent sent, String why) {
        return shown(sent, new Notice("bad", why, List.of()));
    }

    private ModelAndView shown(Sent sent, Notice notice) {
        return sent.frame().show("goal/page", showing(sent).said(notice).page());
    }

    private Showing showing(Sent sent) {
        var today = clock.instant().atZone(sent.store().zone()).toLocalDate();
        return new Showing(rooms, sent.frame(), sent.store(), sent.asked(), today);
    }

    private static ModelAndView away(Sent sent, String said, Optional<Matter> matter) {
        var address =
                new Address("/goal", List.of())
                        .with("store", sent.store().id().value())
                        .with("said", said)
                        .each("goal", matter.filter(Matter::isGoal).stream().toList());
        return Away.to(address.toString());
    }
}
