package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Outcome;
import fulcrum.actions.Plan;
import fulcrum.actions.PlanText;
import fulcrum.actions.Status;
import fulcrum.actions.Work;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.actions.BoardPage.Notice;
import fulcrum.web.actions.BoardPage.Undo;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The work of a store: all of it, and one action.
@Controller
public class ActionsController {

    private static final String SHEET = "actions/action";

    private final Rooms rooms;
    private final Work work;
    private final InstantSource clock;

    public ActionsController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.work = rooms.work();
        this.clock = clock;
    }

    @GetMapping("/actions")
    ModelAndView board(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var chosen = frame.shops().chosen();
        return chosen.map(
                        store -> {
                            var asked = new Asked(fields);
                            return frame.show(
                                    "actions/page",
                                    board(frame, store).page(asked, moved(frame, store, asked)));
                        })
                .orElseGet(() -> Away.to("/data"));
    }

    /// What was just done, and how to take it back.
    private Optional<Notice> moved(Frame frame, Store store, Asked asked) {
        return number(asked.first("moved"))
                .flatMap(number -> work.actions().find(new ActionId(store.id(), number)))
                .map(action ->
                        new Notice(
                                frame.say(
                                        "web.actions.moved",
                                        action.id(),
                                        action.plan().title(),
                                        frame.say(action.status().said())),
                                Status.of(asked.first("was"))
                                        .filter(action.status().next()::contains)
                                        .map(was ->
                                                new Undo(
                                                        action.id().number(),
                                                        action.version(),
                                                        was.word()))));
    }

    /// What the list shows, as a CSV that Excel opens.
    @GetMapping("/actions/export")
    ResponseEntity<byte[]> export(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen().orElseThrow(ActionsController::notFound);
        var text = '\uFEFF' + work.files().written(board(frame, store).fitting(new Asked(fields)));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"actions.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/actions/many")
    ModelAndView many(Frame frame) {
        return frame.shops()
                .chosen()
                .map(store -> frame.show("actions/many", ManyPage.blank(store)))
                .orElseGet(() -> Away.to("/data"));
    }

    /// Adds and changes as many as were pasted.
    @PostMapping("/actions/many")
    ModelAndView readMany(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var text = asked.first("text");
        var report = work.files().read(frame.person().orElseThrow(), store.id(), text);
        var view = frame.about(store).show("actions/many", ManyPage.of(store, text, report, frame));
        boolean whole = report.file().isEmpty() && report.refused().isEmpty();
        view.setStatus(whole ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @GetMapping("/actions/new")
    ModelAndView blank(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        return frame.shops()
                .chosen()
                .map(store ->
                        frame.show(SHEET, sheet(frame, store, typed(new Asked(fields))).fresh()))
                .orElseGet(() -> Away.to("/data"));
    }

    @PostMapping("/actions/new")
    ModelAndView add(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var form = typed(asked);
        return switch (form.read()) {
            case PlanText.Read.Faulty(var why) -> refusedNew(frame, store, asked, form, why);
            case PlanText.Read.Fine(var plan) -> added(frame, store, asked, form, plan);
        };
    }

    private ModelAndView added(Frame frame, Store store, Asked asked, PlanText form, Plan plan) {
        return switch (work.actions().add(frame.person().orElseThrow(), store.id(), plan)) {
            case Outcome.Refused(var why) -> refusedNew(frame, store, asked, form, why);
            case Outcome.Kept(var action) -> {
                work.checklists().write(action.id(), asked.first("steps"));
                yield Away.to(board(frame, store).address(action));
            }
            case Outcome.ChangedMeanwhile _, Outcome.NoSuchAction _ -> throw notFound();
        };
    }

    private ModelAndView refusedNew(
            Frame frame, Store store, Asked asked, PlanText form, List<Said> why) {
        var page = sheet(frame, store, form).typed(0, "", asked.first("steps"), why).fresh();
        return unprocessable(frame.about(store), page);
    }

    @GetMapping("/actions/{number}")
    ModelAndView show(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var store = frame.shops().chosen().orElseThrow(ActionsController::notFound);
        var action = found(store, number);
        var notice = moved(frame, store, new Asked(fields));
        return frame.show(SHEET, sheet(frame, store, PlanText.of(action)).said(notice).of(action));
    }

    @PostMapping("/actions/{number}")
    ModelAndView change(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var action = found(store, number);
        var form = typed(asked);
        int after = number(asked.first("after")).orElse(0);
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
            case Outcome.Kept(var action) -> Away.to(board(frame, store).address(action));
            case Outcome.NoSuchAction _ -> throw notFound();
            case Outcome.Refused(var why) ->
                    refused(frame, found(store, asked.first("number")), asked, why);
            case Outcome.ChangedMeanwhile(var theirs) -> {
                var view =
                        frame.about(store)
                                .show(
                                        SHEET,
                                        sheet(frame, store, typed(asked))
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
                sheet(frame, store, typed(asked))
                        .typed(number(asked.first("after")).orElse(0), asked.first("why"), "", why)
                        .of(action);
        return unprocessable(frame.about(store), page);
    }

    private static ModelAndView unprocessable(Frame frame, ActionPage page) {
        var view = frame.show(SHEET, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /// Starts, finishes, drops or opens an action again.
    @PostMapping("/actions/{number}/move")
    ModelAndView move(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var action = found(store, number);
        var status = Status.of(asked.first("status")).orElseThrow(ActionsController::notFound);
        var outcome =
                work.actions()
                        .move(
                                frame.person().orElseThrow(),
                                action.id(),
                                number(asked.first("after")).orElse(0),
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
            case Outcome.NoSuchAction _ -> throw notFound();
        };
    }

    private ModelAndView stopped(Frame frame, Store store, Action action, List<Said> why) {
        var page =
                sheet(frame, store, PlanText.of(action))
                        .typed(action.version(), "", "", why)
                        .of(action);
        return unprocessable(frame.about(store), page);
    }

    @PostMapping("/actions/{number}/steps")
    ModelAndView steps(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var action = found(frame.storeNamed(asked.first("store")), number);
        work.checklists().write(action.id(), asked.first("steps"));
        return back(frame, action, "steps");
    }

    @PostMapping("/actions/{number}/tick")
    ModelAndView tick(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var action = found(frame.storeNamed(asked.first("store")), number);
        boolean there =
                work.checklists()
                        .tick(
                                frame.person().orElseThrow(),
                                action.id(),
                                number(asked.first("step")).orElse(0),
                                asked.first("done").equals("yes"));
        if (!there) {
            throw notFound();
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
        var action = found(store, number);
        var fault =
                work.remarks()
                        .add(
                                frame.person().orElseThrow(),
                                action.id(),
                                asked.first("words"),
                                asked.first("evidence"));
        return fault.map(why -> stopped(frame, store, action, List.of(why)))
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

    private Action found(Store store, String number) {
        return number(number)
                .flatMap(known -> work.actions().find(new ActionId(store.id(), known)))
                .orElseThrow(ActionsController::notFound);
    }

    private static PlanText typed(Asked asked) {
        return new PlanText(
                asked.first("title"),
                asked.first("link"),
                !asked.first("emergency").isEmpty(),
                asked.first("owner"),
                asked.first("scope"),
                asked.first("from"),
                asked.first("to"),
                asked.first("metric"),
                asked.first("share"),
                asked.first("hours"),
                asked.first("coins"),
                asked.first("note"));
    }

    private static Optional<Integer> number(String written) {
        return written.matches("[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(written))
                : Optional.empty();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Board board(Frame frame, Store store) {
        return new Board(rooms, frame, store, today(store));
    }

    private Sheet sheet(Frame frame, Store store, PlanText form) {
        return new Sheet(rooms, frame, store, today(store), form);
    }

    private LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }
}
