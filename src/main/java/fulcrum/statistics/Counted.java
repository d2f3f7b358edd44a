package fulcrum.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.hipparchus.distribution.continuous.NormalDistribution;

/// Whether something that is counted has become more or less frequent since one week.
///
/// Both sides are compared as {@link Rate}s; how much weeks differ beyond chance is read off blocks
/// of four weeks and widens it. Rare counts have no logarithm that is any good.
///
/// @param counts by the number of their week; `tries` of the same weeks
record Counted(SortedMap<Long, Double> counts, SortedMap<Long, Double> tries) {

    private static final int STEP = 3;
    private static final int BLOCK = 4;
    private static final int LEAST_BEFORE = 12;
    private static final double LEAST = 5;
    private static final double IN_95_OF_100 = 1.96;

    private record Turn(long week, Rate before, Rate after, double score) {}

    /// @param since the first week in which it may have begun
    static Optional<Shift> of(
            SortedMap<Long, Double> counts, SortedMap<Long, Double> tries, long since) {
        return tries.size() < LEAST_BEFORE + STEP
                ? Optional.empty()
                : new Counted(counts, tries).of(since);
    }

    private Optional<Shift> of(long since) {
        long first = Math.max(since, tries.firstKey() + LEAST_BEFORE);
        var turns =
                LongStream.rangeClosed(first, tries.lastKey() - STEP + 1)
                        .mapToObj(this::turn)
                        .filter(turn -> turn.before().count() + turn.after().count() >= LEAST)
                        .toList();
        return turns.stream()
                .max(Comparator.comparingDouble(turn -> Math.abs(turn.score())))
                .map(turn -> shift(turn, turns.size()));
    }

    private Turn turn(long week) {
        var before = side(tries.headMap(week));
        var after = side(tries.tailMap(week));
        return new Turn(week, before, after, before.score(after) / Math.sqrt(spread(week)));
    }

    private Rate side(SortedMap<Long, Double> weeks) {
        double count =
                weeks.keySet().stream().mapToDouble(week -> counts.getOrDefault(week, 0.0)).sum();
        return new Rate(count, weeks.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    /// Of blocks of weeks on each side beside what chance alone would make of them.
    private double spread(long week) {
        var blocks = new ArrayList<Double>();
        blocks.addAll(distances(tries.headMap(week)));
        blocks.addAll(distances(tries.tailMap(week)));
        double free = blocks.size() - 2.0;
        return free <= 0
                ? 1
                : Math.max(1, blocks.stream().mapToDouble(Double::doubleValue).sum() / free);
    }

    private List<Double> distances(SortedMap<Long, Double> weeks) {
        double rate = side(weeks).each();
        var blocks = new TreeMap<Long, SortedMap<Long, Double>>();
        weeks.forEach((week, tried) ->
                blocks.computeIfAbsent(week / BLOCK, _ -> new TreeMap<>()).put(week, tried));
        return blocks.values().stream()
                .map(this::side)
                .filter(block -> block.tries() * rate > 0)
                .map(block ->
                        Math.pow(block.count() - block.tries() * rate, 2) / (block.tries() * rate))
                .toList();
    }

    private Shift shift(Turn turn, int looked) {
        var normal = new NormalDistribution();
        double before = Math.max(turn.before().each(), 0.5 / turn.before().tries());
        double log = Math.log(Math.max(turn.after().count(), 0.5) / turn.after().tries() / before);
        double half =
                IN_95_OF_100
                        * Math.sqrt(
                                spread(turn.week())
                                        * (1 / Math.max(turn.after().count(), 0.5)
                                                + 1 / Math.max(turn.before().count(), 0.5)));
        double fell = normal.cumulativeProbability(turn.score());
        double rose = normal.cumulativeProbability(-turn.score());
        return new Shift(
                turn.after().each(),
                turn.after().each() / Math.exp(log),
                new Shift.Change(
                        Math.expm1(log),
                        new Interval(Math.expm1(log - half), Math.expm1(log + half))),
                Math.min(1, fell * looked),
                Math.min(1, rose * looked),
                false,
                tries.size(),
                Math.toIntExact(tries.lastKey() - turn.week() + 1));
    }
}
