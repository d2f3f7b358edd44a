package fulcrum.ingest.layout;

import fulcrum.ingest.layout.Cell.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A cell of a layout in words, for the documentation.
final class CellWords {

    private CellWords() {}

    static String of(Cell cell) {
        var said = source(cell.source()) + treatment(cell.treatment());
        return said + cell.or().map(other -> "; else " + of(other)).orElse("");
    }

    private static String source(Source source) {
        return switch (source) {
            case Source.Column(var headers) -> code(headers);
            case Source.FirstFilled(var headers) ->
                    headers.size() == 1 ? code(headers) : "first filled of " + code(headers);
            case Source.Product(var left, var right) -> code(left) + " × " + code(right);
            case Source.Sum(var plus, var minus) ->
                    joined(plus, " + ") + (minus.isEmpty() ? "" : " − " + joined(minus, " − "));
            case Source.Joined(var parts) -> joined(parts, " with ");
            case Source.Listed(var headers) -> "list of " + code(headers);
            case Source.Rest _ -> "list of all other columns";
            case Source.DaysBetween(var first, var last) ->
                    "days from %s to %s".formatted(code(first), code(last));
            case Source.Constant(var value) -> "always “%s”".formatted(value);
            case Source.HeaderPart(var pattern) -> "header `%s`".formatted(escaped(pattern));
            case Source.Above(var pattern) -> "above the header `%s`".formatted(escaped(pattern));
            case Source.StatedPeriod(var part) ->
                    "period stated above the header or in the name: "
                            + part.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String treatment(Cell.Treatment treatment) {
        var said = new ArrayList<String>();
        if (treatment.need()) {
            said.add("needed");
        }
        treatment.times().ifPresent(factor -> said.add("× " + factor.toPlainString()));
        treatment.end().ifPresent(end -> said.add(end.name().toLowerCase(Locale.ROOT) + " end"));
        treatment.take().ifPresent(part -> said.add("taking `%s`".formatted(escaped(part))));
        treatment.dateOrder().ifPresent(order -> said.add("written " + order));
        if (treatment.sum()) {
            said.add("added up");
        }
        if (treatment.percent()) {
            said.add("percent");
        }
        if (treatment.hash()) {
            said.add("kept as a hash");
        }
        if (!treatment.map().isEmpty() || treatment.otherwise().isPresent()) {
            said.add(words(treatment));
        }
        return said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
    }

    private static String words(Cell.Treatment treatment) {
        var words =
                treatment.map().entrySet().stream()
                        .sorted(
                                Map.Entry.<String, String>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry ->
                                "%s → %s".formatted(word(entry.getKey()), word(entry.getValue())))
                        .collect(Collectors.toCollection(ArrayList::new));
        treatment.otherwise().ifPresent(other -> words.add("else " + word(other)));
        return String.join("; ", words);
    }

    static String word(String word) {
        return word.isEmpty() ? "(empty)" : escaped(word);
    }

    private static String joined(List<List<String>> columns, String between) {
        return columns.stream().map(CellWords::code).collect(Collectors.joining(between));
    }

    static String code(List<String> names) {
        return names.stream()
                .map(name -> "`%s`".formatted(escaped(name)))
                .collect(Collectors.joining(" / "));
    }

    static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
