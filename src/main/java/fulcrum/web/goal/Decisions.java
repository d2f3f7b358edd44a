package fulcrum.web.goal;

import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.strategy.Content;
import fulcrum.strategy.Matter;
import fulcrum.strategy.Outcome;
import fulcrum.strategy.Strategies.Change;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.goal.GoalPage.Notice;
import fulcrum.web.goal.GoalPage.Side;
import fulcrum.web.question.Address;
import fulcrum.web.question.Asked;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/// Keeps what was sent, or proposes it where the sender may not decide, and says what became of it.
record Decisions(Rooms rooms, InstantSource clock) {

    record Sent(Frame frame, Store store, Asked asked) {}

    static Sent sent(Frame frame, MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        return new Sent(frame.about(store), store, asked);
    }

    ModelAndView decided(Sent sent, Matter matter, Content content) {
        return decided(sent, matter, content, "kept");
    }

    /// @param kept what is said when it is decided
    ModelAndView decided(Sent sent, Matter matter, Content content, String kept) {
        var change = new Change(matter, content, sent.asked().first("reason"), after(sent.asked()));
        var by = sent.frame().personName();
        var outcome =
                sent.frame().may(Right.DECIDE)
                        ? rooms.strategies().change(by, sent.store(), change)
                        : rooms.strategies().propose(by, sent.store(), change);
        return switch (outcome) {
            case Outcome.Kept _ -> away(sent, kept, Optional.of(matter));
            case Outcome.Proposed _ -> away(sent, "proposed", Optional.of(matter));
            case Outcome.AlreadySo _ -> away(sent, "already", Optional.of(matter));
            case Outcome.Refused(var why) -> refused(sent, sent.frame().say(why));
            case Outcome.ChangedMeanwhile _ -> meanwhile(sent, change);
        };
    }

    /// The version that a form changes; a number that is none changes nothing.
    static int after(Asked asked) {
        var written = asked.first("after");
        return written.matches("[0-9]{1,9}") ? Integer.parseInt(written) : -1;
    }

    ModelAndView meanwhile(Sent sent, Change change) {
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

    ModelAndView refused(Sent sent, String why) {
        return shown(sent, new Notice("bad", why, List.of()));
    }

    ModelAndView shown(Sent sent, Notice notice) {
        return sent.frame().show("goal/page", showing(sent).said(notice).page());
    }

    Showing showing(Sent sent) {
        var today = clock.instant().atZone(sent.store().zone()).toLocalDate();
        return new Showing(rooms, sent.frame(), sent.store(), sent.asked(), today);
    }

    static ModelAndView away(Sent sent, String said, Optional<Matter> matter) {
        var address =
                new Address("/goal", List.of())
                        .with("store", sent.store().id().value())
                        .with("said", said)
                        .each("goal", matter.filter(Matter::isGoal).stream().toList());
        return Away.to(address.toString());
    }
}
