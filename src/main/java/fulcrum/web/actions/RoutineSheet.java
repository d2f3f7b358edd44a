package fulcrum.web.actions;

import fulcrum.actions.Link;
import fulcrum.actions.Rhythm;
import fulcrum.actions.Routine;
import fulcrum.actions.Routine.Standing;
import fulcrum.actions.RoutineText;
import fulcrum.actions.Routines.Due;
import fulcrum.store.Festival;
import fulcrum.store.Festivals;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.actions.RoutinePage.Past;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.Written;
import fulcrum.web.question.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Fills the page of one routine, and its rows on the page of the process.
final class RoutineSheet {

    /// What became of so many due days is shown.
    private static final int PAST_SHOWN = 60;

    private static final List<String> RHYTHMS =
            List.of(
                    "daily",
                    "weekly monday",
                    "weekly tuesday",
                    "weekly wednesday",
                    "weekly thursday",
                    "weekly friday",
                    "weekly saturday",
                    "weekly sunday",
                    "monthly",
                    "before",
                    "wanted");

    private final Rooms rooms;
    private final Frame frame;
    private final Store store;
    private final LocalDate today;
    private final Choices choices;
    private final Cards cards;

    RoutineSheet(Rooms rooms, Frame frame, Store store, LocalDate today) {
        this.rooms = rooms;
        this.frame = frame;
        this.store = store;
        this.today = today;
        this.choices = new Choices(rooms, frame, store);
        this.cards = new Cards(rooms, frame, store, today);
    }

    RoutinePage fresh(RoutineText form, List<Said> faults) {
        return page(0, 0, "", form, List.of(), faults, List.of());
    }

    /// @param form as it is kept, or as it was just typed and could not be taken
    RoutinePage of(Routine routine, int after, RoutineText form, List<Said> faults) {
        return page(
                routine.id().number(),
                after,
                frame.say(standing(routine.standing())),
                form,
                moves(routine),
                faults,
                rooms.work().routines().history(store.id()).stream()
                        .filter(due -> due.routine() == routine.id().number())
                        .limit(PAST_SHOWN)
                        .map(this::past)
                        .toList());
    }

    private RoutinePage page(
            int number,
            int after,
            String state,
            RoutineText form,
            List<Option> moves,
            List<Said> faults,
            List<Past> past) {
        return new RoutinePage(
                store.id().value(),
                number,
                after,
                state,
                form,
                rhythms(form.rhythm()),
                festivals(form.festival()),
                choices.links(form.plan().link()),
                choices.with("web.routine.by-link", choices.owners(), form.plan().owner()),
                choices.with("web.action.no-metric", choices.metrics(), form.plan().metric()),
                moves,
                faults.stream().map(frame::say).toList(),
                past);
    }

    private Past past(Due due) {
        return new Past(
                Written.day(due.day()),
                due.action().map(Object::toString).orElse(""),
                due.action().map(cards::address).orElse(""));
    }

    private List<Option> rhythms(String chosen) {
        return RHYTHMS.stream()
                .map(word -> Option.of(word, frame.say(rhythm(word)), word.equals(chosen)))
                .toList();
    }

    private static Said rhythm(String word) {
        return switch (word) {
            case "monthly" -> Said.of("web.routine.monthly");
            case "before" -> Said.of("web.routine.before");
            default -> Rhythm.of(word).orElseThrow().said();
        };
    }

    private List<Option> festivals(String chosen) {
        var year = new Period(today, today.plusYears(1));
        return Stream.concat(
                        Stream.of(
                                Option.of(
                                        "any",
                                        frame.say("actions.rhythm.any-festival"),
                                        chosen.equals("any"))),
                        Festivals.of(store).during(year).stream()
                                .map(Festival::word)
                                .distinct()
                                .map(word ->
                                        Option.of(
                                                word,
                                                frame.say(Festival.said(word)),
                                                word.equals(chosen))))
                .toList();
    }

    private List<Option> moves(Routine routine) {
        var moves = new ArrayList<Option>();
        for (var next : Standing.values()) {
            if (next != routine.standing()) {
                moves.add(Option.of(next.word(), frame.say(move(next)), false));
            }
        }
        return moves;
    }

    private static String move(Standing next) {
        return switch (next) {
            case ACTIVE -> "web.routine.go-on";
            case PAUSED -> "web.routine.pause";
            case ENDED -> "web.routine.end";
        };
    }

    private static String standing(Standing now) {
        return switch (now) {
            case ACTIVE -> "web.routine.active";
            case PAUSED -> "web.routine.paused";
            case ENDED -> "web.routine.ended";
        };
    }

    /// Those of the store, what has ended last.
    List<ProcessPage.Back> rows() {
        var history = rooms.work().routines().history(store.id());
        return rooms.work().routines().of(store.id()).stream()
                .sorted(Comparator.comparing(Routine::standing))
                .map(routine ->
                        row(
                                routine,
                                history.stream()
                                        .filter(due -> due.routine() == routine.id().number())
                                        .toList()))
                .toList();
    }

    private ProcessPage.Back row(Routine routine, List<Due> history) {
        var plan = routine.draft().plan();
        var made = history.stream().flatMap(due -> due.action().stream()).findFirst();
        return new ProcessPage.Back(
                routine.id().number(),
                routine.version(),
                plan.title(),
                address(routine),
                Link.of(plan.link()).map(link -> frame.say(link.said())).orElse(""),
                frame.say(routine.draft().rhythm().said()),
                frame.say(standing(routine.standing())),
                routine.next(Festivals.of(store), today).map(Written::day).orElse(""),
                made.map(Object::toString).orElse(""),
                made.map(cards::address).orElse(""),
                history.stream().filter(due -> due.action().isEmpty()).count(),
                rooms.work().routines().faults(store.id(), routine.draft()).stream()
                        .map(frame::say)
                        .toList(),
                moves(routine));
    }

    private String address(Routine routine) {
        return "/routines/%d?store=%s"
                .formatted(routine.id().number(), frame.encoded(store.id().value()));
    }
}
