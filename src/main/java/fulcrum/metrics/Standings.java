package fulcrum.metrics;

import fulcrum.units.Period;
import fulcrum.units.Said;
import fulcrum.warehouse.Facts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tells for each measured metric, slice and part whether imports cover it, and what to note.
final class Standings {

    /// A note: facts for some days of a slice only.
    static final String SOME_DAYS = "metrics.note.days";

    private final FigureQuestion question;
    private final Definitions definitions;
    private final Facts facts;
    private final UnusableColumns unusable;
    private final CoveredDays covered;
    private final Map<FactTable, List<Period>> longRows = new HashMap<>();
    private final Map<Place, Standing> told = new HashMap<>();

    Standings(
            FigureQuestion question,
            Definitions definitions,
            Facts facts,
            UnusableColumns unusable,
            CoveredDays covered) {
        this.question = question;
        this.definitions = definitions;
        this.facts = facts;
        this.unusable = unusable;
        this.covered = covered;
    }

    private record Place(MetricId leaf, Slices.Slice slice, Set<String> reporters) {}

    Standing of(Metric leaf, Slices.Slice slice, List<Optional<String>> parts) {
        var table = definitions.table(leaf.aggregate().from());
        var place = new Place(leaf.id(), slice, reporters(leaf.aggregate(), table, parts));
        return told.computeIfAbsent(place, _ -> tell(leaf, table, place));
    }

    /// True where parts are reported by different reporters.
    boolean dependsOnPart(Metric leaf) {
        var table = definitions.table(leaf.aggregate().from());
        return table.part().isPresent()
                && question.cut().by().stream()
                        .anyMatch(dimension -> names(dimension, table.part().get(), table));
    }

    private Standing tell(Metric leaf, FactTable table, Place place) {
        var barred = barred(leaf.aggregate());
        if (barred.isPresent()) {
            return new Standing.Missing(barred.get());
        }
        var slice = place.slice().days();
        return switch (leaf.aggregate().take()) {
            case Take.Latest _ -> new Standing.Covered(Optional.empty(), List.of());
            case Take.RecentPerDay(var _, int days) -> recent(leaf, table, slice, days);
            case Take.Repeaters(int days) -> repeated(leaf, table, place, days);
            case Take.Sum _, Take.Count(), Take.Distinct _, Take.FirstTimers(), Take.Spread _ ->
                    counted(leaf, table, place);
        };
    }

    private Standing repeated(Metric leaf, FactTable table, Place place, int days) {
        var end = place.slice().days().until();
        var after = new Period(end, end.plusDays(days));
        var standing = counted(leaf, table, place);
        return standing instanceof Standing.Covered && !covered.of(table).holds(after)
                ? new Standing.Missing(
                        Said.of("metrics.unknown.too-early", days, after.until().minusDays(1)))
                : standing;
    }

    private Standing recent(Metric leaf, FactTable table, Period slice, int days) {
        var last = covered.of(table).lastBefore(slice.until(), days);
        if (last.isEmpty()) {
            return new Standing.Missing(Reasons.missing(table.reported(), leaf.needs()));
        }
        return new Standing.Covered(
                Optional.empty(),
                last.count() == days
                        ? List.of()
                        : List.of(Said.of("metrics.note.fewer-days", last.count(), days)));
    }

    private Standing counted(Metric leaf, FactTable table, Place place) {
        var slice = place.slice().days();
        var byReporter = new TreeMap<String, Days>();
        covered.byReporter(table)
                .forEach((reporter, days) -> {
                    if (place.reporters().isEmpty() || place.reporters().contains(reporter)) {
                        byReporter.put(reporter, days.within(slice));
                    }
                });
        var days = byReporter.values().stream().reduce(Days.NONE, Days::or);
        if (days.isEmpty()) {
            return question.basis() == Basis.EVENT && covered.reaches(table, slice)
                    ? new Standing.Covered(
                            Optional.of(days), List.of(Said.of("metrics.note.paid-later")))
                    : new Standing.Missing(Reasons.missing(table.reported(), leaf.needs()));
        }
        for (var row : longRows(leaf.aggregate(), table)) {
            var inside = Days.of(List.of(row)).within(slice);
            if (!inside.isEmpty() && inside.count() < row.days()) {
                return new Standing.Missing(
                        Said.of("metrics.unknown.row-spans", row.from(), row.until().minusDays(1)));
            }
        }
        return new Standing.Covered(Optional.of(days), notes(table, days, byReporter, slice));
    }

    /// How many days are covered, and which reporters were silent on days when others spoke.
    private static List<Said> notes(
            FactTable table, Days days, SortedMap<String, Days> byReporter, Period slice) {
        var notes = new ArrayList<Said>();
        if (days.count() < slice.days()) {
            notes.add(Said.of(SOME_DAYS, days.count(), slice.days()));
        }
        if (table.part().map(FactTable.Part::addsUp).orElse(false)) {
            byReporter.forEach((reporter, own) -> {
                if (own.count() < days.count()) {
                    notes.add(
                            Said.of(
                                    "metrics.note.reporter-days",
                                    Channels.called(reporter),
                                    own.count(),
                                    slice.days()));
                }
            });
        }
        return notes;
    }

    private List<Period> longRows(Aggregate aggregate, FactTable table) {
        if (table.span().isEmpty() || aggregate.take() instanceof Take.Spread) {
            return List.of();
        }
        return longRows.computeIfAbsent(
                table,
                _ ->
                        LongRows.read(
                                facts.answer(
                                        new LongRows(new Rows(question, table), table.span().get())
                                                .question())));
    }

    private Optional<Said> barred(Aggregate aggregate) {
        return aggregate.columns().stream()
                .flatMap(column ->
                        unusable.reason(question.store(), aggregate.from(), column).stream())
                .findFirst();
    }

    /// The reporters that matter: those that the metric, a filter or the part names; else all.
    private Set<String> reporters(
            Aggregate aggregate, FactTable table, List<Optional<String>> parts) {
        var reporters = new HashSet<String>();
        table.part()
                .ifPresent(part -> {
                    var conditions = new ArrayList<>(aggregate.where());
                    conditions.addAll(table.rows(question.cut().dimensions()));
                    for (var condition : conditions) {
                        if (condition instanceof Condition.OneOf(var column, var values)
                                && column.equals(part.column())) {
                            reporters.addAll(values);
                        }
                    }
                    reporters.addAll(named(part, table, parts));
                });
        return reporters;
    }

    private Set<String> named(FactTable.Part part, FactTable table, List<Optional<String>> parts) {
        var named = new HashSet<String>();
        for (int i = 0; i < parts.size(); i++) {
            if (names(question.cut().by().get(i), part, table)) {
                parts.get(i).ifPresent(named::add);
            }
        }
        for (var filter : question.cut().only()) {
            if (named.isEmpty() && names(filter.dimension(), part, table)) {
                named.addAll(filter.values());
            }
        }
        return named;
    }

    private static boolean names(Dimension dimension, FactTable.Part part, FactTable table) {
        var cut = table.dimensions().get(dimension);
        return cut != null && cut.column().equals(part.column());
    }
}
