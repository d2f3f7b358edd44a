package fulcrum.api;

import fulcrum.actions.Action;
import fulcrum.actions.Plan;
import fulcrum.actions.PlanText;
import fulcrum.store.People.Member;
import fulcrum.store.Person;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;

/// The plan that a program sends. A field that is not there stays as it was.
record ActionBody(Rooms rooms, Body body) {

    static final Set<String> FIELDS =
            Set.of(
                    "title",
                    "link",
                    "emergency",
                    "owner",
                    "scope",
                    "from",
                    "until",
                    "metric",
                    "share",
                    "hours",
                    "cost",
                    "note");

    static final Set<String> CHANGES = with(FIELDS, "after", "why");

    private static Set<String> with(Set<String> fields, String... others) {
        var all = new TreeSet<>(fields);
        all.addAll(Set.of(others));
        return all;
    }

    Plan added() {
        return read(PlanText.BLANK);
    }

    Plan changing(Action action) {
        return read(PlanText.of(action));
    }

    private Plan read(PlanText before) {
        return switch (over(before).read()) {
            case PlanText.Read.Fine(var plan) -> plan;
            case PlanText.Read.Faulty(var why) ->
                    throw new NotAsked(HttpStatus.UNPROCESSABLE_CONTENT, why);
        };
    }

    PlanText over(PlanText before) {
        return new PlanText(
                body.text("title").orElse(before.title()),
                link(before),
                body.truth("emergency", before.emergency()),
                body.text("owner").map(one -> owner(rooms, one)).orElse(before.owner()),
                body.lines("scope").orElse(before.scope()),
                body.text("from").orElse(before.from()),
                body.text("until").map(ActionBody::lastDay).orElse(before.to()),
                body.text("metric").orElse(before.metric()),
                share(before),
                body.text("hours").orElse(before.hours()),
                body.text("cost").orElse(before.coins()),
                body.text("note").orElse(before.note()));
    }

    private String link(PlanText before) {
        var word = body.text("link").orElse(before.link());
        if (!word.isEmpty()) {
            var _ = PlayBody.link(word);
        }
        return word;
    }

    private String share(PlanText before) {
        return body.number("share")
                .map(share -> share.movePointRight(2).toPlainString())
                .orElse(before.share());
    }

    /// Whom an id or a name means; another word is refused by the room.
    static String owner(Rooms rooms, String written) {
        return rooms.people().all().stream()
                .map(Member::person)
                .filter(person -> person.isMeant(written))
                .map(Person::id)
                .map(Object::toString)
                .findFirst()
                .orElse(written);
    }

    static String lastDay(String until) {
        try {
            return until.isEmpty() ? "" : LocalDate.parse(until).minusDays(1).toString();
        } catch (DateTimeException e) {
            return until;
        }
    }
}
