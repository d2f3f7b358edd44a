package fulcrum.effects;

import fulcrum.actions.Action;
import fulcrum.actions.Effort;
import fulcrum.actions.Link;
import fulcrum.store.PersonId;
import fulcrum.units.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where people's hours went, by what came of them: in all, per person, per link of the process and
/// per week. Hours of an action are spread evenly over its days.
///
/// @param byPerson work of nobody under none
/// @param byWeek by its Monday
public record Meter(
        Period days,
        Hours all,
        SequencedMap<Optional<PersonId>, Hours> byPerson,
        SequencedMap<Link, Hours> byLink,
        SequencedMap<LocalDate, Hours> byWeek) {

    private static final int PLACES = 6;

    /// Hours by result; only those that are not zero.
    public record Hours(Map<Result, BigDecimal> by) {

        public static final Hours NONE = new Hours(Map.of());

        public Hours {
            by = Map.copyOf(by);
        }

        public BigDecimal of(Result result) {
            return by.getOrDefault(result, BigDecimal.ZERO);
        }

        public BigDecimal total() {
            return by.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        Hours and(Hours other) {
            var sum = new EnumMap<Result, BigDecimal>(Result.class);
            sum.putAll(by);
            other.by.forEach((result, hours) -> sum.merge(result, hours, BigDecimal::add));
            return new Hours(sum);
        }
    }

    /// The hours of one action on one day.
    private record Piece(Action action, Result result, LocalDate day, BigDecimal hours) {

        Hours asHours() {
            return new Hours(Map.of(result, hours));
        }
    }

    /// @param results of the actions that were read; one that was not is too early
    static Meter of(List<Action> actions, Map<Integer, Result> results, Period days) {
        var pieces =
                actions.stream()
                        .flatMap(action ->
                                pieces(
                                        action,
                                        results.getOrDefault(
                                                action.id().number(), Result.TOO_EARLY),
                                        days)
                                        .stream())
                        .toList();
        return new Meter(
                days,
                sum(pieces),
                by(pieces, one -> one.action().plan().owner(), largest()),
                by(pieces, one -> one.action().plan().link(), largest()),
                by(pieces, one -> monday(one.day()), Map.Entry.<LocalDate, Hours>comparingByKey()));
    }

    private static List<Piece> pieces(Action action, Result result, Period days) {
        var effort = action.plan().effort();
        var own = action.plan().days();
        if (effort.hours().signum() == 0 || own.isEmpty()) {
            return List.of();
        }
        var each = daily(effort, own.get());
        return own.get()
                .from()
                .datesUntil(own.get().until())
                .filter(days::contains)
                .map(day -> new Piece(action, result, day, each))
                .toList();
    }

    private static BigDecimal daily(Effort effort, Period days) {
        return effort.hours()
                .divide(BigDecimal.valueOf(days.days()), PLACES, RoundingMode.HALF_EVEN);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Hours sum(List<Piece> pieces) {
        return pieces.stream().map(Piece::asHours).reduce(Hours.NONE, Hours::and);
    }

    private static <K> SequencedMap<K, Hours> by(
            List<Piece> pieces, Function<Piece, K> key, Comparator<Map.Entry<K, Hours>> order) {
        var grouped =
                pieces.stream()
                        .collect(
                                Collectors.groupingBy(
                                        key,
                                        Collectors.collectingAndThen(
                                                Collectors.toList(), Meter::sum)));
        var sorted = new LinkedHashMap<K, Hours>();
        grouped.entrySet().stream()
                .sorted(order)
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    private static <K> Comparator<Map.Entry<K, Hours>> largest() {
        return Comparator.comparing((Map.Entry<K, Hours> one) -> one.getValue().total())
                .reversed()
                .thenComparing(one -> one.getKey().toString());
    }
}
