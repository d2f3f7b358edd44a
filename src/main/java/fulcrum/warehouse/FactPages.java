package fulcrum.warehouse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `docs/facts.md`: every fact table with its columns, units and meaning.
public final class FactPages {

    private static final String HEAD =
            """
            # Facts

            One table per kind of fact. This page is written from `FactKind`; do not edit it: run
            `mvn test -Dtest=FactPagesTests -Dgolden.write=true`.

            Every table has, beside its own columns: `store` (the store), `import_id` (the import that
            brought the row), `source_row` (the line of the file on which the row begins), `in_force`
            (false for a row that a newer export has replaced), `provisional` (true where the platform
            could still restate it when it wrote the export) and `restated_until` (the last day on which
            it may do so: once the store has newer facts, the row is final; empty where it always was).

            Rows of one store that agree on the **identity** are one thing: those of a newer export
            replace those of an older one. A *settled* column stands in no file; it is worked out from
            other facts after each import.
            """;

    private FactPages() {}

    public static String markdown() {
        var kinds = Arrays.asList(FactKind.values());
        return Stream.of(
                        HEAD, contents(kinds), kinds.stream().map(FactPages::kind).collect(lines()))
                .collect(lines());
    }

    private static String contents(List<FactKind> kinds) {
        return kinds.stream()
                        .map(kind ->
                                "- [%s](#%s): %s"
                                        .formatted(kind.table(), kind.table(), kind.meaning()))
                        .collect(lines())
                + "\n";
    }

    private static String kind(FactKind kind) {
        var identity =
                kind.identity().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
        var head =
                """

                ## %s

                %s

                Identity: %s%s.

                | column | holds | meaning |
                |---|---|---|
                """
                        .formatted(
                                kind.table(),
                                kind.meaning(),
                                identity,
                                kind.repeats() ? "; one export may have several rows for it" : "");
        return head + kind.columns().stream().map(FactPages::column).collect(lines());
    }

    private static String column(Column column) {
        return "| `%s` | %s%s | %s |"
                .formatted(
                        column.name(),
                        unit(column.type()),
                        column.settled() ? ", settled" : "",
                        column.meaning().replace("|", "\\|"));
    }

    /// What a column of that type holds, with its unit.
    public static String unit(ColumnType type) {
        return switch (type) {
            case MONEY -> "money, in the store's currency";
            case SHARE -> "share of 1";
            case COUNT -> "whole number";
            case TIME -> "time on the store's clock";
            case DAY -> "business day";
            case FLAG -> "true or false";
            case ID, TEXT, CODE, NUMBER -> type.name().toLowerCase(Locale.ROOT);
        };
    }

    private static java.util.stream.Collector<CharSequence, ?, String> lines() {
        return Collectors.joining("\n");
    }
}
