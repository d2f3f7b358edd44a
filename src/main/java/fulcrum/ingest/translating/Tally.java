package fulcrum.ingest.translating;

import fulcrum.units.Period;
import fulcrum.warehouse.Column;
import fulcrum.warehouse.ColumnType;
import fulcrum.warehouse.FactKind;
import fulcrum.warehouse.Sums;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
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
                    "refunded_at",
                    "ordered_on",
                    "paid_on",
                    "refunded_on",
                    "day");

    private final Map<FactKind, long[]> rows = new EnumMap<>(FactKind.class);
    private final Map<FactKind, Map<String, BigDecimal>> sums = new EnumMap<>(FactKind.class);
    private final Map<Covered, Span> spans = new LinkedHashMap<>();
    private String latest = "";

    /// A part of the store whose days are reported.
    record Covered(FactKind kind, String source) {}

    private static final class Span {
        private String first = "9999-12-31";
        private String last = "0000-01-01";
    }

    void add(FactKind kind, Facts facts) {
        rows.computeIfAbsent(kind, _ -> new long[1])[0]++;
        var totals = sums.computeIfAbsent(kind, _ -> new LinkedHashMap<>());
        var columns = facts.columns();
        for (int i = 0; i < columns.size(); i++) {
            var value = facts.get(i);
            if (!value.isEmpty()) {
                see(totals, columns.get(i), value);
            }
        }
        cover(kind, facts);
    }

    private void see(Map<String, BigDecimal> totals, Column column, String value) {
        if (Sums.isSummed(column)) {
            totals.merge(column.name(), new BigDecimal(value), BigDecimal::add);
        } else if ((column.type() == ColumnType.DAY || column.type() == ColumnType.TIME)
                && HAPPENED.contains(column.name())
                && value.compareTo(latest) > 0) {
            latest = value;
        }
    }

    /// Canonical days sort as text, which spares parsing every one of millions.
    private void cover(FactKind kind, Facts facts) {
        int day = dayPlace(kind, facts);
        if (day < 0 || facts.get(day).isEmpty()) {
            return;
        }
        int source = sourcePlace(kind, facts);
        var span =
                spans.computeIfAbsent(
                        new Covered(kind, source < 0 ? "" : facts.get(source)), _ -> new Span());
        var first = facts.get(day);
        if (first.compareTo(span.first) < 0) {
            span.first = first;
        }
        int days = facts.place("days");
        var last =
                days < 0 || facts.get(days).isEmpty() || facts.get(days).equals("1")
                        ? first
                        : LocalDate.parse(first)
                                .plusDays(Long.parseLong(facts.get(days)) - 1)
                                .toString();
        if (last.compareTo(span.last) > 0) {
            span.last = last;
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
        var all = new EnumMap<FactKind, Sums>(FactKind.class);
        rows.forEach((kind, count) ->
                all.put(kind, new Sums(count[0], sums.getOrDefault(kind, Map.of()))));
        return all;
    }

    Map<Covered, Period> coverage() {
        var periods = new LinkedHashMap<Covered, Period>();
        spans.forEach((covered, span) ->
                periods.put(
                        covered,
                        new Period(
                                LocalDate.parse(span.first),
                                LocalDate.parse(span.last).plusDays(1))));
        return periods;
    }

    /// The latest moment at which something happened, by the file's own word.
    Optional<LocalDateTime> latest() {
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                latest.length() == 10
                        ? LocalDate.parse(latest).atStartOfDay()
                        : LocalDateTime.parse(latest.replace(' ', 'T')));
    }
}
