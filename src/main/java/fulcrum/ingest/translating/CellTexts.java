package fulcrum.ingest.translating;

import fulcrum.ingest.layout.Cell;
import fulcrum.ingest.layout.Headers;
import fulcrum.ingest.reading.RowStream;
import fulcrum.units.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the text of one fact column is found in a row: the source of a layout's cell, bound to the
/// columns of one file.
final class CellTexts {

    private CellTexts() {}

    /// Finds the text in a row.
    interface Text {

        String in(RowStream row);

        /// Columns of the file that it looks at.
        List<Integer> columns();
    }

    static Text bind(Cell.Source source, Headers headers, Optional<Period> stated) {
        return switch (source) {
            case Cell.Source.Column(var names) -> {
                var position = headers.findFirst(names);
                yield position.isPresent() ? new One(position.getAsInt()) : new Fixed("");
            }
            case Cell.Source.FirstFilled(var names) -> new First(positions(names, headers));
            case Cell.Source.Constant(var value) -> new Fixed(value);
            case Cell.Source.HeaderPart(var pattern) -> new Fixed(headerPart(pattern, headers));
            case Cell.Source.StatedPeriod(var part) ->
                    new Fixed(stated.map(period -> part(part, period)).orElse(""));
            case Cell.Source.Product _ ->
                    throw new IllegalArgumentException("a product is computed, not found");
        };
    }

    /// The columns of a file from which a source takes text.
    static List<Integer> places(Cell.Source source, Headers headers) {
        return switch (source) {
            case Cell.Source.Column(var names) -> first(names, headers);
            case Cell.Source.FirstFilled(var names) -> positions(names, headers);
            case Cell.Source.Product(var left, var right) -> {
                var both = new java.util.ArrayList<>(first(left, headers));
                both.addAll(first(right, headers));
                yield both;
            }
            case Cell.Source.Constant _, Cell.Source.HeaderPart _, Cell.Source.StatedPeriod _ ->
                    List.of();
        };
    }

    private static List<Integer> first(List<String> names, Headers headers) {
        var position = headers.findFirst(names);
        return position.isPresent() ? List.of(position.getAsInt()) : List.of();
    }

    private static List<Integer> positions(List<String> names, Headers headers) {
        return names.stream()
                .map(headers::find)
                .filter(java.util.OptionalInt::isPresent)
                .map(java.util.OptionalInt::getAsInt)
                .toList();
    }

    private static String headerPart(String pattern, Headers headers) {
        var compiled = Pattern.compile(pattern);
        for (var name : headers.names()) {
            var found = compiled.matcher(name.strip());
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
}
