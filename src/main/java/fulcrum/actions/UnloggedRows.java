package fulcrum.actions;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.store.StoreId;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The table of answers to changes, read and written.
final class UnloggedRows {

    private static final Table<Record> ANSWERS = table(name("unlogged_answers"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> KEY = field(name("change_key"), String.class);
    private static final Field<Integer> ACTION = field(name("action"), Integer.class);
    private static final Field<String> WHY = field(name("why"), String.class);
    private static final Field<Long> AT = field(name("answered_at"), Long.class);
    private static final Field<String> BY = field(name("answered_by"), String.class);

    private UnloggedRows() {}

    static Set<String> keys(DSLContext db, StoreId store) {
        return Set.copyOf(
                db.select(KEY)
                        .from(ANSWERS)
                        .where(STORE.eq(store.value()))
                        .orderBy(KEY)
                        .fetch(KEY));
    }

    /// One row for each part of a change; what was answered already stays.
    static void answer(DSLContext db, StoreId store, List<String> keys, Unlogged.Answer answer) {
        for (var key : keys) {
            db.insertInto(ANSWERS, STORE, KEY, ACTION, WHY, AT, BY)
                    .values(
                            store.value(),
                            key,
                            answer.action().map(ActionId::number).orElse(null),
                            answer.why(),
                            answer.at().toEpochMilli(),
                            answer.by())
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
