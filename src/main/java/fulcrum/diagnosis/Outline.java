package fulcrum.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The map of a diagnosis as nodes in nodes: what map programs read.
///
/// @param notes lines that stand behind a node
public record Outline(String title, List<String> notes, List<Outline> parts) {

    public Outline {
        notes = List.copyOf(notes);
        parts = List.copyOf(parts);
    }

    /// The store, its branches, and in each what the checks found.
    public static Outline of(Telling telling) {
        var branches =
                Arrays.stream(Branch.values())
                        .map(branch ->
                                new Outline(
                                        telling.say(branch),
                                        List.of(),
                                        telling.diagnosis().of(branch).stream()
                                                .map(one -> of(telling, one))
                                                .toList()))
                        .toList();
        return new Outline(telling.title(), telling.situation(), branches);
    }

    private static Outline of(Telling telling, Finding finding) {
        var notes = new ArrayList<String>();
        notes.add(telling.question(finding));
        if (finding.certainty() != Certainty.BLIND) {
            notes.add(telling.comparison(finding));
            notes.add(telling.chance(finding));
        }
        Stream.concat(
                        Stream.of(telling.stakeInFull(finding)),
                        finding.rivals().stream().map(telling::rival))
                .filter(line -> !line.isEmpty())
                .forEach(notes::add);
        var todo =
                finding.certainty().isFault()
                        ? List.of(
                                new Outline(
                                        telling.remedy(finding), telling.open(finding), List.of()))
                        : List.<Outline>of();
        return new Outline(
                "%s · %s".formatted(telling.certainty(finding), telling.figure(finding)),
                notes,
                todo);
    }

    /// It and all in it.
    public int size() {
        return 1 + parts.stream().mapToInt(Outline::size).sum();
    }
}
