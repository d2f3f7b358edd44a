package fulcrum.ingest.translating;

import fulcrum.units.Period;
import fulcrum.warehouse.Column;
import fulcrum.warehouse.ColumnType;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What went through the translation of one file: sums to compare with the facts, the days covered,
/// and the latest moment spoken of.
final class Tally {

    /// Times that say when something happened, and so that the export is not older.
    private static final Set<String> HAPPENED =
            Set.of(
                    "ordered_at",
                    "paid_at",
                    "completed_at",
                    "updated_at",
                    "refunded_at",
                    "ordered_on",
                    "paid_on",
                    "refunded_on",
                    "day");

    private final IdentityHashMap<Facts, One> ones = new IdentityHashMap<>();
    private final List<One> inOrder = new ArrayList<>();

    /// What several threads counted, as if one had.
    static Tally of(List<Tally> parts) {
        var all = new Tally();
        parts.forEach(part -> all.inOrder.addAll(part.inOrder));
        return all;
    }

    /// A part of the store whose days are reported.
    record Covered(FactKind kind, String source) {}

    private static final class Span {
        private String first = "9999-12-31";
        private String last = "0000-01-01";
    }

    /// The tally of one reader of facts.
    One of(FactKind kind, Facts facts) {
        return ones.computeIfAbsent(
                facts,
                _ -> {
                    var one = new One(kind, facts);
                    inOrder.add(one);
                    return one;
                });
    }

    /// Counts the facts of one kind that fill the same columns.
    static final class One {

        private final FactKind kind;
        private final List<Column> columns;
        private final int[] summed;
        private final int[] times;
        private final PlainSum[] sums;
        private final int day;
        private final int days;
        private final int source;
        private final Map<String, Span> spans = new HashMap<>();
        private long rows;
        private String latest = "";

        private One(FactKind kind, Facts facts) {
            this.kind = kind;
            this.columns = facts.columns();
            this.summed = places(Sums::isSummed);
            this.times = places(One::happened);
            this.sums = new PlainSum[summed.length];
            for (int i = 0; i < sums.length; i++) {
                sums[i] = new PlainSum();
            }
            this.day = dayPlace(kind, facts);
            this.days = facts.place("days");
            this.source = sourcePlace(kind, facts);
        }

        void add(Facts facts) {
            rows++;
            for (int i = 0; i < summed.length; i++) {
                sums[i].add(facts.get(summed[i]));
            }
            for (int place : times) {
                if (facts.get(place).compareTo(latest) > 0) {
                    latest = facts.get(place);
                }
            }
            if (day >= 0 && !facts.get(day).isEmpty()) {
                cover(facts);
            }
        }

        /// Canonical days sort as text, which spares parsing every one of millions.
        private void cover(Facts facts) {
            var span = spans.computeIfAbsent(source < 0 ? "" : facts.get(source), _ -> new Span());
            var first = facts.get(day);
            if (first.compareTo(span.first) < 0) {
                span.first = first;
            }
            var last = lastDay(first, days < 0 ? "" : facts.get(days));
            if (last.compareTo(span.last) > 0) {
                span.last = last;
            }
        }

        private static String lastDay(String first, String days) {
            return days.isEmpty() || days.equals("1")
                    ? first
                    : LocalDate.parse(first).plusDays(Long.parseLong(days) - 1).toString();
        }

        private int[] places(java.util.function.Predicate<Column> wanted) {
            return java.util.stream.IntStream.range(0, columns.size())
                    .filter(i -> wanted.test(columns.get(i)))
                    .toArray();
        }

        private static boolean happened(Column column) {
            return HAPPENED.contains(column.name())
                    && (column.type() == ColumnType.DAY || column.type() == ColumnType.TIME);
        }
    }

    private static int dayPlace(FactKind kind, Facts facts) {
        return switch (kind) {
            case ORDERS, ORDER_LINES -> facts.place("ordered_on");
            case REFUNDS -> facts.place("refunded_on");
            case NOTICES -> facts.place("announced_on");
            default -> facts.place("day");
        };
    }

    private static int sourcePlace(FactKind kind, Facts facts) {
        return switch (kind) {
            case ADS -> facts.place("channel");
            case TRAFFIC -> facts.place("report");
            case KEYWORDS -> facts.place("scope");
            case COSTS -> facts.place("cost_kind");
            default -> -1;
        };
    }

    Map<FactKind, Sums> sums() {
        var rows = new EnumMap<FactKind, Long>(FactKind.class);
        var totals = new EnumMap<FactKind, Map<String, BigDecimal>>(FactKind.class);
        for (var one : inOrder) {
            rows.merge(one.kind, one.rows, Long::sum);
            var sums = totals.computeIfAbsent(one.kind, _ -> new LinkedHashMap<>());
            for (int i = 0; i < one.summed.length; i++) {
                sums.merge(
                        one.columns.get(one.summed[i]).name(),
                        one.sums[i].total(),
                        BigDecimal::add);
            }
        }
        var all = new EnumMap<FactKind, Sums>(FactKind.class);
        rows.forEach((kind, count) ->
                all.put(kind, new Sums(count, totals.getOrDefault(kind, Map.of()))));
        return all;
    }

    Map<Covered, Period> coverage() {
        var periods = new LinkedHashMap<Covered, Period>();
        for (var one : inOrder) {
            one.spans.forEach((source, span) ->
                    periods.merge(
                            new Covered(one.kind, source),
                            new Period(
                                    LocalDate.parse(span.first),
                                    LocalDate.parse(span.last).plusDays(1)),
                            Period::hull));
        }
        return periods;
    }

    /// The latest moment at which something happened, by the file's own word.
    Optional<LocalDateTime> latest() {
        var latest = inOrder.stream().map(one -> one.latest).max(String::compareTo).orElse("");
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                latest.length() == 10
                        ? LocalDate.parse(latest).atStartOfDay()
                        : LocalDateTime.parse(latest.replace(' ', 'T')));
    }
}
