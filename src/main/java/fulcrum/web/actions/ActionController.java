package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Outcome;
import fulcrum.actions.PlanText;
import fulcrum.actions.Status;
import fulcrum.actions.Work;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One action: its plan, where it stands, its steps and remarks.
@Controller
public class ActionController {

    private final Workplace place;
    private final Work work;

    public ActionController(Rooms rooms, InstantSource clock) {
        this.place = new Workplace(rooms, clock);
        this.work = rooms.work();
    }

    @GetMapping("/actions/{number}")
    ModelAndView show(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen().orElseThrow(Workplace::notFound);
        var action = place.found(store, number);
        var notice = place.moved(frame, store, new Asked(fields));
        return frame.show(
                Workplace.SHEET,
                place.sheet(frame, store, PlanText.of(action)).said(notice).of(action));
    }

    @PostMapping("/actions/{number}")
    ModelAndView change(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var action = place.found(store, number);
        var form = Workplace.typed(asked);
        int after = Workplace.number(asked.first("after")).orElse(0);
        return switch (form.read()) {
            case PlanText.Read.Faulty(var why) -> refused(frame, action, asked, why);
            case PlanText.Read.Fine(var plan) ->
                    answered(
                            frame,
                            store,
                            asked,
                            work.actions()
                                    .change(
                                            frame.person().orElseThrow(),
                                            action.id(),
                                            after,
                                            plan,
                                            asked.first("why")));
        };
    }

    private ModelAndView answered(Frame frame, Store store, Asked asked, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var action) -> Away.to(place.board(frame, store).address(action));
            case Outcome.NoSuchAction _ -> throw Workplace.notFound();
            case Outcome.Refused(var why) ->
                    refused(frame, place.found(store, asked.first("number")), asked, why);
            case Outcome.ChangedMeanwhile(var theirs) -> {
                var view =
                        frame.about(store)
                                .show(
                                        Workplace.SHEET,
                                        place.sheet(frame, store, Workplace.typed(asked))
                                                .typed(
                                                        0,
                                                        asked.first("why"),
                                                        "",
                                                        List.of(Said.of("web.action.meanwhile")))
                                                .beside(theirs)
                                                .of(theirs));
                view.setStatus(HttpStatus.CONFLICT);
                yield view;
            }
        };
    }

    private ModelAndView refused(Frame frame, Action action, Asked asked, List<Said> why) {
        var store = frame.storeNamed(action.id().store().value());
        var page =
                place.sheet(frame, store, Workplace.typed(asked))
                        .typed(
                                Workplace.number(asked.first("after")).orElse(0),
                                asked.first("why"),
                                "",
                                why)
                        .of(action);
        return Workplace.unprocessable(frame.about(store), page);
    }

    /// Starts, finishes, drops or opens an action again.
    @PostMapping("/actions/{number}/move")
    ModelAndView move(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var action = place.found(store, number);
        var status = Status.of(asked.first("status")).orElseThrow(Workplace::notFound);
        var outcome =
                work.actions()
                        .move(
                                frame.person().orElseThrow(),
                                action.id(),
                                Workplace.number(asked.first("after")).orElse(0),
                                status,
                                asked.first("why"));
        return switch (outcome) {
            case Outcome.Kept(var moved) ->
                    Away.to(
                            "%s?store=%s&moved=%d&was=%s"
                                    .formatted(
                                            asked.first("back").equals("board")
                                                    ? "/actions"
                                                    : "/actions/" + moved.id().number(),
                                            frame.encoded(store.id().value()),
                                            moved.id().number(),
                                            action.status().word()));
            case Outcome.Refused(var why) -> stopped(frame, store, action, why);
            case Outcome.ChangedMeanwhile(var theirs) ->
                    stopped(frame, store, theirs, List.of(Said.of("web.action.moved-meanwhile")));
            case Outcome.NoSuchAction _ -> throw Workplace.notFound();
        };
    }

    private ModelAndView stopped(Frame frame, Store store, Action action, List<Said> why) {
        return stopped(frame, store, action, place.sheet(frame, store, PlanText.of(action)), why);
    }

    private static ModelAndView stopped(
            Frame frame, Store store, Action action, Sheet sheet, List<Said> why) {
        var page = sheet.typed(action.version(), "", "", why).of(action);
        return Workplace.unprocessable(frame.about(store), page);
    }

    @PostMapping("/actions/{number}/steps")
    ModelAndView steps(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var action = place.found(frame.storeNamed(asked.first("store")), number);
        work.checklists().write(frame.person().orElseThrow(), action.id(), asked.first("steps"));
        return back(frame, action, "steps");
    }

    @PostMapping("/actions/{number}/tick")
    ModelAndView tick(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var action = place.found(frame.storeNamed(asked.first("store")), number);
        boolean there =
                work.checklists()
                        .tick(
                                frame.person().orElseThrow(),
                                action.id(),
                                Workplace.number(asked.first("step")).orElse(0),
                                asked.first("done").equals("yes"));
        if (!there) {
            throw Workplace.notFound();
        }
        return back(frame, action, "steps");
    }

    @PostMapping("/actions/{number}/remark")
    ModelAndView remark(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var action = place.found(store, number);
        var fault =
                work.remarks()
                        .add(
                                frame.person().orElseThrow(),
                                action.id(),
                                asked.first("words"),
                                asked.first("evidence"));
        return fault.map(
                        why -> {
                            var sheet =
                                    place.sheet(frame, store, PlanText.of(action))
                                            .remarking(
                                                    asked.first("words"), asked.first("evidence"));
                            return stopped(frame, store, action, sheet, List.of(why));
                        })
                .orElseGet(() -> back(frame, action, "remarks"));
    }

    private ModelAndView back(Frame frame, Action action, String part) {
        return Away.to(
                "/actions/%d?store=%s#%s"
                        .formatted(
                                action.id().number(),
                                frame.encoded(action.id().store().value()),
                                part));
    }
}
