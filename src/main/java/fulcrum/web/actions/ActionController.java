package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Checklists.Tick;
import fulcrum.actions.Outcome;
import fulcrum.actions.PlanText;
import fulcrum.actions.Status;
import fulcrum.actions.Work;
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
        frame.person().ifPresent(one -> work.mentions().seen(one.id(), action.id()));
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
        var job = place.job(frame, number, fields);
        return switch (Workplace.typed(job.asked()).read()) {
            case PlanText.Read.Faulty(var why) -> refused(job, why);
            case PlanText.Read.Fine(var plan) ->
                    answered(
                            job,
                            work.actions()
                                    .change(
                                            job.by(),
                                            job.action().id(),
                                            job.after(),
                                            plan,
                                            job.field("why")));
        };
    }

    private ModelAndView answered(Job job, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var action) -> Away.to(place.address(action.id()));
            case Outcome.NoSuchAction _ -> throw Workplace.notFound();
            case Outcome.Refused(var why) -> refused(job, why);
            case Outcome.ChangedMeanwhile(var theirs) -> beside(job, theirs);
        };
    }

    private ModelAndView beside(Job job, Action theirs) {
        var page =
                sheet(job)
                        .typed(0, job.field("why"), "", List.of(Said.of("web.action.meanwhile")))
                        .beside(theirs)
                        .of(theirs);
        var view = job.frame().about(job.store()).show(Workplace.SHEET, page);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    private ModelAndView refused(Job job, List<Said> why) {
        var page = sheet(job).typed(job.after(), job.field("why"), "", why).of(job.action());
        return Workplace.unprocessable(job.frame().about(job.store()), page);
    }

    private Sheet sheet(Job job) {
        return place.sheet(job.frame(), job.store(), Workplace.typed(job.asked()));
    }

    /// Starts, finishes, drops or opens an action again.
    @PostMapping("/actions/{number}/move")
    ModelAndView move(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var job = place.job(frame, number, fields);
        var status = Status.of(job.field("status")).orElseThrow(Workplace::notFound);
        var outcome =
                work.actions()
                        .move(job.by(), job.action().id(), job.after(), status, job.field("why"));
        return switch (outcome) {
            case Outcome.Kept(var moved) -> moved(job, moved);
            case Outcome.Refused(var why) -> stopped(job, job.action(), why);
            case Outcome.ChangedMeanwhile(var theirs) ->
                    stopped(job, theirs, List.of(Said.of("web.action.moved-meanwhile")));
            case Outcome.NoSuchAction _ -> throw Workplace.notFound();
        };
    }

    private static ModelAndView moved(Job job, Action moved) {
        var alone =
                "/actions/%d?store=%s"
                        .formatted(
                                moved.id().number(), job.frame().encoded(job.store().id().value()));
        return Away.to(
                "%s&moved=%d&was=%s"
                        .formatted(
                                Workplace.page(job.field("back")).orElse(alone),
                                moved.id().number(),
                                job.action().status().word()));
    }

    private ModelAndView stopped(Job job, Action action, List<Said> why) {
        return stopped(job, action, why, "");
    }

    /// @param steps as they were typed
    private ModelAndView stopped(Job job, Action action, List<Said> why, String steps) {
        var page =
                place.sheet(job.frame(), job.store(), PlanText.of(action))
                        .typed(action.version(), "", steps, why)
                        .of(action);
        return Workplace.unprocessable(job.frame().about(job.store()), page);
    }

    private static ModelAndView stopped(Job job, Action action, Sheet sheet, List<Said> why) {
        var page = sheet.typed(action.version(), "", "", why).of(action);
        return Workplace.unprocessable(job.frame().about(job.store()), page);
    }

    @PostMapping("/actions/{number}/steps")
    ModelAndView steps(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var job = place.job(frame, number, fields);
        var text = job.field("steps");
        return work.checklists()
                .rewrite(job.by(), job.action().id(), job.field("seen"), text)
                .map(why -> stopped(job, job.action(), List.of(why), text))
                .orElseGet(() -> job.back("steps"));
    }

    @PostMapping("/actions/{number}/tick")
    ModelAndView tick(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var job = place.job(frame, number, fields);
        boolean there =
                work.checklists()
                        .tick(
                                job.by(),
                                job.action().id(),
                                new Tick(
                                        Workplace.number(job.field("step")).orElse(0),
                                        job.field("words"),
                                        job.field("done").equals("yes")));
        return there
                ? job.back("steps")
                : stopped(job, job.action(), List.of(Said.of("actions.fault.steps-changed")), "");
    }

    @PostMapping("/actions/{number}/remark")
    ModelAndView remark(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var job = place.job(frame, number, fields);
        var fault =
                work.remarks()
                        .add(
                                job.by(),
                                job.action().id(),
                                job.field("words"),
                                job.field("evidence"));
        return fault.map(why ->
                        stopped(
                                job,
                                job.action(),
                                place.sheet(frame, job.store(), PlanText.of(job.action()))
                                        .remarking(job.field("words"), job.field("evidence")),
                                List.of(why)))
                .orElseGet(() -> job.back("remarks"));
    }
}
