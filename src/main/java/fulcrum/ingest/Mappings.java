package fulcrum.ingest;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.layout.Layout;
import fulcrum.ingest.layout.Layouts;
import fulcrum.ingest.layout.Proposal;
import fulcrum.ingest.layout.Proposals;
import fulcrum.state.State;
import fulcrum.store.StoreId;
import fulcrum.units.Said;
import fulcrum.warehouse.FactKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// How tables that no shipped layout knows are read: proposed from their headers and values,
/// confirmed or corrected by a person, and kept for the next time.
final class Mappings {

    private static final Table<Record> MAPPINGS = table(name("mappings"));
    private static final Field<String> ID = field(name("id"), String.class);
    private static final Field<String> HEADER = field(name("header"), String.class);
    private static final Field<String> LAYOUT = field(name("layout"), String.class);
    private static final Field<Long> CONFIRMED_AT = field(name("confirmed_at"), Long.class);
    private static final Field<String> CONFIRMED_BY = field(name("confirmed_by"), String.class);

    private final State state;
    private final InstantSource clock;

    Mappings(State state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    /// Layouts that were confirmed, the latest first.
    List<Layout> all() {
        return state.read(db ->
                db.selectFrom(MAPPINGS)
                        .orderBy(CONFIRMED_AT.desc(), ID)
                        .fetch(row -> Layouts.parse(row.get(ID), row.get(LAYOUT))));
    }

    /// Keeps a confirmed mapping, in place of an earlier one of the same id.
    void confirm(String id, String yaml, String person) {
        var checked = Layouts.parse(id, yaml);
        state.write(db -> {
            db.deleteFrom(MAPPINGS).where(ID.eq(checked.id())).execute();
            db.insertInto(MAPPINGS, ID, HEADER, LAYOUT, CONFIRMED_AT, CONFIRMED_BY)
                    .values(id, id, yaml, clock.instant().toEpochMilli(), person)
                    .execute();
        });
    }

    /// A mapping for a table that nobody described.
    Proposal propose(List<List<String>> firstRows) {
        if (firstRows.isEmpty()) {
            return new Proposal.Nothing(Said.of("ingest.no-rows"));
        }
        int header = Recognition.likelyHeader(firstRows);
        var names = firstRows.get(header);
        return Proposals.shipped().propose(id(names), names, below(firstRows, header));
    }

    /// The mapping that a person chose: header → column of the kind.
    Proposal correct(List<List<String>> firstRows, FactKind kind, Map<String, String> chosen) {
        int header = Recognition.likelyHeader(firstRows);
        var names = firstRows.get(header);
        return Proposals.shipped()
                .correct(id(names), kind, chosen, names, below(firstRows, header));
    }

    private static List<List<String>> below(List<List<String>> firstRows, int header) {
        return firstRows.subList(
                header + 1, Math.min(firstRows.size(), header + 1 + Proposals.ROWS));
    }

    /// One mapping is kept for each header.
    private static String id(List<String> header) {
        var normal = header.stream().map(Headers::normal).toList();
        return "table-" + ImportId.of(new StoreId("any"), String.join("\n", normal)).value();
    }

    Said whyNot(List<List<String>> firstRows) {
        var header =
                firstRows.isEmpty()
                        ? ""
                        : String.join(", ", firstRows.get(Recognition.likelyHeader(firstRows)));
        return Said.of(
                "ingest.not-recognised",
                header.length() > 300 ? header.substring(0, 300) + "…" : header);
    }

    Layout resolve(String reference, Layouts shipped) {
        return shipped.named(reference)
                .or(() ->
                        all().stream().filter(layout -> layout.id().equals(reference)).findFirst())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the layout '%s' of an earlier import is gone"
                                        .formatted(reference)));
    }
}
