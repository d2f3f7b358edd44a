package fulcrum.diagnosis.mindmap;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.diagnosis.mindmap.Progress.Standing;
import fulcrum.state.SaidJson;
import fulcrum.store.StoreId;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// How far take-overs were, in the state database.
final class ProgressRows {

    private static final Table<Record> PROGRESS = table(name("map_progress"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> DAY = field(name("day"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<String> BODY = field(name("body"), String.class);

    private ProgressRows() {}

    /// The last standing of each day.
    static Map<LocalDate, Standing> days(DSLContext db, StoreId store) {
        var days = new TreeMap<LocalDate, Standing>();
        db.selectFrom(PROGRESS)
                .where(STORE.eq(store.value()))
                .orderBy(DAY, NUMBER)
                .forEach(row ->
                        days.put(
                                LocalDate.parse(row.get(DAY)),
                                SaidJson.read(row.get(BODY), Standing.class)));
        return days;
    }

    static void insert(DSLContext db, StoreId store, LocalDate day, Standing standing) {
        int number =
                db.fetchCount(PROGRESS, STORE.eq(store.value()).and(DAY.eq(day.toString()))) + 1;
        db.insertInto(PROGRESS)
                .set(STORE, store.value())
                .set(DAY, day.toString())
                .set(NUMBER, number)
                .set(BODY, SaidJson.of(standing))
                .execute();
    }
}
