package fulcrum.effects;

import fulcrum.actions.Design;
import fulcrum.effects.Appraising.Work;
import fulcrum.metrics.Cut;
import fulcrum.metrics.Dimension;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.outlook.ActionQuestion;
import fulcrum.outlook.ActionQuestion.Lot;
import fulcrum.outlook.CourseQuestion;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Narrows what is asked of an action to those of its groups that got it, beside those that did
/// not.
record Lots(Metrics metrics, Neighbours neighbours, Work work) {

    private static final Dimension PRODUCT = new Dimension("product");

    ActionQuestion of(ActionQuestion asked, Design design) {
        var by = by(asked);
        var store = asked.course().store().id();
        var groups =
                design.groups().stream()
                        .map(group ->
                                group.stream()
                                        .map(part -> metrics.parts(store).meant(by, part))
                                        .distinct()
                                        .toList())
                        .toList();
        var lot =
                new Lot(
                        by,
                        groups,
                        design.gap(),
                        neighbours.touched(work.action(), by, asked.action(), work.leftOut()));
        return new ActionQuestion(
                course(asked, lot),
                asked.action(),
                asked.matters(),
                asked.donors(),
                Optional.of(lot));
    }

    /// What the groups are parts of: what the action is for, else products.
    private static Dimension by(ActionQuestion asked) {
        return asked.course().only().stream()
                .map(Cut.Filter::dimension)
                .reduce((one, other) -> one.equals(PRODUCT) ? one : other)
                .orElse(PRODUCT);
    }

    /// Where facts know none of them, as of groups of customers, it stays as it is.
    private CourseQuestion course(ActionQuestion asked, Lot lot) {
        var course = asked.course();
        var begin =
                IntStream.range(0, lot.groups().size())
                        .filter(group -> begins(asked.action(), lot, group))
                        .mapToObj(lot.groups()::get)
                        .flatMap(List::stream)
                        .filter(part -> !lot.touched().contains(part))
                        .toList();
        if (begin.isEmpty() || !isKnown(asked, lot, begin)) {
            return course;
        }
        var only = new ArrayList<Cut.Filter>();
        only.add(new Cut.Filter(lot.by(), begin));
        course.only().stream().filter(one -> !one.dimension().equals(lot.by())).forEach(only::add);
        return new CourseQuestion(
                course.store(), course.metric(), only, course.basis(), course.events());
    }

    private static boolean begins(Period action, Lot lot, int group) {
        if (group == 0 || lot.holdsOut()) {
            return group == 0;
        }
        return action.from().plusDays((long) group * lot.gap()).isBefore(action.until());
    }

    private boolean isKnown(ActionQuestion asked, Lot lot, List<String> begin) {
        var course = asked.course();
        if (!metrics.dimensions(List.of(course.metric())).contains(lot.by())) {
            return false;
        }
        return metrics.commonDays(course.store().id(), course.metric()).stream()
                .map(days ->
                        FigureQuestion.of(
                                        course.store().id(),
                                        List.of(course.metric()),
                                        days,
                                        Grain.TOTAL)
                                .cut(
                                        new Cut(
                                                List.of(lot.by()),
                                                List.of(new Cut.Filter(lot.by(), begin))))
                                .on(course.basis()))
                .map(metrics::read)
                .anyMatch(answer ->
                        answer instanceof Reading reading
                                && reading.lines().stream()
                                        .anyMatch(line -> line.parts().getFirst().isPresent()));
    }
}
