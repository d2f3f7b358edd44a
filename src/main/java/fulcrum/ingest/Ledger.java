package fulcrum.ingest;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.state.State;
import fulcrum.store.StoreId;
import fulcrum.units.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import tools.jackson.databind.json.JsonMapper;

/// What is in the facts, in the state database: written before the facts change and confirmed
/// after, so that a crash between the two is seen at the next start.
final class Ledger {

    private static final Table<Record> IMPORTS = table(name("imports"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<Long> SEQUENCE = field(name("sequence"), Long.class);
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<String> FILE_NAME = field(name("file_name"), String.class);
    private static final Field<String> SHA256 = field(name("sha256"), String.class);
    private static final Field<String> KEPT_AS = field(name("kept_as"), String.class);
    private static final Field<String> LAYOUT = field(name("layout"), String.class);
    private static final Field<String> EXPORTED_AT = field(name("exported_at"), String.class);
    private static final Field<Long> IMPORTED_AT = field(name("imported_at"), Long.class);
    private static final Field<String> IMPORTED_BY = field(name("imported_by"), String.class);
    private static final Field<String> COVERS = field(name("covers"), String.class);
    private static final Field<String> PHASE = field(name("phase"), String.class);
    private static final Field<String> REPORT = field(name("report"), String.class);

    private final State state;
    private final JsonMapper json = JsonMapper.builder().build();

    Ledger(State state) {
        this.state = state;
    }

    /// How far an import has come.
    enum Phase {
        /// Its rows are kept; the facts may or may not hold them.
        PENDING,
        /// The facts hold them.
        DONE
    }

    /// One import.
    ///
    /// @param sequence order in which they were imported
    /// @param covers the days that it covers, where only a person could say them
    /// @param layout the layout's own text, where it is not one that ships with the program
    record Entry(
            ImportId id,
            long sequence,
            StoreId store,
            String fileName,
            String sha256,
            String keptAs,
            String layout,
            LocalDateTime exportedAt,
            Instant importedAt,
            String importedBy,
            Optional<Period> covers,
            Phase phase,
            ImportReport report) {

        boolean isDone() {
            return phase == Phase.DONE;
        }
    }

    Optional<Entry> find(ImportId id) {
        return state.read(
                db -> db.selectFrom(IMPORTS).where(ID.eq(id.value())).fetchOptional(this::entry));
    }

    /// All imports, the first first.
    List<Entry> all() {
        return state.read(db -> db.selectFrom(IMPORTS).orderBy(SEQUENCE).fetch(this::entry));
    }

    /// The last done imports into a store, the last first.
    List<Entry> last(StoreId store, int most) {
        return state.read(db ->
                db.selectFrom(IMPORTS)
                        .where(STORE.eq(store.value()))
                        .and(PHASE.eq(Phase.DONE.name()))
                        .orderBy(SEQUENCE.desc())
                        .limit(most)
                        .fetch(this::entry));
    }

    /// Notes an import before the facts change, and what belongs to it in the same transaction.
    void begin(Entry entry, Consumer<DSLContext> with) {
        state.write(db -> {
            db.deleteFrom(IMPORTS).where(ID.eq(entry.id().value())).execute();
            long next =
                    db.select(coalesce(max(SEQUENCE), inline(0L)))
                                    .from(IMPORTS)
                                    .fetchSingle()
                                    .value1()
                            + 1;
            db.insertInto(IMPORTS)
                    .set(ID, entry.id().value())
                    .set(SEQUENCE, next)
                    .set(STORE, entry.store().value())
                    .set(FILE_NAME, entry.fileName())
                    .set(SHA256, entry.sha256())
                    .set(KEPT_AS, entry.keptAs())
                    .set(LAYOUT, entry.layout())
                    .set(EXPORTED_AT, entry.exportedAt().toString())
                    .set(IMPORTED_AT, entry.importedAt().toEpochMilli())
                    .set(IMPORTED_BY, entry.importedBy())
                    .set(COVERS, entry.covers().map(Period::toString).orElse(""))
                    .set(PHASE, Phase.PENDING.name())
                    .set(REPORT, json.writeValueAsString(entry.report()))
                    .execute();
            with.accept(db);
        });
    }

    void confirm(ImportId id) {
        state.write(db ->
                db.update(IMPORTS)
                        .set(PHASE, Phase.DONE.name())
                        .where(ID.eq(id.value()))
                        .execute());
    }

    void remove(ImportId id) {
        remove(id, _ -> {});
    }

    void remove(ImportId id, Consumer<DSLContext> with) {
        state.write(db -> {
            db.deleteFrom(IMPORTS).where(ID.eq(id.value())).execute();
            with.accept(db);
        });
    }

    private static Optional<Period> covers(String text) {
        var days = text.split("\\.\\.", -1);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1])));
    }

    private Entry entry(Record row) {
        return new Entry(
                new ImportId(row.get(ID)),
                row.get(SEQUENCE),
                new StoreId(row.get(STORE)),
                row.get(FILE_NAME),
                row.get(SHA256),
                row.get(KEPT_AS),
                row.get(LAYOUT),
                LocalDateTime.parse(row.get(EXPORTED_AT)),
                Instant.ofEpochMilli(row.get(IMPORTED_AT)),
                row.get(IMPORTED_BY),
                covers(row.get(COVERS)),
                Phase.valueOf(row.get(PHASE)),
                json.readValue(row.get(REPORT), ImportReport.class));
    }
}
