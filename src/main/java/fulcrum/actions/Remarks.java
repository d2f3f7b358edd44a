package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.AuditLog;
import fulcrum.state.State;
import fulcrum.store.Person;
import fulcrum.units.Said;
import fulcrum.units.Typed;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// What people say of actions, and the links that show it.
public final class Remarks {

    static final int LONGEST = 5_000;
    static final int LONGEST_LINK = 1_000;

    private static final Table<Record> REMARKS = table(name("action_remarks"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> WORDS = field(name("words"), String.class);
    private static final Field<String> EVIDENCE = field(name("evidence"), String.class);
    private static final Field<Long> SAID_AT = field(name("said_at"), Long.class);
    private static final Field<String> SAID_BY = field(name("said_by"), String.class);

    private final State state;
    private final AuditLog log;
    private final Mentions mentions;
    private final InstantSource clock;

    Remarks(State state, AuditLog log, Mentions mentions, InstantSource clock) {
        this.state = state;
        this.log = log;
        this.mentions = mentions;
        this.clock = clock;
    }

    /// @param evidence a web address that shows it
    public record Remark(String words, Optional<URI> evidence, Instant at, String by) {}

    /// The oldest first.
    public List<Remark> of(ActionId id) {
        return state.read(db ->
                db.selectFrom(REMARKS)
                        .where(STORE.eq(id.store().value()).and(NUMBER.eq(id.number())))
                        .orderBy(SAID_AT, ID)
                        .fetch(row ->
                                new Remark(
                                        row.get(WORDS),
                                        Optional.ofNullable(row.get(EVIDENCE)).map(URI::create),
                                        Instant.ofEpochMilli(row.get(SAID_AT)),
                                        row.get(SAID_BY))));
    }

    /// Adds a remark; what is wrong with it where it cannot be taken.
    public Optional<Said> add(Person by, ActionId id, String words, String evidence) {
        var clean = Typed.lines(words);
        var link = Typed.line(evidence, Integer.MAX_VALUE);
        if ((clean.isEmpty() && link.isEmpty()) || clean.length() > LONGEST) {
            return Optional.of(Said.of("actions.fault.remark", LONGEST, clean.length()));
        }
        if (!link.isEmpty() && !isAddress(link)) {
            return Optional.of(Said.of("actions.fault.evidence", LONGEST_LINK));
        }
        var named = mentions.named(clean, id.store(), by);
        var remark = UUID.randomUUID().toString();
        state.write(db -> {
            db.insertInto(REMARKS, ID, STORE, NUMBER, WORDS, EVIDENCE, SAID_AT, SAID_BY)
                    .values(
                            remark,
                            id.store().value(),
                            id.number(),
                            clean,
                            link.isEmpty() ? null : link,
                            clock.millis(),
                            by.name())
                    .execute();
            mentions.add(db, remark, id, by, named);
            log.add(
                    db,
                    by.name(),
                    "remark-action",
                    Map.of(
                            "store", id.store().value(),
                            "action", String.valueOf(id.number())));
        });
        return Optional.empty();
    }

    /// Pages of the web only: an address that runs something is none.
    private static boolean isAddress(String link) {
        try {
            var address = URI.create(link);
            return link.length() <= LONGEST_LINK
                    && String.valueOf(address.getScheme()).matches("https?")
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
