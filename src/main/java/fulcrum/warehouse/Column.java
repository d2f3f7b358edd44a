package fulcrum.warehouse;

import org.jooq.Field;
import org.jooq.impl.DSL;

/// One column of a fact table: its name, what it holds, and its meaning with its unit.
///
/// A settled column is not read from any file: it is derived from other facts after each import.
public record Column(String name, ColumnType type, String meaning, boolean settled) {

    static Column read(String name, ColumnType type, String meaning) {
        return new Column(name, type, meaning, false);
    }

    static Column settled(String name, ColumnType type, String meaning) {
        return new Column(name, type, meaning, true);
    }

    /// True for days and times.
    public boolean isTime() {
        return type == ColumnType.DAY || type == ColumnType.TIME;
    }

    /// The column in a question.
    @SuppressWarnings("unchecked")
    public <T> Field<T> as(Class<T> type) {
        if (!type.equals(this.type.javaType())) {
            throw new IllegalArgumentException(
                    "column %s holds %s, not %s"
                            .formatted(
                                    name,
                                    this.type.javaType().getSimpleName(),
                                    type.getSimpleName()));
        }
        return (Field<T>) field();
    }

    public Field<?> field() {
        return DSL.field(DSL.name(name), type.type());
    }
}
