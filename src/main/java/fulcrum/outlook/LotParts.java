package fulcrum.outlook;

import fulcrum.metrics.Answer;
import fulcrum.metrics.Cut;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Metrics;
import fulcrum.metrics.Reading;
import fulcrum.outlook.ActionQuestion.Lot;
import fulcrum.statistics.RolloutQuestion.Unit;
import fulcrum.statistics.Series;
import fulcrum.units.Grain;
import fulcrum.units.Period;
import fulcrum.units.Said;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// The parts that a lot put into groups, on the days that are known of the figure itself.
///
/// @param days oldest first
/// @param from how many of them lie before the action
record LotParts(ActionQuestion question, Lot lot, List<LocalDate> days, int from) {

    private static final int DAYS_BEFORE = 56;

    sealed interface Found {
        record Parts(SequencedMap<String, Unit> units) implements Found {}

        record Refused(Said why) implements Found {}
    }

    Found found(Metrics metrics) {
        return switch (metrics.read(asked())) {
            case Answer.Refused(var why) -> new Found.Refused(why);
            case Reading reading -> new Found.Parts(parts(reading));
        };
    }

    /// By how many days before a part is measured.
    static int before(int from) {
        return Math.min(from, DAYS_BEFORE);
    }

    private FigureQuestion asked() {
        var all = lot.groups().stream().flatMap(List::stream).toList();
        var mine = new Cut.Filter(lot.by(), all);
        var others =
                question.course().only().stream().filter(one -> !one.dimension().equals(lot.by()));
        var only = Stream.concat(Stream.of(mine), others).toList();
        var span = new Period(days.getFirst(), days.getLast().plusDays(1));
        var course = question.course();
        return FigureQuestion.of(course.store().id(), List.of(course.metric()), span, Grain.DAY)
                .cut(new Cut(List.of(lot.by()), only))
                .on(course.basis());
    }

    /// Those that sold something before, that no other work reached, and of which every day is
    /// known.
    private SequencedMap<String, Unit> parts(Reading reading) {
        var starts = starts();
        var values = PartDays.of(reading, days);
        values.keySet().retainAll(starts.keySet());
        var parts = new LinkedHashMap<String, Unit>();
        values.forEach((part, one) -> {
            if (Arrays.stream(one, from - before(from), from).sum() > 0
                    && Arrays.stream(one).noneMatch(Double::isNaN)) {
                parts.put(part, new Unit(Series.of(one), starts.getOrDefault(part, Unit.NEVER)));
            }
        });
        return parts;
    }

    /// The step at which each part begins, without those that are in two groups.
    private Map<String, Integer> starts() {
        var starts = new HashMap<String, Integer>();
        for (int group = 0; group < lot.groups().size(); group++) {
            int later = later(group);
            lot.groups()
                    .get(group)
                    .forEach(part ->
                            starts.merge(
                                    part, later, (one, other) -> one.equals(other) ? one : -1));
        }
        starts.values().removeIf(later -> later < 0);
        lot.touched().forEach(starts::remove);
        return starts;
    }

    private int later(int group) {
        if (group > 0 && lot.holdsOut()) {
            return Unit.NEVER;
        }
        var first = question.action().from().plusDays((long) group * lot.gap());
        return first.isBefore(question.action().until())
                ? (int) days.stream().skip(from).filter(day -> day.isBefore(first)).count()
                : Unit.NEVER;
    }
}
