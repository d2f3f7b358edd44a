package fulcrum.diagnosis.mindmap;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// All that people ever did to a map, in order.
public record Journal(List<Line> lines) {

    public Journal {
        lines = List.copyOf(lines);
    }

    /// A change and where it stands.
    record Change(int number, String by, Edit edit) {}

    /// What was not undone, in order.
    List<Change> inForce() {
        var undone = undone();
        return changes().filter(one -> !undone.contains(batch(one.number()))).toList();
    }

    Stream<Change> changes() {
        return lines.stream()
                .flatMap(line ->
                        line.deed() instanceof Line.Deed.Done(var edit)
                                ? Stream.of(new Change(line.number(), line.by(), edit))
                                : Stream.empty());
    }

    private int batch(int number) {
        return lines.get(number - 1).batch();
    }

    private Set<Integer> undone() {
        var undone = new HashSet<Integer>();
        for (var line : lines) {
            switch (line.deed()) {
                case Line.Deed.Done _ -> {}
                case Line.Deed.Undone(var batch) -> undone.add(batch);
                case Line.Deed.Redone(var batch) -> undone.remove(batch);
            }
        }
        return undone;
    }

    /// What the person did last and can take back: nobody takes back what another did.
    public OptionalInt undoable(String by) {
        var undone = undone();
        return lines.reversed().stream()
                .filter(line -> line.by().equals(by))
                .filter(line -> line.deed() instanceof Line.Deed.Done)
                .mapToInt(Line::batch)
                .filter(batch -> !undone.contains(batch))
                .findFirst();
    }

    /// What the person took back last, unless something new was done by them since.
    public OptionalInt redoable(String by) {
        var undone = undone();
        for (var line : lines.reversed()) {
            if (!line.by().equals(by)) {
                continue;
            }
            switch (line.deed()) {
                case Line.Deed.Done _ -> {
                    return OptionalInt.empty();
                }
                case Line.Deed.Undone(var batch) -> {
                    if (undone.contains(batch)) {
                        return OptionalInt.of(batch);
                    }
                }
                case Line.Deed.Redone _ -> {}
            }
        }
        return OptionalInt.empty();
    }

    /// The last change of that kind in force on a node: what a form was made from.
    Optional<Change> last(NodeId node, Class<? extends Edit> kind) {
        return inForce().reversed().stream()
                .filter(one -> kind.isInstance(one.edit()) && one.edit().node().equals(node))
                .findFirst();
    }

    int next() {
        return lines.size() + 1;
    }
}
