package fulcrum.web.actions;

import fulcrum.actions.Routine;
import fulcrum.actions.Routine.Standing;
import fulcrum.actions.RoutineText;
import fulcrum.actions.Routines;
import fulcrum.actions.Routines.Result;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Work that comes back, and templates.
@Controller
public class RoutineController {

    private static final String SHEET = "actions/routine";

    private final Workplace place;
    private final Routines routines;

    public RoutineController(Rooms rooms, InstantSource clock) {
        this.place = new Workplace(rooms, clock);
        this.routines = rooms.work().routines();
    }

    @GetMapping("/routines/new")
    ModelAndView blank(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        return frame.shops()
                .chosen()
                .map(store ->
                        frame.show(
                                SHEET,
                                sheet(frame, store).fresh(typed(new Asked(fields)), List.of())))
                .orElseGet(() -> Away.to("/data"));
    }

    @PostMapping("/routines/new")
    ModelAndView add(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var form = typed(asked);
        var result =
                routines.add(frame.person().orElseThrow(), store.id(), place.today(store), form);
        return answer(frame, store, result, why -> sheet(frame, store).fresh(form, why));
    }

    @GetMapping("/routines/{number}")
    ModelAndView show(Frame frame, @PathVariable String number) {
        var store = frame.shops().chosen().orElseThrow(Workplace::notFound);
        var routine = found(store, number);
        return frame.show(
                SHEET,
                sheet(frame, store)
                        .of(routine, routine.version(), RoutineText.of(routine), List.of()));
    }

    @PostMapping("/routines/{number}")
    ModelAndView change(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var routine = found(store, number);
        var form = typed(asked);
        int after = Workplace.number(asked.first("after")).orElse(0);
        var result = routines.change(frame.person().orElseThrow(), routine.id(), after, form);
        return answer(
                frame,
                store,
                result,
                why -> sheet(frame, store).of(routine, routine.version(), form, why));
    }

    /// Pauses one, ends it or lets it go on.
    @PostMapping("/routines/{number}/move")
    ModelAndView move(
            Frame frame,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var routine = found(store, number);
        var standing = Standing.of(asked.first("standing")).orElseThrow(Workplace::notFound);
        var result =
                routines.move(
                        frame.person().orElseThrow(),
                        routine.id(),
                        routine.version(),
                        standing,
                        place.today(store));
        return answer(
                frame,
                store,
                result,
                why ->
                        sheet(frame, store)
                                .of(routine, routine.version(), RoutineText.of(routine), why));
    }

    /// @param again the page with what is wrong
    private static ModelAndView answer(
            Frame frame, Store store, Result result, Function<List<Said>, RoutinePage> again) {
        return switch (result) {
            case Result.Kept _ -> process(frame, store);
            case Result.ChangedMeanwhile _ ->
                    refused(
                            frame,
                            store,
                            again.apply(List.of(Said.of("actions.fault.routine-changed"))));
            case Result.Refused(var why) -> refused(frame, store, again.apply(why));
        };
    }

    private static RoutineText typed(Asked asked) {
        return new RoutineText(
                Workplace.typed(asked).on("", ""),
                asked.first("steps"),
                asked.first("rhythm"),
                asked.first("count"),
                asked.first("festival"),
                asked.first("lasts"));
    }

    private static ModelAndView refused(Frame frame, Store store, RoutinePage page) {
        var view = frame.about(store).show(SHEET, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private static ModelAndView process(Frame frame, Store store) {
        return Away.to("/processes?store=" + frame.encoded(store.id().value()) + "#routines");
    }

    private Routine found(Store store, String number) {
        return Workplace.number(number)
                .flatMap(known -> routines.find(new Routine.Id(store.id(), known)))
                .orElseThrow(Workplace::notFound);
    }

    private RoutineSheet sheet(Frame frame, Store store) {
        return new RoutineSheet(place.rooms(), frame, store, place.today(store));
    }
}
