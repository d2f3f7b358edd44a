package fulcrum.storeworld.exports;

import java.util.ArrayList;
import java.util.List;

/// What can be wrong with a row so that a reader has to refuse it.
enum Spoiling {
    IMPOSSIBLE_DATE(Column.Kind.TIME),
    TEXT_FOR_NUMBER(Column.Kind.NUMBER),
    TWO_POINTS(Column.Kind.NUMBER),
    BLANK_ID(Column.Kind.ID),
    SHIFTED(Column.Kind.FREE);

    private final Column.Kind kind;

    Spoiling(Column.Kind kind) {
        this.kind = kind;
    }

    /// One way of spoiling a row, and the column where it shows.
    record Choice(Spoiling spoiling, int column) {}

    /// All that can be done to a row of these columns. A shifted row is sure to be noticed where
    /// its first cell must be filled.
    static List<Choice> choices(List<Column> columns) {
        var choices = new ArrayList<Choice>();
        for (var spoiling : values()) {
            for (int i = 0; i < columns.size(); i++) {
                var kind = columns.get(i).kind();
                boolean fits =
                        spoiling == SHIFTED
                                ? i == 0 && kind == Column.Kind.ID
                                : kind == spoiling.kind;
                if (fits) {
                    choices.add(new Choice(spoiling, i));
                }
            }
        }
        return choices;
    }

    /// The cell that takes the place of a good one.
    String cell(Column column) {
        return switch (this) {
            case IMPOSSIBLE_DATE, TEXT_FOR_NUMBER -> column.wrong();
            case TWO_POINTS -> "12.34.5";
            case BLANK_ID, SHIFTED -> "";
        };
    }
}
