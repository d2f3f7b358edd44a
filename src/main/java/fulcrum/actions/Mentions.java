package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.State;
import fulcrum.store.People;
import fulcrum.store.Person;
import fulcrum.store.PersonId;
import fulcrum.store.StoreId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// Who is named in remarks (`@Hua`), and has not looked yet.
public final class Mentions {

    private static final Table<Record> MENTIONS = table(name("mentions"));
    private static final Field<String> REMARK = field(name("remark"), String.class);
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> PERSON = field(name("person"), String.class);
    private static final Field<Long> SAID_AT = field(name("said_at"), Long.class);
    private static final Field<String> SAID_BY = field(name("said_by"), String.class);
    private static final Field<Long> SEEN_AT = field(name("seen_at"), Long.class);

    private final State state;
    private final People people;
    private final InstantSource clock;

    Mentions(State state, People people, InstantSource clock) {
        this.state = state;
        this.people = people;
        this.clock = clock;
    }

    public record Mention(ActionId action, Instant at, String by) {}

    /// Those that a person has not seen, the newest first.
    public List<Mention> unseen(PersonId person, StoreId store) {
        return state.read(db ->
                db.selectFrom(MENTIONS)
                        .where(PERSON.eq(person.value()))
                        .and(STORE.eq(store.value()))
                        .and(SEEN_AT.isNull())
                        .orderBy(SAID_AT.desc(), REMARK)
                        .fetch(row ->
                                new Mention(
                                        new ActionId(store, row.get(NUMBER)),
                                        Instant.ofEpochMilli(row.get(SAID_AT)),
                                        row.get(SAID_BY))));
    }

    /// A person looked at an action.
    public void seen(PersonId person, ActionId action) {
        boolean open =
                unseen(person, action.store()).stream()
                        .anyMatch(one -> one.action().equals(action));
        if (open) {
            state.write(db ->
                    db.update(MENTIONS)
                            .set(SEEN_AT, clock.millis())
                            .where(PERSON.eq(person.value()))
                            .and(STORE.eq(action.store().value()))
                            .and(NUMBER.eq(action.number()))
                            .and(SEEN_AT.isNull())
                            .execute());
        }
    }

    /// Who a text names, of those who see the store; nobody names himself.
    Set<PersonId> named(String words, StoreId store, Person by) {
        var there =
                people.of(store).stream()
                        .sorted(Comparator.comparingInt(person -> -person.name().length()))
                        .toList();
        var named = new LinkedHashSet<PersonId>();
        for (int at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
            int start = at + 1;
            there.stream()
                    .filter(person -> startsWith(words, start, person.name()))
                    .findFirst()
                    .filter(person -> !person.id().equals(by.id()))
                    .ifPresent(person -> named.add(person.id()));
        }
        return named;
    }

    /// `@Huang` does not name Hua; Chinese needs no space behind a name.
    private static boolean startsWith(String words, int start, String name) {
        int end = start + name.length();
        return words.regionMatches(true, start, name, 0, name.length())
                && (end == words.length()
                        || !isLatin(words.charAt(end))
                        || !isLatin(words.charAt(end - 1)));
    }

    private static boolean isLatin(char letter) {
        return Character.isLetterOrDigit(letter) && !Character.isIdeographic(letter);
    }

    /// As part of adding a remark.
    void add(DSLContext db, String remark, ActionId action, Person by, Set<PersonId> named) {
        for (var person : named) {
            db.insertInto(MENTIONS, REMARK, STORE, NUMBER, PERSON, SAID_AT, SAID_BY)
                    .values(
                            remark,
                            action.store().value(),
                            action.number(),
                            person.value(),
                            clock.millis(),
                            by.name())
                    .execute();
        }
    }
}
