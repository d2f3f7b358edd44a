package fulcrum.diagnosis.weight;

import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Value;
import fulcrum.store.Store;
import fulcrum.units.Figure;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The whole weeks of a store before a day, two years of them.
record WeeklyFacts(Store store, Metrics metrics, LocalDate day) {

    private static final int WEEKS = 104;
    private static final MetricId VISITORS = new MetricId("visitors");
    private static final MetricId CLICKS = new MetricId("keyword_clicks");
    private static final List<Dimension> SOURCES =
            List.of(new Dimension("source_3"), new Dimension("source_2"), new Dimension("source"));
    private static final Pattern SEARCH =
            Pattern.compile("搜索|search|/ ?organic", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAID =
            Pattern.compile("推广|付费|广告|直通车|paid|cpc|\\bads?\\b", Pattern.CASE_INSENSITIVE);
    private static final int BEFORE = 4;

    /// @param sources whose visitors they are; none where they are clicks
    record Searching(List<String> sources, NavigableMap<LocalDate, Double> weeks) {}

    private Period days() {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday.minusWeeks(WEEKS), monday);
    }

    /// Visitors from search that was not paid for, by the finest sources that name it; else clicks
    /// in search results.
    Optional<Searching> searching() {
        return Stream.concat(
                        SOURCES.stream().flatMap(by -> searching(by).stream()), clicks().stream())
                .max(Comparator.comparingInt(one -> one.weeks().size()));
    }

    private Optional<Searching> clicks() {
        var weeks = new TreeMap<LocalDate, Double>();
        for (var line : lines(List.of(CLICKS), Cut.NONE)) {
            whole(line.values().getFirst()).ifPresent(many -> weeks.put(line.date(), many));
        }
        return weeks.isEmpty() ? Optional.empty() : Optional.of(new Searching(List.of(), weeks));
    }

    private Optional<Searching> searching(Dimension by) {
        if (!metrics.dimensions(List.of(VISITORS)).contains(by)) {
            return Optional.empty();
        }
        var weeks = new TreeMap<LocalDate, Double>();
        var named = new TreeSet<String>();
        for (var line : lines(List.of(VISITORS), Cut.by(by))) {
            line.parts()
                    .getFirst()
                    .filter(WeeklyFacts::isSearch)
                    .ifPresent(part ->
                            whole(line.values().getFirst())
                                    .ifPresent(many -> {
                                        named.add(part);
                                        weeks.merge(line.date(), many, Double::sum);
                                    }));
        }
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(new Searching(List.copyOf(named), weeks));
    }

    private static boolean isSearch(String source) {
        return SEARCH.matcher(source).find() && !PAID.matcher(source).find();
    }

    /// An ingredient in each week that is known wholly, as it is; more is not always better.
    NavigableMap<LocalDate, Double> of(Ingredient ingredient) {
        var weeks = new TreeMap<LocalDate, Double>();
        for (var line : lines(ingredient.metrics(), Cut.NONE)) {
            var values = new ArrayList<Double>();
            line.values().forEach(value -> whole(value).ifPresent(values::add));
            if (values.size() == line.values().size()) {
                ratio(values).ifPresent(value -> weeks.put(line.date(), value));
            }
        }
        return ingredient.kind() == Ingredient.Kind.GROWTH ? growth(weeks) : weeks;
    }

    private static Optional<Double> ratio(List<Double> values) {
        if (values.size() == 1) {
            return Optional.of(values.getFirst());
        }
        return values.getLast() > 0
                ? Optional.of(values.getFirst() / values.getLast())
                : Optional.empty();
    }

    /// Beside the mean of four weeks before.
    private static NavigableMap<LocalDate, Double> growth(NavigableMap<LocalDate, Double> weeks) {
        var growth = new TreeMap<LocalDate, Double>();
        weeks.forEach((week, value) -> {
            var before = weeks.subMap(week.minusWeeks(BEFORE), week);
            double mean = before.values().stream().mapToDouble(one -> one).average().orElse(0);
            if (before.size() == BEFORE && mean > 0) {
                growth.put(week, value / mean - 1);
            }
        });
        return growth;
    }

    private List<Reading.Line> lines(List<MetricId> wanted, Cut cut) {
        var question = FigureQuestion.of(store.id(), wanted, days(), Grain.WEEK).cut(cut);
        return metrics.read(question) instanceof Reading reading ? reading.lines() : List.of();
    }

    private static Optional<Double> whole(Value value) {
        return !value.isPartial() && value.figure() instanceof Figure.Known(var known)
                ? Optional.of(known.doubleValue())
                : Optional.empty();
    }

    /// Where an ingredient is unknown.
    List<String> needs(Ingredient ingredient) {
        return ingredient.metrics().stream()
                .flatMap(metric -> metrics.needs(metric).stream())
                .distinct()
                .toList();
    }
}
