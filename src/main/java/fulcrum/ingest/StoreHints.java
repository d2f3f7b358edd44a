package fulcrum.ingest;

import fulcrum.ingest.layout.Cell;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file says of the store that it comes from.
public record StoreHints(String platform, Optional<Currency> currency) {

    static final StoreHints NONE = new StoreHints("any", Optional.empty());

    static StoreHints of(Recognition recognition) {
        var match = recognition.match().orElseThrow();
        var currency =
                match.layout().reads().stream()
                        .map(read -> read.cells().get("currency"))
                        .filter(java.util.Objects::nonNull)
                        .map(cell -> currency(cell, recognition))
                        .flatMap(Optional::stream)
                        .findFirst();
        return new StoreHints(match.layout().platform(), currency);
    }

    private static Optional<Currency> currency(Cell cell, Recognition recognition) {
        var match = recognition.match().orElseThrow();
        return switch (cell.source()) {
            case Cell.Source.Column(var names) -> {
                var column = match.headers().findFirst(names);
                yield column.isEmpty()
                        ? Optional.empty()
                        : recognition.firstRows().stream()
                                .skip(match.headerRow() + 1L)
                                .filter(row -> row.size() > column.getAsInt())
                                .map(row -> code(row.get(column.getAsInt())))
                                .flatMap(Optional::stream)
                                .findFirst();
            }
            case Cell.Source.HeaderPart(var pattern) -> header(match.headers().names(), pattern);
            default -> Optional.empty();
        };
    }

    private static Optional<Currency> header(List<String> names, String pattern) {
        var compiled = Pattern.compile(pattern);
        for (var name : names) {
            var found = compiled.matcher(name.strip());
            if (found.find() && found.groupCount() > 0) {
                return code(found.group(1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Currency> code(String text) {
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equals(text.strip()))
                .findFirst();
    }
}
