package fulcrum.cli.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fulcrum.units.SpreadsheetText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows and columns, printed for a person, a spreadsheet or a program.
///
/// @param names column headings for programs
/// @param titles column headings for people
/// @param remarks what is said beside it: why figures are unknown, and what to know
record Sheet(List<String> names, List<String> titles, List<List<Cell>> rows, List<String> remarks) {

    Sheet {
        names = List.copyOf(names);
        titles = List.copyOf(titles);
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /// One cell, in the form that each reader needs.
    sealed interface Cell {

        /// @param exact for programs; empty where no part is named
        record Text(String shown, String exact, boolean isNamed) implements Cell {}

        record Amount(String shown, BigDecimal exact) implements Cell {}

        record Unknown(String reason) implements Cell {}
    }

    void asCsv(PrintWriter out) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(names);
            for (var row : rows) {
                csv.writeRecord(row.stream().map(Sheet::csv).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write CSV", e);
        }
        out.print(text);
    }

    private static String csv(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> SpreadsheetText.of(text.isNamed() ? text.exact() : text.shown());
            case Cell.Amount number -> number.exact().toPlainString();
            case Cell.Unknown _ -> "";
        };
    }

    void asJson(PrintWriter out) {
        var list = Json.MAPPER.createArrayNode();
        for (var row : rows) {
            var object = list.addObject();
            for (int i = 0; i < row.size(); i++) {
                switch (row.get(i)) {
                    case Cell.Text text -> {
                        if (text.isNamed()) {
                            object.put(names.get(i), text.exact());
                        } else {
                            object.putNull(names.get(i));
                        }
                    }
                    case Cell.Amount number -> object.put(names.get(i), number.exact());
                    case Cell.Unknown unknown ->
                            object.putObject(names.get(i)).put("unknown", unknown.reason());
                }
            }
        }
        Json.print(out, list);
    }

    void asTable(PrintWriter out) {
        var lines = new ArrayList<List<String>>();
        lines.add(titles);
        rows.forEach(row -> lines.add(row.stream().map(Sheet::shown).toList()));
        var widths = new int[titles.size()];
        for (var line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Widths.of(line.get(i)));
            }
        }
        line(out, titles, widths);
        out.println(String.join("  ", Arrays.stream(widths).mapToObj("-"::repeat).toList()));
        lines.subList(1, lines.size()).forEach(line -> line(out, line, widths));
    }

    /// Text to the left, figures to the right.
    private void line(PrintWriter out, List<String> line, int[] widths) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < widths.length; i++) {
            var pad = " ".repeat(widths[i] - Widths.of(line.get(i)));
            cells.add(isText(i) ? line.get(i) + pad : pad + line.get(i));
        }
        out.println(String.join("  ", cells).stripTrailing());
    }

    private boolean isText(int column) {
        return !rows.isEmpty() && rows.getFirst().get(column) instanceof Cell.Text;
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.shown();
            case Cell.Amount number -> number.shown();
            case Cell.Unknown _ -> "—";
        };
    }
}
