package fulcrum.diagnosis.mindmap;

import fulcrum.diagnosis.mindmap.Line.Deed;
import fulcrum.state.AuditLog;
import fulcrum.store.Person;
import fulcrum.store.StoreId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.DSLContext;

/// Writes the journal, and the log beside it.
record Scribe(AuditLog log, InstantSource clock) {

    private static final int LONGEST_LOGGED = 200;

    Outcome keep(DSLContext db, Person by, StoreId store, List<Edit> edits) {
        write(db, by, store, edits).forEach(line -> log(db, store, line));
        return new Outcome.Kept(
                edits.isEmpty() ? NodeId.STORE : edits.getFirst().node(), edits.size());
    }

    /// Of a whole file there is one entry in the log.
    Outcome brought(DSLContext db, Person by, StoreId store, List<Edit> edits) {
        var lines = write(db, by, store, edits);
        log.add(
                db,
                by.name(),
                "map-import",
                Map.of("store", store.value(), "changes", String.valueOf(lines.size())));
        return new Outcome.Kept(NodeId.STORE, lines.size());
    }

    private List<Line> write(DSLContext db, Person by, StoreId store, List<Edit> edits) {
        int first = EditRows.journal(db, store).next();
        var lines =
                IntStream.range(0, edits.size())
                        .mapToObj(i -> line(by, first + i, first, new Deed.Done(edits.get(i))))
                        .toList();
        lines.forEach(line -> EditRows.insert(db, store, line));
        return lines;
    }

    Outcome turn(DSLContext db, Person by, StoreId store, Deed deed) {
        int next = EditRows.journal(db, store).next();
        var line = line(by, next, next, deed);
        EditRows.insert(db, store, line);
        log(db, store, line);
        return new Outcome.Kept(NodeId.STORE, 1);
    }

    private Line line(Person by, int number, int batch, Deed deed) {
        return new Line(number, batch, clock.instant(), by.name(), deed);
    }

    private void log(DSLContext db, StoreId store, Line line) {
        var row = EditRows.Row.of(line.deed());
        log.add(
                db,
                line.by(),
                "map-" + row.kind(),
                Map.of(
                        "store", store.value(),
                        "line", String.valueOf(line.number()),
                        "node", row.node().word(),
                        "words", cut(row.words())));
    }

    private static String cut(String words) {
        return words.length() > LONGEST_LOGGED ? words.substring(0, LONGEST_LOGGED) + "…" : words;
    }
}
