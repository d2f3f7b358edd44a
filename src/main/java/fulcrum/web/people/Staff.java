package fulcrum.web.people;

import fulcrum.store.People.Member;
import fulcrum.store.People.Standing;
import fulcrum.store.Person;
import fulcrum.store.Role;
import fulcrum.store.Store;
import fulcrum.units.Said;
import fulcrum.web.Rooms;
import fulcrum.web.frame.Frame;
import fulcrum.web.frame.RoleWords;
import fulcrum.web.frame.Written;
import fulcrum.web.people.PeoplePage.Link;
import fulcrum.web.people.PeoplePage.Row;
import fulcrum.web.question.Option;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fills the page of all people.
final class Staff {

    private final Rooms rooms;
    private final Frame frame;

    Staff(Rooms rooms, Frame frame) {
        this.rooms = rooms;
        this.frame = frame;
    }

    PeoplePage page(
            PersonForm form, Optional<Link> link, Optional<Said> done, Optional<Said> fault) {
        return new PeoplePage(
                rooms.people().all().stream().map(this::row).toList(),
                fields(form),
                link,
                done,
                fault);
    }

    PersonFields fields(PersonForm form) {
        return new PersonFields(
                form.writtenName(),
                Arrays.stream(Role.values()).map(role -> option(role, form)).toList(),
                stores().stream()
                        .map(store ->
                                Option.of(
                                        store.id().value(),
                                        store.name(),
                                        form.ticked().contains(store.id().value())))
                        .toList());
    }

    private Option option(Role role, PersonForm form) {
        return new Option(
                role.word(),
                frame.say(RoleWords.name(role)),
                frame.say(RoleWords.rights(role)),
                form.chosenRole().filter(role::equals).isPresent());
    }

    String moment(Instant instant) {
        ZoneId zone = frame.shops().chosen().map(Store::zone).orElse(ZoneOffset.UTC);
        return Written.moment(instant, zone);
    }

    private Row row(Member member) {
        var person = member.person();
        return new Row(
                person.id().value(),
                person.name(),
                frame.say(RoleWords.name(person.role())),
                confined(person),
                frame.say(standing(member.standing())),
                switch (member.standing()) {
                    case HERE -> "done";
                    case INVITED -> "unsure";
                    case LEFT -> "gone";
                },
                moment(member.since()));
    }

    private static String standing(Standing standing) {
        return switch (standing) {
            case HERE -> "web.people.standing.here";
            case INVITED -> "web.people.standing.invited";
            case LEFT -> "web.people.standing.left";
        };
    }

    private String confined(Person person) {
        return stores().stream()
                .filter(store -> person.only().contains(store.id()))
                .map(Store::name)
                .collect(Collectors.joining(frame.say("web.people.and")));
    }

    private List<Store> stores() {
        return frame.shops().all();
    }
}
