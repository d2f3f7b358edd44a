package fulcrum.strategy;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.store.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// What people want to be changed, in the state database.
final class Proposals {

    /// Older ones are not listed.
    private static final int MOST = 200;

    private static final Table<Record> PROPOSALS = table(name("strategy_proposals"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> SUBJECT = field(name("subject"), String.class);
    private static final Field<Integer> AFTER = field(name("after"), Integer.class);
    private static final Field<String> BODY = field(name("body"), String.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<Long> PROPOSED_AT = field(name("proposed_at"), Long.class);
    private static final Field<String> PROPOSED_BY = field(name("proposed_by"), String.class);
    private static final Field<Long> ANSWERED_AT = field(name("answered_at"), Long.class);
    private static final Field<String> ANSWERED_BY = field(name("answered_by"), String.class);
    private static final Field<Integer> ACCEPTED = field(name("accepted"), Integer.class);
    private static final Field<String> ANSWER = field(name("answer"), String.class);

    private final DSLContext db;
    private final StoreId store;

    Proposals(DSLContext db, StoreId store) {
        this.db = db;
        this.store = store;
    }

    /// The last first.
    List<Proposal> all() {
        return db.selectFrom(PROPOSALS)
                .where(STORE.eq(store.value()))
                .orderBy(PROPOSED_AT.desc(), ID)
                .limit(MOST)
                .fetch(Proposals::proposal);
    }

    /// One that nobody has answered.
    Optional<Proposal> open(String id) {
        return db.selectFrom(PROPOSALS)
                .where(STORE.eq(store.value()))
                .and(ID.eq(id))
                .and(ANSWERED_AT.isNull())
                .fetchOptional(Proposals::proposal);
    }

    void add(Proposal proposal) {
        db.insertInto(PROPOSALS, ID, STORE, SUBJECT, AFTER, BODY, REASON, PROPOSED_AT, PROPOSED_BY)
                .values(
                        proposal.id(),
                        store.value(),
                        proposal.matter().id(),
                        proposal.after(),
                        ContentText.of(proposal.content()),
                        proposal.reason(),
                        proposal.proposedAt().toEpochMilli(),
                        proposal.proposedBy())
                .execute();
    }

    void answer(String id, Proposal.Answer answer) {
        db.update(PROPOSALS)
                .set(ANSWERED_AT, answer.at().toEpochMilli())
                .set(ANSWERED_BY, answer.by())
                .set(ACCEPTED, answer.accepted() ? 1 : 0)
                .set(ANSWER, answer.words())
                .where(STORE.eq(store.value()))
                .and(ID.eq(id))
                .execute();
    }

    private static Proposal proposal(Record row) {
        var matter = new Matter(row.get(SUBJECT));
        return new Proposal(
                row.get(ID),
                matter,
                row.get(AFTER),
                ContentText.read(matter, row.get(BODY)),
                row.get(REASON),
                Instant.ofEpochMilli(row.get(PROPOSED_AT)),
                row.get(PROPOSED_BY),
                Optional.ofNullable(row.get(ANSWERED_AT))
                        .map(at ->
                                new Proposal.Answer(
                                        row.get(ACCEPTED) == 1,
                                        row.get(ANSWER),
                                        Instant.ofEpochMilli(at),
                                        row.get(ANSWERED_BY))));
    }
}
