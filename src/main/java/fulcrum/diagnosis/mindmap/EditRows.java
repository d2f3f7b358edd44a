package fulcrum.diagnosis.mindmap;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fulcrum.diagnosis.mindmap.Edit.Worth;
import fulcrum.diagnosis.mindmap.Line.Deed;
import fulcrum.store.StoreId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/// The journal in the state database.
final class EditRows {

    private static final Table<Record> EDITS = table(name("map_edits"));
    private static final Field<String> STORE = field(name("store"), String.class);
    private static final Field<Integer> NUMBER = field(name("number"), Integer.class);
    private static final Field<Integer> BATCH = field(name("batch"), Integer.class);
    private static final Field<String> KIND = field(name("kind"), String.class);
    private static final Field<String> NODE = field(name("node"), String.class);
    private static final Field<String> OTHER = field(name("other"), String.class);
    private static final Field<String> WORDS = field(name("words"), String.class);
    private static final Field<Long> EDITED_AT = field(name("edited_at"), Long.class);
    private static final Field<String> EDITED_BY = field(name("edited_by"), String.class);

    private EditRows() {}

    /// A deed as a row has it.
    record Row(String kind, NodeId node, String other, String words) {

        static Row of(Deed deed) {
            return switch (deed) {
                case Deed.Done(var edit) -> of(edit);
                case Deed.Undone(var batch) ->
                        new Row("undo", NodeId.STORE, "", String.valueOf(batch));
                case Deed.Redone(var batch) ->
                        new Row("redo", NodeId.STORE, "", String.valueOf(batch));
            };
        }

        private static Row of(Edit edit) {
            return switch (edit) {
                case Edit.Add(var node, var under, var title) ->
                        new Row("add", node, under.word(), title);
                case Edit.Rename(var node, var title) -> new Row("rename", node, "", title);
                case Edit.Note(var node, var text) -> new Row("note", node, "", text);
                case Edit.Move(var node, var under, var before) ->
                        new Row("move", node, under.word(), before.map(NodeId::word).orElse(""));
                case Edit.Merge(var node, var into) -> new Row("merge", node, into.word(), "");
                case Edit.Remove(var node) -> new Row("remove", node, "", "");
                case Edit.Value(var node, var worth) ->
                        new Row("value", node, worth.amount().toPlainString(), worth.why());
                case Edit.Take(var node, var action) ->
                        new Row("take", node, String.valueOf(action), "");
            };
        }

        Deed deed() {
            return switch (kind) {
                case "undo" -> new Deed.Undone(Integer.parseInt(words));
                case "redo" -> new Deed.Redone(Integer.parseInt(words));
                default -> new Deed.Done(edit());
            };
        }

        private Edit edit() {
            return switch (kind) {
                case "add" -> new Edit.Add(node, new NodeId(other), words);
                case "rename" -> new Edit.Rename(node, words);
                case "note" -> new Edit.Note(node, words);
                case "move" -> new Edit.Move(node, new NodeId(other), NodeId.read(words));
                case "merge" -> new Edit.Merge(node, new NodeId(other));
                case "remove" -> new Edit.Remove(node);
                case "value" -> new Edit.Value(node, new Worth(new BigDecimal(other), words));
                case "take" -> new Edit.Take(node, Integer.parseInt(other));
                default -> throw new IllegalStateException("a map knows no change '" + kind + "'");
            };
        }
    }

    static Journal journal(DSLContext db, StoreId store) {
        return new Journal(
                db.selectFrom(EDITS)
                        .where(STORE.eq(store.value()))
                        .orderBy(NUMBER)
                        .fetch(EditRows::line));
    }

    private static Line line(Record row) {
        var read =
                new Row(row.get(KIND), new NodeId(row.get(NODE)), row.get(OTHER), row.get(WORDS));
        return new Line(
                row.get(NUMBER),
                row.get(BATCH),
                Instant.ofEpochMilli(row.get(EDITED_AT)),
                row.get(EDITED_BY),
                read.deed());
    }

    static void insert(DSLContext db, StoreId store, Line line) {
        var row = Row.of(line.deed());
        db.insertInto(EDITS)
                .set(STORE, store.value())
                .set(NUMBER, line.number())
                .set(BATCH, line.batch())
                .set(KIND, row.kind())
                .set(NODE, row.node().word())
                .set(OTHER, row.other())
                .set(WORDS, row.words())
                .set(EDITED_AT, line.at().toEpochMilli())
                .set(EDITED_BY, line.by())
                .execute();
    }
}
