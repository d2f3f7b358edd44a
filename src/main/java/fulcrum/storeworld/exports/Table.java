package fulcrum.storeworld.exports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// One export file while it is written. It has its own name only once it is whole.
public final class Table implements Closeable {

    private final Path file;
    private final Output output;
    private final Row row;
    private final Row spoiled;
    private final List<Column> columns;
    private final List<Spoiling.Choice> choices;
    private final Dirt dirt;
    private final long lot;
    private long rows;
    private long line;

    private Table(Path file, Form form, Output output, Heading heading, Dirt dirt)
            throws IOException {
        this.file = file;
        this.output = output;
        this.row = new Row(form);
        this.spoiled = new Row(form);
        this.columns = heading.columns();
        this.choices = Spoiling.choices(columns);
        this.dirt = dirt;
        this.lot = Lots.of(name());
        for (var above : heading.preamble()) {
            above.forEach(row::cell);
            write(row);
        }
        columns.forEach(column -> row.cell(column.name()));
        write(row);
    }

    /// A file of text.
    public static Table text(Path file, Form form, Heading heading, Dirt dirt) throws IOException {
        return new Table(file, form, new TextOutput(part(file), form), heading, dirt);
    }

    /// A workbook of Excel 97 with one sheet.
    public static Table book(Path file, String sheet, Heading heading, Dirt dirt)
            throws IOException {
        return new Table(file, Form.BOOK, new BookOutput(part(file), sheet), heading, dirt);
    }

    /// A web page under whatever name the platform gives it.
    public static Table page(Path file, Heading heading, Dirt dirt) throws IOException {
        return new Table(file, Form.BOOK, new HtmlOutput(part(file)), heading, dirt);
    }

    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    /// The row to be filled; [#end] writes it and makes room for the next.
    public Row row() {
        return row;
    }

    public void end() throws IOException {
        if (row.cells() != columns.size()) {
            throw new IllegalStateException(
                    "a row of %s has %d cells for %d columns"
                            .formatted(name(), row.cells(), columns.size()));
        }
        rows++;
        var choice = dirt.choice(lot, rows, choices);
        if (choice.isPresent()) {
            spoil(choice.get());
        }
        write(row);
        if (choice.isPresent()) {
            var column = columns.get(choice.get().column()).name();
            dirt.planted(name(), line + 1, column, choice.get().spoiling());
            write(spoiled);
        }
    }

    /// Ends a row that sums others up: it is never spoiled, as a reader passes over it anyway.
    public void endTotal() throws IOException {
        write(row);
    }

    /// Rows so far, without spoiled ones.
    public long rows() {
        return rows;
    }

    private void write(Row written) throws IOException {
        output.put(written);
        line += written.lines();
        written.clear();
    }

    private void spoil(Spoiling.Choice choice) {
        if (choice.spoiling() == Spoiling.SHIFTED) {
            spoiled.blank();
        }
        for (int i = 0; spoiled.cells() < row.cells(); i++) {
            if (i == choice.column() && choice.spoiling() != Spoiling.SHIFTED) {
                spoiled.cell(choice.spoiling().cell(columns.get(i)));
            } else if (columns.get(i).kind() == Column.Kind.ID) {
                spoiled.cell(other(row.text(i)));
            } else {
                spoiled.copy(row, i);
            }
        }
    }

    /// Another id of the same kind: a 9 behind its last digit.
    private static String other(String id) {
        int at = id.length();
        while (at > 0 && !Character.isDigit(id.charAt(at - 1))) {
            at--;
        }
        return id.substring(0, at) + "9" + id.substring(at);
    }

    @Override
    public void close() throws IOException {
        output.close();
        Files.move(part(file), file, StandardCopyOption.REPLACE_EXISTING);
    }
}
