package fulcrum.web.actions;

import fulcrum.actions.Charge;
import fulcrum.actions.Link;
import fulcrum.actions.LinkStanding;
import fulcrum.actions.Routine;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.actions.ProcessPage.Row;
import fulcrum.web.actions.ProcessPage.Stage;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.NotUnderstood;
import fulcrum.web.question.Asked;
import fulcrum.web.question.Option;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
                .map(store -> shown(frame, store, kept.isPresent(), List.of()))
                .orElseGet(() -> Away.to("/data"));
    }

    /// Gives each link its one person, or does without it, as the form has it.
    @PostMapping("/processes")
    ModelAndView own(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        var asked = new Asked(fields);
        var store = frame.storeNamed(asked.first("store"));
        var changes =
                Arrays.stream(Link.values())
                        .filter(link -> fields.containsKey(link.word()))
                        .flatMap(link -> handover(store, link, asked).stream())
                        .toList();
        var by = frame.person().orElseThrow();
        var lost =
                changes.stream()
                        .filter(one ->
                                !rooms.work()
                                        .processes()
                                        .own(by, store.id(), one.link(), one.from(), one.to()))
                        .map(one -> frame.say(one.link().said()))
                        .toList();
        if (lost.isEmpty()) {
            return Away.to("/processes?store=" + frame.encoded(store.id().value()) + "&kept");
        }
        var view = shown(frame.about(store), store, false, lost);
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    /// @param from whom the form showed
    private record Handover(Link link, Charge from, Charge to) {}

    /// Empty where the form has whom it showed.
    private Optional<Handover> handover(Store store, Link link, Asked asked) {
        var wanted = Charge.of(asked.first(link.word()));
        var before = Charge.of(asked.first("was-" + link.word()));
        if (wanted.equals(before)) {
            return Optional.empty();
        }
        if (wanted.person().filter(id -> !works(store, id)).isPresent()) {
            throw new NotUnderstood(Said.of("actions.fault.owner"));
        }
        return Optional.of(new Handover(link, before, wanted));
    }

    private boolean works(Store store, PersonId id) {
        return rooms.people().workers(store.id()).stream().map(Person::id).anyMatch(id::equals);
    }

    private ModelAndView shown(Frame frame, Store store, boolean kept, List<String> lost) {
        return frame.show("actions/processes", page(frame, store, kept, lost));
    }

    private ProcessPage page(Frame frame, Store store, boolean kept, List<String> lost) {
        var today = place.today(store);
        place.plan(store);
        var rows = new Rows(frame, store);
        return new ProcessPage(
                store.id().value(),
                stages(frame, rooms.work().processes().standings(store.id(), today), rows),
                new RoutineSheet(rooms, frame, store, today).rows(),
                kept,
                lost);
    }

    private static List<Stage> stages(Frame frame, List<LinkStanding> links, Rows rows) {
        return links.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> one.link().stage(),
                                () -> new EnumMap<>(Link.Stage.class),
                                Collectors.mapping(rows::of, Collectors.toList())))
                .entrySet()
                .stream()
                .map(stage -> new Stage(frame.say(stage.getKey().said()), stage.getValue()))
                .toList();
    }

    private final class Rows {

        private final Frame frame;
        private final Store store;
        private final Choices choices;
        private final Map<PersonId, String> names;
        private final List<Option> workers;
        private final Map<String, Long> back;

        Rows(Frame frame, Store store) {
            this.frame = frame;
            this.store = store;
            this.choices = new Choices(rooms, frame, store);
            this.names = rooms.people().names();
            this.workers = choices.owners();
            this.back =
                    rooms.work().routines().of(store.id()).stream()
                            .filter(one -> one.standing() == Routine.Standing.ACTIVE)
                            .collect(
                                    Collectors.groupingBy(
                                            one -> one.draft().plan().link(),
                                            Collectors.counting()));
        }

        Row of(LinkStanding one) {
            boolean left = one.owner().isPresent() && !one.answered();
            return new Row(
                    one.link().word(),
                    frame.say(one.link().said()),
                    one.used(),
                    one.owner().map(this::name).orElse(""),
                    left,
                    owners(one.charge(), left),
                    one.open(),
                    one.overdue(),
                    back.getOrDefault(one.link().word(), 0L),
                    "/actions?store="
                            + frame.encoded(store.id().value())
                            + "&view=list&link="
                            + one.link().word());
        }

        private String name(PersonId person) {
            return names.getOrDefault(person, frame.say("web.actions.somebody-gone"));
        }

        /// Whoever left can stay chosen, and cannot be chosen anew.
        private List<Option> owners(Charge charge, boolean left) {
            var options = new ArrayList<>(workers);
            charge.person()
                    .filter(_ -> left)
                    .ifPresent(one -> options.add(Option.of(one.value(), name(one), false)));
            options.add(
                    Option.of(new Charge.Unused().word(), frame.say("web.process.without"), false));
            return choices.with("web.actions.nobody", options, charge.word());
        }
    }
}
