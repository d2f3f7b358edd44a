package fulcrum.review.delivery;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import fulcrum.review.delivery.Delivery.Standing;
import fulcrum.store.PersonId;
import fulcrum.units.Said;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// Messages in the state database.
final class MessageRows {

    private static final Table<Record> MESSAGES = table(name("delivery_messages"));
    private static final Field<Long> NUMBER = field(name("number"), Long.class);
    private static final Field<String> KEY = field(name("message_key"), String.class);
    private static final Field<String> ADDRESS = field(name("address"), String.class);
    private static final Field<String> PERSON =
            field(name("delivery_messages", "person"), String.class);
    private static final Field<String> SUBJECT = field(name("subject"), String.class);
    private static final Field<String> TEXT = field(name("text"), String.class);
    private static final Field<String> LINK = field(name("link"), String.class);
    private static final Field<Long> HANDED_AT = field(name("handed_at"), Long.class);
    private static final Field<Long> DUE_AT = field(name("due_at"), Long.class);
    private static final Field<Long> AGAIN_AT = field(name("again_at"), Long.class);
    private static final Field<String> STANDING = field(name("standing"), String.class);
    private static final Field<Integer> TRIES = field(name("tries"), Integer.class);
    private static final Field<String> PROCESS = field(name("process"), String.class);
    private static final Field<Long> TRIED_AT = field(name("tried_at"), Long.class);
    private static final Field<String> WHY = field(name("why"), String.class);
    private static final Field<String> DETAIL = field(name("detail"), String.class);

    private static final List<Field<?>> FIELDS =
            List.of(
                    NUMBER,
                    KEY,
                    PERSON,
                    SUBJECT,
                    TEXT,
                    LINK,
                    HANDED_AT,
                    DUE_AT,
                    AGAIN_AT,
                    STANDING,
                    TRIES,
                    PROCESS,
                    TRIED_AT,
                    WHY,
                    DETAIL,
                    AddressRows.ID,
                    AddressRows.PERSON,
                    AddressRows.CHANNEL,
                    AddressRows.SHOWN);

    private MessageRows() {}

    /// @param process that took it last
    record Kept(Delivery delivery, Instant due, String process) {}

    /// Keeps a message for an address; false where it was there. Its number is given here: only one
    /// of the databases would give it by itself.
    static boolean insert(
            DSLContext db, Address address, Message message, Instant now, Instant due) {
        return db.insertInto(MESSAGES)
                        .set(NUMBER, next())
                        .set(KEY, message.key())
                        .set(ADDRESS, address.id())
                        .set(field(name("person"), String.class), address.person().value())
                        .set(SUBJECT, message.subject())
                        .set(TEXT, message.text())
                        .set(LINK, message.link())
                        .set(HANDED_AT, now.toEpochMilli())
                        .set(DUE_AT, due.toEpochMilli())
                        .set(AGAIN_AT, due.toEpochMilli())
                        .set(STANDING, Standing.WAITING.name())
                        .set(TRIES, 0)
                        .set(PROCESS, "")
                        .set(TRIED_AT, 0L)
                        .set(WHY, "")
                        .set(DETAIL, "")
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    private static Field<Long> next() {
        return field(DSL.select(coalesce(max(NUMBER), inline(0L)).plus(inline(1L))).from(MESSAGES));
    }

    /// Those whose moment has come, the one that waits longest first.
    static List<Kept> due(DSLContext db, Instant now, int limit) {
        return select(
                db,
                STANDING.eq(Standing.WAITING.name()).and(AGAIN_AT.le(now.toEpochMilli())),
                AGAIN_AT,
                limit);
    }

    static List<Kept> inTheAir(DSLContext db) {
        return select(db, STANDING.eq(Standing.SENDING.name()), NUMBER, Integer.MAX_VALUE);
    }

    static Optional<Kept> find(DSLContext db, long number) {
        return select(db, NUMBER.eq(number), NUMBER, 1).stream().findFirst();
    }

    /// The newest of a person, or of all.
    static List<Delivery> newest(DSLContext db, Optional<PersonId> person, int limit) {
        var whose = person.map(one -> PERSON.eq(one.value())).orElse(noCondition());
        return db.select(FIELDS)
                .from(MESSAGES)
                .join(AddressRows.ADDRESSES)
                .on(ADDRESS.eq(AddressRows.ID))
                .where(whose)
                .orderBy(NUMBER.desc())
                .limit(limit)
                .fetch(row -> kept(row).delivery());
    }

    private static List<Kept> select(DSLContext db, Condition which, Field<?> order, int limit) {
        return db.select(FIELDS)
                .from(MESSAGES)
                .join(AddressRows.ADDRESSES)
                .on(ADDRESS.eq(AddressRows.ID))
                .where(which)
                .orderBy(order, NUMBER)
                .limit(limit)
                .fetch(MessageRows::kept);
    }

    static int handedSince(DSLContext db, PersonId person, String prefix, Instant since) {
        return db.fetchCount(
                MESSAGES,
                PERSON.eq(person.value())
                        .and(KEY.startsWith(prefix))
                        .and(HANDED_AT.ge(since.toEpochMilli())));
    }

    static void update(DSLContext db, Delivery delivery, String process) {
        db.update(MESSAGES)
                .set(STANDING, delivery.standing().name())
                .set(TRIES, delivery.tries())
                .set(AGAIN_AT, delivery.next().toEpochMilli())
                .set(TRIED_AT, delivery.triedAt().toEpochMilli())
                .set(PROCESS, process)
                .set(WHY, delivery.why().map(Said::key).orElse(""))
                .set(DETAIL, delivery.why().map(MessageRows::detail).orElse(""))
                .where(NUMBER.eq(delivery.number()))
                .execute();
    }

    private static String detail(Said why) {
        return why.arguments().isEmpty() ? "" : String.valueOf(why.arguments().getFirst());
    }

    private static Kept kept(Record row) {
        var why =
                Optional.of(row.get(WHY))
                        .filter(key -> !key.isEmpty())
                        .map(key ->
                                row.get(DETAIL).isEmpty()
                                        ? Said.of(key)
                                        : Said.of(key, row.get(DETAIL)));
        var message = new Message(row.get(KEY), row.get(SUBJECT), row.get(TEXT), row.get(LINK));
        var delivery =
                new Delivery(
                        row.get(NUMBER),
                        new PersonId(row.get(PERSON)),
                        message,
                        AddressRows.address(row),
                        Standing.valueOf(row.get(STANDING)),
                        row.get(TRIES),
                        moment(row, HANDED_AT),
                        moment(row, AGAIN_AT),
                        moment(row, TRIED_AT),
                        why);
        return new Kept(delivery, moment(row, DUE_AT), row.get(PROCESS));
    }

    private static Instant moment(Record row, Field<Long> field) {
        return Instant.ofEpochMilli(row.get(field));
    }
}
