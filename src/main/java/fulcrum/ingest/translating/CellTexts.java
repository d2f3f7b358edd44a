package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Cell;
import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.reading.RowStream;
import fulcrum.ingest.typing.Ids;
import fulcrum.ingest.typing.NumberStyle;
import fulcrum.units.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Where the text of one fact column is found in a row: the source of a layout's cell, bound to the
/// columns of one file.
final class CellTexts {

    /// What sources look at beside the row.
    ///
    /// @param above the rows above the header and the table's name
    /// @param stated the period that these state
    /// @param rest columns that nothing else in the layout names
    record Bounds(
            Headers headers,
            String above,
            Optional<Period> stated,
            List<Integer> rest,
            NumberStyle numbers) {}

    private CellTexts() {}

    /// Finds the text in a row.
    interface Text {

        String in(RowStream row);

        /// Columns of the file that it looks at.
        List<Integer> columns();

        /// Columns whose own text names a person and must not be kept.
        default List<Integer> naming() {
            return List.of();
        }

        /// True where the text is a result of our own, in plain decimal.
        default boolean isComputed() {
            return false;
        }
    }

    /// The text of a cell; a joined text that names a person does so by a hash.
    static Text bind(Cell cell, Bounds bounds, Customers customers) {
        return cell.treatment().hash() && cell.source() instanceof Cell.Source.Joined joined
                ? new Named(places(joined, bounds.headers()), customers)
                : bind(cell.source(), bounds);
    }

    /// False where the file has none of the columns that the source needs.
    static boolean isPresent(Cell.Source source, Headers headers) {
        var columns = source.columns();
        return columns.isEmpty()
                || columns.stream().anyMatch(names -> headers.findFirst(names).isPresent());
    }

    /// The columns of a file from which a source takes text.
    static List<Integer> places(Cell.Source source, Headers headers) {
        return source.columns().stream()
                .map(headers::findFirst)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }

    static Text bind(Cell.Source source, Bounds bounds) {
        var headers = bounds.headers();
        var places = places(source, headers);
        return switch (source) {
            case Cell.Source.Column _ ->
                    places.isEmpty() ? new Fixed("") : new One(places.getFirst());
            case Cell.Source.FirstFilled _ -> new First(places);
            case Cell.Source.Joined _ -> new Joined(places);
            case Cell.Source.Listed _ -> new Listed(places, headers);
            case Cell.Source.Rest _ -> new Listed(bounds.rest(), headers);
            case Cell.Source.Product _ -> new ComputedTexts.Product(places, bounds.numbers());
            case Cell.Source.Sum(var plus, var minus) ->
                    new ComputedTexts.Sum(at(plus, headers), at(minus, headers), bounds.numbers());
            case Cell.Source.DaysBetween _ -> new ComputedTexts.DaysBetween(places);
            case Cell.Source.Constant(var value) -> new Fixed(value);
            case Cell.Source.HeaderPart(var pattern) -> new Fixed(part(pattern, headers.names()));
            case Cell.Source.Above(var pattern) ->
                    new Fixed(part(pattern, List.of(bounds.above())));
            case Cell.Source.StatedPeriod(var part) ->
                    new Fixed(bounds.stated().map(period -> part(part, period)).orElse(""));
        };
    }

    private static List<Integer> at(List<List<String>> columns, Headers headers) {
        return columns.stream()
                .map(headers::findFirst)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
    }

    private static String part(String pattern, List<String> texts) {
        var compiled = Pattern.compile(pattern);
        for (var text : texts) {
            var found = compiled.matcher(text.strip());
            if (found.find()) {
                return found.group(Math.min(1, found.groupCount()));
            }
        }
        return "";
    }

    private static String part(Cell.Source.StatedPeriod.Part part, Period period) {
        return switch (part) {
            case FIRST -> period.from().toString();
            case LAST -> period.until().minusDays(1).toString();
            case DAYS -> String.valueOf(period.days());
        };
    }

    private record One(int column) implements Text {
        @Override
        public String in(RowStream row) {
            return row.cell(column);
        }

        @Override
        public List<Integer> columns() {
            return List.of(column);
        }
    }

    private record Fixed(String value) implements Text {
        @Override
        public String in(RowStream row) {
            return value;
        }

        @Override
        public List<Integer> columns() {
            return List.of();
        }
    }

    private record First(List<Integer> columns) implements Text {
        @Override
        public String in(RowStream row) {
            for (int column : columns) {
                var text = row.cell(column);
                if (!text.isBlank()) {
                    return text;
                }
            }
            return "";
        }
    }

    private record Joined(List<Integer> columns) implements Text {
        @Override
        public String in(RowStream row) {
            var parts = new ArrayList<String>();
            for (int column : columns) {
                var text = row.cell(column).strip();
                if (!text.isEmpty()) {
                    parts.add(text);
                }
            }
            return String.join("/", parts);
        }
    }

    /// As {@link Joined}, with the hash of the person in place of the first part: the text is the
    /// same whether the row is read from the file or from what was kept of it.
    private record Named(List<Integer> columns, Customers customers) implements Text {
        @Override
        public String in(RowStream row) {
            var parts = new ArrayList<String>();
            for (int column : columns) {
                var text = row.cell(column).strip();
                var part = column == columns.getFirst() ? token(text) : text;
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
            return String.join("/", parts);
        }

        private String token(String text) {
            return customers.token(customers.isToken(text) ? text : Ids.clean(text));
        }

        @Override
        public List<Integer> naming() {
            return columns.subList(0, Math.min(1, columns.size()));
        }
    }

    private record Listed(List<Integer> columns, Headers headers) implements Text {
        @Override
        public String in(RowStream row) {
            var parts = new ArrayList<String>();
            for (int column : columns) {
                var text = row.cell(column).strip();
                if (!text.isEmpty()) {
                    parts.add(headers.names().get(column).strip() + ": " + text);
                }
            }
            return String.join("; ", parts);
        }
    }
}
