package fulcrum.diagnosis.mindmap;

import fulcrum.actions.Action;
import fulcrum.actions.Status;
import fulcrum.diagnosis.Certainty;
import fulcrum.diagnosis.Finding;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How a take-over went on, week by week.
final class Progress {

    private Progress() {}

    /// What there was to do on a day, by the words of its nodes.
    ///
    /// @param found faults and thoughts that are open; `quantified` and `taken` are among them
    /// @param done whose action is done
    record Standing(
            List<String> found, List<String> quantified, List<String> taken, List<String> done) {

        Standing {
            found = List.copyOf(found);
            quantified = List.copyOf(quantified);
            taken = List.copyOf(taken);
            done = List.copyOf(done);
        }

        static Standing of(Mindmap map) {
            Predicate<Node> finished =
                    one -> one.action().map(Action::status).filter(Status.DONE::equals).isPresent();
            var open = map.tasks().stream().filter(finished.negate()).toList();
            return new Standing(
                    words(
                            Stream.concat(
                                    open.stream(),
                                    map.top()
                                            .all()
                                            .flatMap(one -> one.merged().stream())
                                            .filter(Standing::isFault))),
                    words(open.stream().filter(Node::isQuantified)),
                    words(open.stream().filter(Node::isExecutable)),
                    words(map.top().all().filter(finished)));
        }

        private static boolean isFault(Node node) {
            return node.finding().map(Finding::certainty).filter(Certainty::isFault).isPresent();
        }

        private static List<String> words(Stream<Node> nodes) {
            return List.copyOf(new TreeSet<>(nodes.map(one -> one.id().word()).toList()));
        }
    }

    /// One for each week in which somebody looked, the last first. Done is whose action is done,
    /// and what was once a fault and is none any more; a thought that was taken away is not.
    static List<Week> weeks(Map<LocalDate, Standing> days) {
        var last = new TreeMap<LocalDate, Standing>();
        new TreeMap<>(days).forEach((day, standing) -> last.put(monday(day), standing));
        var weeks = new ArrayList<Week>();
        Set<String> ever = new HashSet<>();
        Set<String> done = new HashSet<>();
        last.forEach((monday, standing) -> {
            done.addAll(standing.done());
            ever.stream()
                    .filter(one -> NodeId.read(one).filter(NodeId::isOwn).isEmpty())
                    .forEach(done::add);
            done.removeAll(standing.found());
            ever.addAll(standing.found());
            weeks.add(
                    new Week(
                            monday,
                            standing.found().size(),
                            standing.quantified().size(),
                            standing.taken().size(),
                            done.size()));
        });
        return weeks.reversed();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
