package fulcrum.strategy;

import fulcrum.outlook.Course;
import fulcrum.statistics.Prospect;
import fulcrum.statistics.Scale;
import fulcrum.statistics.TargetQuestion.Likeness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/// How leaves move together: the correlation of their changes from week to week, drawn towards none
/// where there are few weeks. Costs follow sales; without that, a plan would raise the one and
/// lower the other.
final class Moving {

    private static final int MOST_WEEKS = 52;
    private static final int LEAST_WEEKS = 12;

    /// With so many weeks a correlation counts half.
    private static final double DOUBT = 10;

    private final List<Prospect> prospects;
    private final Map<String, Course> courses;

    Moving(List<Prospect> prospects, Map<String, Course> courses) {
        this.prospects =
                prospects.stream()
                        .filter(one -> one.error() > 0 && courses.containsKey(one.leaf()))
                        .toList();
        this.courses = courses;
    }

    List<Likeness> together() {
        var changes = changes();
        int weeks = changes.isEmpty() ? 0 : changes.getFirst().length;
        if (changes.size() < 2 || weeks < LEAST_WEEKS) {
            return List.of();
        }
        var alike = new ArrayList<Likeness>();
        for (int i = 0; i < prospects.size(); i++) {
            for (int j = 0; j < i; j++) {
                double found =
                        new PearsonsCorrelation().correlation(changes.get(i), changes.get(j));
                if (Double.isFinite(found)) {
                    alike.add(
                            new Likeness(
                                    prospects.get(i).leaf(),
                                    prospects.get(j).leaf(),
                                    found * weeks / (weeks + DOUBT)));
                }
            }
        }
        return alike;
    }

    /// Of each leaf, in the weeks in which all are known.
    private List<double[]> changes() {
        var weekly = prospects.stream().map(this::weekly).toList();
        var known =
                IntStream.range(0, MOST_WEEKS)
                        .filter(week ->
                                weekly.stream()
                                        .allMatch(one ->
                                                Double.isFinite(one[week])
                                                        && Double.isFinite(one[week + 1])))
                        .toArray();
        return weekly.stream()
                .map(one ->
                        Arrays.stream(known)
                                .mapToDouble(week -> one[week] - one[week + 1])
                                .toArray())
                .toList();
    }

    /// The mean day of each week on the scale of the leaf, the last week first.
    private double[] weekly(Prospect leaf) {
        var course = Objects.requireNonNull(courses.get(leaf.leaf()));
        var end = course.days().until();
        return IntStream.rangeClosed(0, MOST_WEEKS)
                .mapToDouble(week ->
                        end.minusWeeks(week + 1L)
                                .datesUntil(end.minusWeeks(week))
                                .map(course::at)
                                .flatMapToDouble(OptionalDouble::stream)
                                .average()
                                .orElse(Double.NaN))
                .map(mean -> leaf.scale() == Scale.LOG ? Math.log(mean) : mean)
                .toArray();
    }
}
