package fulcrum.metrics;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fulcrum.store.StoreId;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Facts;
import fulcrum.warehouse.Remembered;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/// The parts of dimensions that facts name: products, channels, words, and when they did last.
final class NamedParts {

    private static final int NEAREST = 3;

    /// Parts of all dimensions together that are remembered.
    private static final long MOST_PARTS = 500_000;

    private final Facts facts;
    private final Titles titles;
    private final Remembered<Asked, Map<String, Optional<LocalDate>>> remembered;

    NamedParts(Facts facts, Titles titles) {
        this.facts = facts;
        this.titles = titles;
        this.remembered = facts.remembered(MOST_PARTS, Map::size);
    }

    private record Asked(StoreId store, FactKind kind, String column) {}

    /// @param tables all that facts are counted from
    Sighting of(StoreId store, Iterable<FactTable> tables, Dimension by, String part) {
        var named = new HashSet<String>();
        for (var table : tables) {
            var cut = table.dimensions().get(by);
            if (cut == null) {
                continue;
            }
            // a part that a question works out, as whether a buyer is new
            if (Columns.isJoined(table.kind(), cut.column())) {
                return new Sighting.Named();
            }
            named.addAll(days(store, table, cut.column()).keySet());
            cut.also().ifPresent(also -> named.addAll(days(store, table, also).keySet()));
        }
        if (by.equals(Titles.PRODUCT)) {
            named.addAll(listed(store));
        }
        if (named.isEmpty()) {
            return new Sighting.NothingNamed();
        }
        return named.contains(part) ? new Sighting.Named() : nearest(store, named, by, part);
    }

    private Set<String> listed(StoreId store) {
        var asked = new Asked(store, FactKind.PRODUCTS, "product_id");
        return remembered
                .of(
                        asked,
                        () -> {
                            var all = new HashMap<String, Optional<LocalDate>>();
                            facts.answer(Titles.listed(store))
                                    .forEach(row -> all.put(row.value1(), Optional.empty()));
                            return Collections.unmodifiableMap(all);
                        })
                .keySet();
    }

    private Sighting nearest(StoreId store, Set<String> named, Dimension by, String part) {
        return new Sighting.Unnamed(
                named.stream()
                        .sorted(
                                Comparator.comparingInt((String one) -> away(store, by, part, one))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(NEAREST)
                        .map(one -> told(one, titles.called(store, by, one)))
                        .toList());
    }

    /// People remember a title rather than a number.
    private int away(StoreId store, Dimension by, String written, String part) {
        var shown = Mistakes.shown(written);
        var title = titles.called(store, by, part);
        int byCode = Likeness.between(shown, Mistakes.shown(part));
        return title.contains(written)
                ? 0
                : Math.min(byCode, Likeness.between(shown, Mistakes.shown(title)));
    }

    private static String told(String part, String title) {
        return title.equals(part) || title.contains(part) ? title : part + " " + title;
    }

    /// The last day on which facts of a table name a part; none where they never do.
    Optional<LocalDate> last(StoreId store, FactTable table, Dimension by, String part) {
        var cut = table.dimensions().get(by);
        if (cut == null || Columns.isJoined(table.kind(), cut.column())) {
            return Optional.empty();
        }
        return days(store, table, cut.column())
                .getOrDefault(part, Optional.empty())
                .or(() ->
                        cut.also()
                                .flatMap(also ->
                                        days(store, table, also)
                                                .getOrDefault(part, Optional.empty())));
    }

    private Map<String, Optional<LocalDate>> days(StoreId store, FactTable table, String column) {
        return remembered.of(
                new Asked(store, table.kind(), column),
                () -> {
                    var days = new HashMap<String, Optional<LocalDate>>();
                    facts.answer(question(store, table, column))
                            .forEach(row ->
                                    days.put(row.value1(), Optional.ofNullable(row.value2())));
                    return Collections.unmodifiableMap(days);
                });
    }

    /// An order that was never paid names a product, and sells nothing.
    static Select<Record2<String, LocalDate>> question(
            StoreId store, FactTable table, String column) {
        var columns = new Columns(table.kind());
        var part = columns.any(column).cast(SQLDataType.VARCHAR);
        var day = columns.day(table.day(Basis.EVENT));
        var last =
                table.kind() == FactKind.ORDER_LINES
                        ? max(day).filterWhere(columns.flag("sold"))
                        : max(day);
        return select(part, last)
                .from(table.kind().asTable())
                .where(columns.text("store").eq(store.value()))
                .and(columns.flag("in_force"))
                .and(part.isNotNull())
                .groupBy(part)
                .orderBy(part);
    }
}
