package fulcrum.state;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;

/// Carries what `state.db` holds over to a server that was named later: all of it or nothing.
final class Removal {

    private static final int AT_ONCE = 500;

    private Removal() {}

    /// @param file of the data directory; renamed to `state.db.moved` once everything is over there
    static void carryOver(Path file, State to) throws SQLException {
        if (!Files.exists(file)) {
            return;
        }
        if (to.read(db -> db.fetchExists(table(name("audit_log"))))) {
            throw new IllegalStateException(
                    "%s is here, and the server that state.url names holds a state already: name an empty database, or take %1$s away"
                            .formatted(file));
        }
        try (var from = State.over(file.getParent(), SqliteFile.in(file.getParent()))) {
            int rows = to.transact(db -> from.read(old -> copy(old, db)));
            assert rows >= 0;
        }
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".moved"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rename " + file, e);
        }
    }

    private static int copy(DSLContext old, DSLContext db) {
        int rows = 0;
        for (var named : tables(old)) {
            var all = table(name(named));
            var read = old.selectFrom(all).fetch();
            for (int at = 0; at < read.size(); at += AT_ONCE) {
                var part = read.subList(at, Math.min(at + AT_ONCE, read.size()));
                db.batch(
                                part.stream()
                                        .map(row ->
                                                db.insertInto(all, row.fields())
                                                        .values(row.intoList()))
                                        .toList())
                        .execute();
            }
            rows += read.size();
        }
        return rows;
    }

    /// In the order in which they were made: none before one that it refers to.
    private static List<String> tables(DSLContext old) {
        var named = field(name("name"), String.class);
        return old.select(named)
                .from(name("sqlite_master"))
                .where(field(name("type"), String.class).eq("table"))
                .and(named.notIn(Migrations.RECORD, "sqlite_sequence"))
                .orderBy(field(name("rowid")))
                .fetch(named);
    }
}
