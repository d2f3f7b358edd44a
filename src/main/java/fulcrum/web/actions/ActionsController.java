package fulcrum.web.actions;

import fulcrum.actions.Checklists;
import fulcrum.actions.Outcome;
import fulcrum.actions.Plan;
import fulcrum.actions.PlanText;
import fulcrum.actions.Routine;
import fulcrum.actions.Work;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The work of a store, and adding to it.
@Controller
public class ActionsController {

    private final Workplace place;
    private final Work work;

    public ActionsController(Rooms rooms, InstantSource clock) {
        this.place = new Workplace(rooms, clock);
        this.work = rooms.work();
    }

    @GetMapping("/actions")
    ModelAndView board(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var chosen = frame.shops().chosen();
        return chosen.map(
                        store -> {
                            var asked = new Asked(fields);
                            place.plan(store);
                            return frame.show(
                                    "actions/page",
                                    place.board(frame, store)
                                            .page(
                                                    asked,
                                                    place.moved(frame, store, asked),
                                                    place.together(frame, asked)));
                        })
                .orElseGet(() -> Away.to("/data"));
    }

    @GetMapping("/actions/new")
    ModelAndView blank(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        return frame.shops()
                .chosen()
                .map(store -> frame.show(Workplace.SHEET, fresh(frame, store, new Asked(fields))))
                .orElseGet(() -> Away.to("/data"));
    }

    /// Empty, as the address has it, or from a routine.
    private ActionPage fresh(Frame frame, Store store, Asked asked) {
        var template =
                Workplace.number(asked.first("routine"))
                        .flatMap(
                                number -> work.routines().find(new Routine.Id(store.id(), number)));
        var form =
                template.map(one -> place.from(one, store)).orElseGet(() -> Workplace.typed(asked));
        var steps = template.map(one -> one.draft().steps()).orElse(asked.first("steps"));
        return place.sheet(frame, store, proposed(frame, form))
                .typed(0, "", steps, List.of())
                .fresh();
    }

    /// Who writes it down is likely to do it.
    private static PlanText proposed(Frame frame, PlanText form) {
        return form.owner().isEmpty()
                ? form.by(frame.person().map(one -> one.id().value()).orElse(""))
                : form;
    }

    @PostMapping("/actions/new")
    ModelAndView add(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var form = Workplace.typed(asked);
        return switch (form.read()) {
            case PlanText.Read.Faulty(var why) -> refusedNew(frame, store, asked, form, why);
            case PlanText.Read.Fine(var plan) ->
                    Checklists.fault(asked.first("steps"))
                            .map(why -> refusedNew(frame, store, asked, form, List.of(why)))
                            .orElseGet(() -> added(frame, store, asked, form, plan));
        };
    }

    private ModelAndView added(Frame frame, Store store, Asked asked, PlanText form, Plan plan) {
        return switch (work.actions().add(frame.person().orElseThrow(), store.id(), plan)) {
            case Outcome.Refused(var why) -> refusedNew(frame, store, asked, form, why);
            case Outcome.Kept(var action) -> {
                work.checklists()
                        .write(frame.person().orElseThrow(), action.id(), asked.first("steps"));
                yield Away.to(place.address(action.id()));
            }
            case Outcome.ChangedMeanwhile _, Outcome.NoSuchAction _ -> throw Workplace.notFound();
        };
    }

    private ModelAndView refusedNew(
            Frame frame, Store store, Asked asked, PlanText form, List<Said> why) {
        var page = place.sheet(frame, store, form).typed(0, "", asked.first("steps"), why).fresh();
        return Workplace.unprocessable(frame.about(store), page);
    }
}
