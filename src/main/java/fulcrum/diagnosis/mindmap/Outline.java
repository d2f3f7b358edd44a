package fulcrum.diagnosis.mindmap;

import fulcrum.diagnosis.Certainty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A map as nodes in nodes, in one language: what map programs read and write.
///
/// @param key which node it is; empty of one that another program made
/// @param told what the program said of it when it was written, its title first; empty of what
///   people made
/// @param note what people wrote
public record Outline(
        String key, String title, List<String> told, String note, List<Outline> parts) {

    /// Stands between what the program said and what people wrote, in the one note that map
    /// programs have.
    private static final String PEN = "✎";

    public Outline {
        told = List.copyOf(told);
        parts = List.copyOf(parts);
    }

    public static Outline of(Mindmap map, NodeText text) {
        return of(map.top(), text);
    }

    private static Outline of(Node node, NodeText text) {
        return new Outline(
                node.id().word(),
                text.title(node),
                told(node, text),
                node.writing().note(),
                node.parts().stream().map(one -> of(one, text)).toList());
    }

    private static List<String> told(Node node, NodeText text) {
        var lines = new ArrayList<String>();
        lines.add(text.title(node));
        if (node.subject() instanceof Node.Subject.Shop) {
            lines.addAll(text.telling().situation());
        }
        if (!text.told(node).equals(text.title(node))) {
            lines.add(text.told(node));
        }
        node.finding()
                .ifPresent(finding -> {
                    var telling = text.telling();
                    lines.add(text.state(node) + " · " + telling.question(finding));
                    if (finding.certainty() != Certainty.BLIND) {
                        lines.add(telling.comparison(finding));
                        lines.add(telling.chance(finding));
                    }
                    lines.add(telling.stakeInFull(finding));
                    finding.rivals().forEach(rival -> lines.add(telling.rival(rival)));
                    if (finding.certainty().isFault()) {
                        lines.add("→ " + telling.remedy(finding));
                    }
                });
        node.writing().worth().ifPresent(_ -> lines.add(text.worth(node)));
        lines.add(text.action(node));
        lines.addAll(text.lacks(node));
        node.merged().forEach(one -> lines.add("+ " + text.title(one)));
        return lines.stream().filter(line -> !line.isEmpty()).toList();
    }

    /// The one note of map programs. A node of people's own of which nothing else is said has only
    /// what they wrote.
    String notes() {
        return told.size() < 2
                ? note
                : Stream.concat(told.stream(), Stream.of(PEN, note))
                        .collect(Collectors.joining("\n"))
                        .strip();
    }

    /// As read from a file.
    static Outline read(String key, String title, String notes, List<Outline> parts) {
        var lines = Arrays.asList(notes.strip().split("\n", -1));
        int pen = -1;
        for (int i = 0; i < lines.size() && pen < 0; i++) {
            pen = lines.get(i).strip().equals(PEN) ? i : -1;
        }
        return new Outline(
                key,
                title.strip(),
                pen < 0 ? List.of() : lines.subList(0, pen).stream().map(String::strip).toList(),
                String.join("\n", lines.subList(pen + 1, lines.size())).strip(),
                parts);
    }

    /// It and all in it.
    public int size() {
        return 1 + parts.stream().mapToInt(Outline::size).sum();
    }
}
