package fulcrum.ingest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// A file as it lies there, asked by SQL written by hand in an engine of its own that knows nothing
/// of the program.
public record RawFile(Path path) {

    /// As many digits as a double can be trusted with.
    private static final MathContext DIGITS = new MathContext(12);

    /// Rows as text, `|` between cells; `{file}` stands for the file.
    public List<String> ask(String sql) {
        var rows = new ArrayList<String>();
        try (var engine = DriverManager.getConnection("jdbc:duckdb:");
                var statement = engine.createStatement();
                var answer = statement.executeQuery(sql.replace("{file}", path.toString()))) {
            while (answer.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
                    cells.add(plain(answer.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Writes what was asked into another file, with a header.
    public void copy(Path into, String sql) {
        try (var engine = DriverManager.getConnection("jdbc:duckdb:");
                var statement = engine.createStatement()) {
            statement.execute(
                    "copy (%s) to '%s' (header)"
                            .formatted(sql.replace("{file}", path.toString()), into));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A number to twelve digits; other text as it is.
    static String plain(String cell) {
        return cell.matches("-?[0-9]*\\.?[0-9]+([eE]-?[0-9]+)?")
                ? new BigDecimal(cell).round(DIGITS).stripTrailingZeros().toPlainString()
                : cell;
    }
}
