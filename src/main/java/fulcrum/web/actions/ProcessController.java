package fulcrum.web.actions;

import fulcrum.actions.Action;
import fulcrum.actions.Link;
import fulcrum.store.PersonId;
import fulcrum.store.Right;
import fulcrum.store.Store;
import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.actions.ProcessPage.Row;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.question.Asked;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The links of the process: who answers for each, and what is going on in it.
@Controller
public class ProcessController {

    private final Rooms rooms;
    private final Workplace place;

    public ProcessController(Rooms rooms, InstantSource clock) {
        this.rooms = rooms;
        this.place = new Workplace(rooms, clock);
    }

    @GetMapping("/processes")
    ModelAndView show(Frame frame, @RequestParam Optional<String> kept) {
        return frame.shops()
                .chosen()
                .map(store -> frame.show("actions/processes", page(frame, store, kept.isPresent())))
                .orElseGet(() -> Away.to("/data"));
    }

    /// Gives each link its one person, as the form has it.
    @PostMapping("/processes")
    ModelAndView own(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var owners = rooms.work().processes().owners(store.id());
        for (var link : Link.values()) {
            if (fields.containsKey(link.word())) {
                change(frame, store, link, owners, asked.first(link.word()));
            }
        }
        return Away.to("/processes?store=" + frame.encoded(store.id().value()) + "&kept");
    }

    private void change(
            Frame frame, Store store, Link link, Map<Link, PersonId> owners, String wanted) {
        var before = Optional.ofNullable(owners.get(link)).map(PersonId::value).orElse("");
        if (before.equals(wanted)) {
            return;
        }
        var owner =
                Optional.of(wanted)
                        .filter(id -> !id.isEmpty())
                        .map(id ->
                                rooms.people()
                                        .find(new PersonId(id))
                                        .filter(person ->
                                                person.may(Right.WORK) && person.sees(store.id()))
                                        .orElseThrow(() ->
                                                new NotUnderstood(Said.of("actions.fault.owner"))));
        rooms.work().processes().own(frame.person().orElseThrow(), store.id(), link, owner);
    }

    private ProcessPage page(Frame frame, Store store, boolean kept) {
        var today = place.today(store);
        place.plan(store);
        var cards = new Cards(rooms, frame, store, today);
        var owners = rooms.work().processes().owners(store.id());
        var open =
                rooms.work().actions().of(store.id()).stream()
                        .filter(action -> action.status().open())
                        .toList();
        return new ProcessPage(
                store.id().value(),
                Arrays.stream(Link.values())
                        .map(link ->
                                row(
                                        frame,
                                        cards,
                                        store,
                                        link,
                                        Optional.ofNullable(owners.get(link)),
                                        of(open, link),
                                        today))
                        .toList(),
                new RoutineSheet(rooms, frame, store, today).rows(),
                kept);
    }

    private static List<Action> of(List<Action> open, Link link) {
        return open.stream().filter(action -> action.plan().link() == link).toList();
    }

    private Row row(
            Frame frame,
            Cards cards,
            Store store,
            Link link,
            Optional<PersonId> owner,
            List<Action> open,
            LocalDate today) {
        var choices = new Choices(rooms, frame, store);
        long overdue = open.stream().filter(action -> isOverdue(action, today)).count();
        return new Row(
                link.word(),
                frame.say(link.said()),
                owner.map(cards::name).orElse(""),
                choices.with(
                        "web.actions.nobody",
                        choices.owners(),
                        owner.map(PersonId::value).orElse("")),
                open.size(),
                (int) overdue,
                "/actions?store="
                        + frame.encoded(store.id().value())
                        + "&view=list&link="
                        + link.word());
    }

    private static boolean isOverdue(Action action, LocalDate today) {
        return action.plan()
                .days()
                .map(Period::until)
                .filter(end -> !end.isAfter(today))
                .isPresent();
    }
}
