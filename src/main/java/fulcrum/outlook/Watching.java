package fulcrum.outlook;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeNode;
import fulcrum.metrics.TreeReading;
import fulcrum.metrics.Versus;
import fulcrum.metrics.Worth;
import fulcrum.statistics.Anomalies;
import fulcrum.statistics.Anomaly;
import fulcrum.statistics.Scale;
import fulcrum.statistics.Watched;
import fulcrum.store.Festivals;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Watches the figures of trees, all together, and leaves what a figure's own parts explain to
/// them.
final class Watching {

    /// What is usual is learned from a year and some weeks before.
    private static final int LEARNED_DAYS = 400;

    private static final double FALSE_SHARE = 0.05;

    /// Courses that can be watched together.
    private record Kind(Scale scale, OpenWeek week) {}

    private final Metrics metrics;
    private final Courses courses;

    Watching(Metrics metrics, Courses courses) {
        this.metrics = metrics;
        this.courses = courses;
    }

    OddDays of(OddQuestion question) {
        var trees =
                metrics.trees().stream()
                        .filter(tree -> question.tree().map(tree.id()::equals).orElse(true))
                        .toList();
        var refused = new TreeMap<MetricId, Said>();
        var watched = new ArrayList<Course>();
        var learned = learned(question, trees);
        for (var metric : metrics(trees)) {
            var asked = CourseQuestion.of(question.store(), metric);
            switch (courses.of(asked, learned)) {
                case CourseAnswer.Refused(var why) -> refused.put(metric, why);
                case Course course -> watched.add(course);
            }
        }
        var worth = worth(question, trees);
        var byMetric = watched.stream().collect(toMap(one -> one.metric().id(), one -> one));
        var named = new ArrayList<OddDays.Found>();
        var kinds = watched.stream().collect(groupingBy(one -> new Kind(scale(one), one.week())));
        kinds.forEach((kind, alike) -> {
            var report =
                    Anomalies.of(
                            alike.stream().map(course -> watched(course, question, worth)).toList(),
                            setting(question, kind));
            report.anomalies()
                    .forEach(one -> {
                        var course = requireNonNull(byMetric.get(new MetricId(one.series())));
                        named.add(found(one, course, worth(worth, course)));
                    });
            report.refused()
                    .forEach((name, why) -> refused.put(new MetricId(name), Refusals.said(why)));
        });
        return new OddDays(
                lowest(clearest(named), trees), metrics(trees).size() - refused.size(), refused);
    }

    private static SequencedSet<MetricId> metrics(List<Tree> trees) {
        var all = new LinkedHashSet<MetricId>();
        trees.forEach(tree -> all.addAll(tree.metrics()));
        return all;
    }

    /// From the first day that facts cover for any of them, if that is later, to the last judged.
    private Period learned(OddQuestion question, List<Tree> trees) {
        var days = question.days();
        var earliest = days.from().minusDays(LEARNED_DAYS);
        var first =
                metrics(trees).stream()
                        .flatMap(metric ->
                                metrics.commonDays(question.store().id(), metric).stream())
                        .map(Period::from)
                        .min(Comparator.naturalOrder())
                        .filter(earliest::isBefore)
                        .orElse(earliest);
        return new Period(first.isAfter(days.from()) ? days.from() : first, days.until());
    }

    private static Anomalies.Setting setting(OddQuestion question, Kind kind) {
        return new Anomalies.Setting(
                kind.scale(),
                kind.week().season(),
                kind.week().step(question.days().from()),
                FALSE_SHARE,
                question.floor());
    }

    private static Scale scale(Course course) {
        for (double value : course.series().toArray()) {
            if (value < 0) {
                return Scale.PLAIN;
            }
        }
        return Scale.LOG1P;
    }

    private Watched watched(Course course, OddQuestion question, Map<MetricId, Double> worth) {
        var prepared = course.prepared(question.days());
        return new Watched(
                course.metric().id().value(),
                prepared.series(),
                prepared.events(),
                worth(worth, course));
    }

    /// Of one day's unit: one unit more of a share on one day is a seventh of one in its week.
    private double worth(Map<MetricId, Double> ofWeeks, Course course) {
        var metric = course.metric().id();
        return ofWeeks.getOrDefault(metric, 0.0)
                / (metrics.flows(metric) ? 1 : course.week().season());
    }

    private static OddDays.Found found(Anomaly one, Course course, double worth) {
        long known =
                IntStream.rangeClosed(one.first(), one.last())
                        .filter(step -> course.series().at(step).isPresent())
                        .count();
        double per = course.addsUp() ? 1 : known;
        return new OddDays.Found(
                course.metric().id(),
                new Period(
                        course.week().day(one.first()), course.week().day(one.last()).plusDays(1)),
                one.actual() / per,
                one.expected() / per,
                one.kind(),
                one.z(),
                (one.actual() - one.expected()) * worth,
                List.of());
    }

    /// What one unit is worth at the root of the first tree that says so.
    private Map<MetricId, Double> worth(OddQuestion question, List<Tree> trees) {
        var worth = new HashMap<MetricId, Double>();
        for (var tree : trees) {
            var asked =
                    ExplainQuestion.of(
                                    question.store().id(),
                                    tree.root(),
                                    question.days(),
                                    new Versus.Prior())
                            .in(tree.id());
            if (metrics.tree(asked, Festivals.of(question.store()))
                    instanceof TreeReading reading) {
                all(reading.root())
                        .filter(node -> node.path().isEmpty())
                        .forEach(node ->
                                node.worth()
                                        .ifPresent(one ->
                                                worth.putIfAbsent(node.metric(), ofOne(one))));
            }
        }
        return worth;
    }

    private static double ofOne(Worth worth) {
        return worth.perUnit().doubleValue() / worth.unit().doubleValue();
    }

    private static Stream<TreeNode> all(TreeNode node) {
        return Stream.concat(Stream.of(node), node.nodes().stream().flatMap(Watching::all));
    }

    private static List<OddDays.Found> clearest(List<OddDays.Found> named) {
        var kept = new ArrayList<OddDays.Found>();
        named.stream()
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.z())))
                .filter(one ->
                        kept.stream()
                                .noneMatch(other ->
                                        other.metric().equals(one.metric()) && other.overlaps(one)))
                .forEach(kept::add);
        return kept;
    }

    private static List<OddDays.Found> lowest(List<OddDays.Found> named, List<Tree> trees) {
        return named.stream()
                .filter(one -> named.stream().noneMatch(other -> isBelow(other, one, trees)))
                .map(one -> one.with(above(one, named, trees)))
                .sorted(
                        Comparator.comparing((OddDays.Found one) -> one.days().until())
                                .thenComparingDouble(one -> -Math.abs(one.worth()))
                                .thenComparing(OddDays.Found::metric))
                .toList();
    }

    private static List<MetricId> above(
            OddDays.Found one, List<OddDays.Found> named, List<Tree> trees) {
        return named.stream()
                .filter(other -> isBelow(one, other, trees))
                .map(OddDays.Found::metric)
                .distinct()
                .toList();
    }

    private static boolean isBelow(OddDays.Found low, OddDays.Found high, List<Tree> trees) {
        return !low.metric().equals(high.metric())
                && low.overlaps(high)
                && trees.stream()
                        .anyMatch(tree ->
                                tree.metrics().contains(high.metric())
                                        && tree.below(high.metric()).contains(low.metric()));
    }
}
