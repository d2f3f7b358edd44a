package fulcrum.web.people;

import fulcrum.store.Invitations;
import fulcrum.store.People;
import fulcrum.store.People.Member;
import fulcrum.store.People.Outcome;
import fulcrum.store.People.Standing;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.Serving;
import fulcrum.web.frame.Away;
import fulcrum.web.frame.Frame;
import fulcrum.web.people.PeoplePage.Link;
import fulcrum.web.security.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// The people of this installation: who they are, what they may do, and how they get in.
@Controller
public class PeopleController {

    private final Rooms rooms;
    private final Serving serving;
    private final Sessions sessions;
    private final InstantSource clock;

    public PeopleController(Rooms rooms, Serving serving, Sessions sessions, InstantSource clock) {
        this.rooms = rooms;
        this.serving = serving;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/people")
    ModelAndView show(
            Frame frame,
            @RequestParam Optional<String> changed,
            @RequestParam Optional<String> gone,
            @RequestParam Optional<String> back) {
        var done =
                changed.map(_ -> Said.of("web.people.changed"))
                        .or(() -> gone.map(_ -> Said.of("web.people.gone")))
                        .or(() -> back.map(_ -> Said.of("web.people.back")));
        return frame.show(
                "people/page",
                new Staff(rooms, frame)
                        .page(PersonForm.NEW, Optional.empty(), done, Optional.empty()));
    }

    /// Adds somebody; the link with which they come in is on this one answer and nowhere else.
    @PostMapping("/people")
    ModelAndView invite(Frame frame, PersonForm form, HttpServletRequest request) {
        var fault = form.fault();
        if (fault.isPresent()) {
            return refused(frame, form, fault.get());
        }
        return people().add(
                        frame.person().orElseThrow(),
                        form.writtenName(),
                        form.chosenRole().orElseThrow(),
                        form.only(frame.shops().all()))
                .map(person -> linked(frame, person, request))
                .orElseGet(() ->
                        refused(
                                frame,
                                form,
                                Said.of("store.people.name-taken", form.writtenName())));
    }

    @GetMapping("/people/{id}")
    ModelAndView edit(Frame frame, @PathVariable String id) {
        var member = member(id);
        return person(frame, member, PersonForm.of(member.person()), Optional.empty());
    }

    @PostMapping("/people/{id}")
    ModelAndView change(Frame frame, @PathVariable String id, PersonForm form) {
        var member = member(id);
        var named = new PersonForm(member.person().name(), form.role(), form.store());
        var fault = named.fault();
        if (fault.isPresent()) {
            return person(frame, member, named, fault);
        }
        var outcome =
                people().change(
                                frame.person().orElseThrow(),
                                member.person().id(),
                                named.chosenRole().orElseThrow(),
                                named.only(frame.shops().all()));
        return after(frame, member, outcome, "/people?changed");
    }

    /// A new link for somebody who lost theirs, or their password.
    @PostMapping("/people/{id}/link")
    ModelAndView link(Frame frame, @PathVariable String id, HttpServletRequest request) {
        var member = member(id);
        if (member.standing() == Standing.LEFT) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return linked(frame, member.person(), request);
    }

    @PostMapping("/people/{id}/gone")
    ModelAndView letGo(Frame frame, @PathVariable String id) {
        return changed(frame, id, people()::letGo, "/people?gone");
    }

    @PostMapping("/people/{id}/back")
    ModelAndView takeBack(Frame frame, @PathVariable String id) {
        return changed(frame, id, people()::takeBack, "/people?back");
    }

    private ModelAndView changed(
            Frame frame, String id, BiFunction<Person, PersonId, Outcome> change, String done) {
        var member = member(id);
        var outcome = change.apply(frame.person().orElseThrow(), member.person().id());
        return after(frame, member, outcome, done);
    }

    /// Whoever may do other things than before signs in again.
    private ModelAndView after(Frame frame, Member member, Outcome outcome, String done) {
        return switch (outcome) {
            case DONE -> {
                sessions.endAll(member.person().id());
                yield Away.to(done);
            }
            case NO_SUCH_PERSON -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case LAST_BOSS ->
                    person(
                            frame,
                            member,
                            PersonForm.of(member.person()),
                            Optional.of(Said.of("store.people.last-boss")));
        };
    }

    private Member member(String id) {
        return people().all().stream()
                .filter(member -> member.person().id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView linked(Frame frame, Person person, HttpServletRequest request) {
        var secret = rooms.invitations().make(frame.personName(), person);
        var staff = new Staff(rooms, frame);
        var link =
                new Link(
                        person.name(),
                        serving.opened(request.getServerName(), request.getServerPort())
                                + "/join?code="
                                + secret,
                        staff.moment(clock.instant().plus(Invitations.LIFE)));
        return frame.show(
                "people/page",
                staff.page(PersonForm.NEW, Optional.of(link), Optional.empty(), Optional.empty()));
    }

    private ModelAndView refused(Frame frame, PersonForm form, Said fault) {
        var view =
                frame.show(
                        "people/page",
                        new Staff(rooms, frame)
                                .page(
                                        form,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(fault)));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView person(Frame frame, Member member, PersonForm form, Optional<Said> fault) {
        var view =
                frame.show(
                        "people/person",
                        new PersonPage(
                                member.person().id().value(),
                                new Staff(rooms, frame).fields(form),
                                member.standing() == Standing.LEFT,
                                frame.person()
                                        .map(Person::id)
                                        .filter(member.person().id()::equals)
                                        .isPresent(),
                                fault));
        view.setStatus(fault.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return view;
    }

    private People people() {
        return rooms.people();
    }
}
