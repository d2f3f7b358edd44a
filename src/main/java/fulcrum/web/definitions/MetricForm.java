package fulcrum.web.definitions;

import fulcrum.web.question.Asked;
import java.util.ArrayList;
import java.util.List;

/// A metric as a short form gives it, written into a text of definitions.
///
/// @param english the name; empty where it is given in Chinese only, and the other way round
record MetricForm(
        String id, String english, String chinese, String unit, String better, String formula) {

    private static final String SECTION = "metrics:";

    static MetricForm of(Asked asked) {
        return new MetricForm(
                asked.first("id").strip(),
                asked.first("name-en").strip(),
                asked.first("name-zh").strip(),
                asked.first("unit"),
                asked.first("better"),
                asked.first("formula").strip());
    }

    boolean isEmpty() {
        return id.isEmpty() && formula.isEmpty() && english.isEmpty() && chinese.isEmpty();
    }

    /// Below the other metrics, before the next section.
    String writtenInto(String text) {
        var lines = new ArrayList<>(text.lines().toList());
        int section = lines.indexOf(SECTION);
        if (section < 0) {
            lines.add(SECTION);
            lines.addAll(written("  "));
        } else {
            lines.addAll(end(lines, section), written(indentation(lines, section)));
        }
        return String.join("\n", lines) + "\n";
    }

    /// After the last line of the section.
    private static int end(List<String> lines, int section) {
        int end = section + 1;
        for (int i = section + 1; i < lines.size() && !startsSection(lines.get(i)); i++) {
            if (!lines.get(i).isBlank()) {
                end = i + 1;
            }
        }
        return end;
    }

    private static boolean startsSection(String line) {
        return !line.isEmpty() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#';
    }

    /// That of the metrics that are there already.
    private static String indentation(List<String> lines, int section) {
        return lines.stream()
                .skip(section + 1L)
                .takeWhile(line -> !startsSection(line))
                .filter(line -> !line.isBlank() && line.strip().charAt(0) != '#')
                .findFirst()
                .map(line -> line.substring(0, line.length() - line.stripLeading().length()))
                .orElse("  ");
    }

    private List<String> written(String indentation) {
        var names = new ArrayList<String>();
        if (!english.isEmpty()) {
            names.add("en: " + quoted(english));
        }
        if (!chinese.isEmpty()) {
            names.add("zh: " + quoted(chinese));
        }
        var inside = indentation + "  ";
        return List.of(
                indentation + (id.matches("[a-z][a-z0-9_]*") ? id : quoted(id)) + ":",
                inside + "name: {" + String.join(", ", names) + "}",
                inside + "unit: " + quoted(unit),
                inside + "better: " + quoted(better),
                inside + "formula: " + quoted(formula));
    }

    /// Plain where that is safe; a form's field holds no line ends.
    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9_ ]*([-+*/()] ?[A-Za-z0-9_ ]+)*")
                ? text
                : "\"" + text.replaceAll("\\p{Cntrl}", " ").replaceAll("[\\\\\"]", "\\\\$0") + "\"";
    }
}
