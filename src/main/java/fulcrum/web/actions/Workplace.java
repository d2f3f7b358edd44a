package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.ActionId;
import fulcrum.actions.Batches.Step;
import fulcrum.actions.PlanText;
import fulcrum.actions.Routine;
import fulcrum.actions.Status;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import fulcrum.web.actions.BoardPage.Notice;
import fulcrum.web.actions.BoardPage.Undo;
import fulcrum.web.frame.Frame;
import fulcrum.web.question.Asked;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// What the pages of work share: the store's board, one action, what was typed.
record Workplace(Rooms rooms, InstantSource clock) {

    static final String SHEET = "actions/action";

    private static final Pattern PAGE =
            Pattern.compile("/(?:actions|today)\\?(?:[A-Za-z0-9.*_+=&-]|%[0-9A-F]{2}){1,1000}");

    /// What was just done, and how to take it back.
    Optional<Notice> moved(Frame frame, Store store, Asked asked) {
        return number(asked.first("moved"))
                .flatMap(number -> rooms.work().actions().find(new ActionId(store.id(), number)))
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

    /// How many were just changed at once, and how to take that back.
    BoardPage.Batch together(Frame frame, Asked asked) {
        var steps = Step.read(asked.first("together"));
        return steps.isEmpty()
                ? BoardPage.Batch.NONE
                : new BoardPage.Batch(
                        frame.say("web.actions.together.done", steps.size()),
                        Step.written(steps),
                        List.of(),
                        Set.of());
    }

    /// The page of work, or Today, that a form was sent from, as this program writes such an
    /// address.
    static Optional<String> page(String written) {
        return Optional.of(written).filter(one -> PAGE.matcher(one).matches());
    }

    static ModelAndView unprocessable(Frame frame, ActionPage page) {
        var view = frame.show(SHEET, page);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    Action found(Store store, String number) {
        return number(number)
                .flatMap(known -> rooms.work().actions().find(new ActionId(store.id(), known)))
                .orElseThrow(Workplace::notFound);
    }

    Job job(Frame frame, String number, MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        return new Job(frame, asked, store, found(store, number));
    }

    static PlanText typed(Asked asked) {
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

    /// What a routine would plan today.
    PlanText from(Routine routine, Store store) {
        var days = routine.days(today(store));
        return routine.draft()
                .plan()
                .on(days.from().toString(), days.until().minusDays(1).toString());
    }

    static Optional<Integer> number(String written) {
        return written.matches("[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(written))
                : Optional.empty();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    Board board(Frame frame, Store store) {
        return new Board(rooms, frame, store, today(store));
    }

    String address(ActionId action) {
        return "/actions/%d?store=%s"
                .formatted(
                        action.number(),
                        URLEncoder.encode(action.store().value(), StandardCharsets.UTF_8));
    }

    Sheet sheet(Frame frame, Store store, PlanText form) {
        return new Sheet(rooms, frame, store, today(store), form);
    }

    /// Plans what has come back since somebody looked.
    void plan(Store store) {
        int planned = rooms.work().routines().due(store, today(store));
        assert planned >= 0;
    }

    LocalDate today(Store store) {
        return clock.instant().atZone(store.zone()).toLocalDate();
    }
}
