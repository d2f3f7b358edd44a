package fulcrum.ingest.layout;

import fulcrum.warehouse.FactKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which columns of a table would fill which columns of one kind of fact.
///
/// @param found by fact column: the place in the table, and how sure
record Matching(Synonyms.Kind kind, Map<String, Found> found) {

    private static final double BY_NAME = 0.95;
    private static final double BY_PART_OF_NAME = 0.75;
    private static final double BY_VALUES = 0.5;

    /// @param column place in the table, 0 is the first
    record Found(int column, double confidence) {}

    private record Pair(String fact, int column, double confidence, int rank) {}

    static Matching of(Synonyms.Kind kind, List<String> header, List<ColumnProfile> profiles) {
        var pairs = new ArrayList<Pair>();
        kind.columns()
                .forEach((fact, names) -> {
                    var type = kind.fact().column(fact).type();
                    for (int i = 0; i < header.size(); i++) {
                        if (profiles.get(i).couldBe(type)) {
                            pair(fact, names, header.get(i), i).ifPresent(pairs::add);
                        }
                    }
                });
        pairs.sort(
                Comparator.comparingDouble((Pair pair) -> -pair.confidence())
                        .thenComparingInt(Pair::rank));
        var found = new LinkedHashMap<String, Found>();
        for (var pair : pairs) {
            boolean taken = found.values().stream().anyMatch(one -> one.column() == pair.column());
            if (!taken && !found.containsKey(pair.fact())) {
                found.put(pair.fact(), new Found(pair.column(), pair.confidence()));
            }
        }
        return new Matching(kind, found).withDayByValues(profiles);
    }

    private static Optional<Pair> pair(String fact, List<String> names, String header, int column) {
        var theirs = loose(header);
        for (int rank = 0; rank < names.size(); rank++) {
            var ours = loose(names.get(rank));
            if (ours.equals(theirs)) {
                return Optional.of(new Pair(fact, column, BY_NAME, rank));
            }
            if (ours.contains("*") && pattern(ours).matcher(theirs).matches()) {
                return Optional.of(new Pair(fact, column, BY_PART_OF_NAME, rank));
            }
        }
        return Optional.empty();
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(
                String.join(
                        ".+",
                        java.util.Arrays.stream(name.split("\\*", -1))
                                .map(Pattern::quote)
                                .toList()));
    }

    private static String loose(String name) {
        return Headers.normal(name).replaceAll("[_\\-./#()']", "");
    }

    /// A kind that needs a day, in a table with just one column of days, however it is called.
    private Matching withDayByValues(List<ColumnProfile> profiles) {
        var fact =
                List.of("ordered_at", "refunded_at", "day").stream()
                        .filter(name -> kind.columns().containsKey(name))
                        .findFirst();
        if (fact.isEmpty() || found.containsKey(fact.get())) {
            return this;
        }
        var times = new ArrayList<Integer>();
        for (int i = 0; i < profiles.size(); i++) {
            int column = i;
            if (profiles.get(i).isTime()
                    && found.values().stream().noneMatch(one -> one.column() == column)) {
                times.add(i);
            }
        }
        if (times.size() != 1) {
            return this;
        }
        var more = new LinkedHashMap<>(found);
        more.put(fact.get(), new Found(times.getFirst(), BY_VALUES));
        return new Matching(kind, more);
    }

    /// As a person decided: header → fact column.
    static Matching given(Synonyms.Kind kind, List<String> header, Map<String, String> chosen) {
        var headers = new Headers(header);
        var found = new TreeMap<String, Found>();
        chosen.forEach((name, fact) ->
                headers.find(name)
                        .ifPresent(column ->
                                found.put(kind.fact().column(fact).name(), new Found(column, 1))));
        return new Matching(kind, found);
    }

    FactKind fact() {
        return kind.fact();
    }

    Optional<Found> find(String column) {
        return Optional.ofNullable(found.get(column));
    }

    boolean has(String column) {
        return found.containsKey(column);
    }

    boolean hasNeeds() {
        return kind.needs().stream().allMatch(group -> group.stream().anyMatch(this::has));
    }

    double score() {
        return found.entrySet().stream()
                .mapToDouble(entry ->
                        entry.getValue().confidence()
                                * (kind.tells().contains(entry.getKey()) ? 2 : 1))
                .sum();
    }

    /// The fact column that a column of the table fills.
    Optional<Map.Entry<String, Found>> at(int column) {
        return found.entrySet().stream()
                .filter(entry -> entry.getValue().column() == column)
                .findFirst();
    }
}
