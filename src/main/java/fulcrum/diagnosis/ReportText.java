package fulcrum.diagnosis;

import java.util.ArrayList;
import java.util.List;

/// The report as a text in Markdown: a summary of one page, then each branch.
public final class ReportText {

    private final Telling telling;
    private final List<String> lines = new ArrayList<>();

    private ReportText(Telling telling) {
        this.telling = telling;
    }

    public static String markdown(Telling telling, String goal, List<Chapter> chapters) {
        return new ReportText(telling).written(goal, chapters);
    }

    private String written(String goal, List<Chapter> chapters) {
        lines.add("# " + telling.title());
        lines.add("");
        lines.add(telling.lead(goal));
        section("diagnosis.part.situation", telling.situation());
        section("diagnosis.part.costs", telling.costliest().stream().map(this::costly).toList());
        section(
                "diagnosis.part.first",
                telling.first().stream().map(telling::remedy).distinct().toList());
        section("diagnosis.part.unknown", telling.unknown());
        for (var branch : Branch.values()) {
            branch(branch);
        }
        chapters.forEach(this::chapter);
        return String.join("\n", lines) + "\n";
    }

    private void section(String key, List<String> items) {
        lines.add("");
        lines.add("## " + telling.word(key));
        lines.add("");
        if (items.isEmpty()) {
            lines.add(telling.word("diagnosis.part.none"));
        }
        items.forEach(item -> lines.add("- " + escaped(item)));
    }

    private String costly(Finding finding) {
        var stake = telling.stakeInFull(finding);
        return telling.figure(finding)
                + telling.word("diagnosis.stop")
                + telling.comparison(finding)
                + (stake.isEmpty() ? "" : telling.word("diagnosis.stop") + stake);
    }

    private void branch(Branch branch) {
        lines.add("");
        lines.add("## " + telling.say(branch));
        for (var finding : telling.diagnosis().of(branch)) {
            lines.add("");
            lines.add(
                    "- **%s** %s"
                            .formatted(
                                    telling.certainty(finding),
                                    escaped(telling.question(finding))));
            lines.add("  " + escaped(telling.figure(finding)));
            if (finding.certainty() != Certainty.BLIND) {
                lines.add("  " + escaped(telling.comparison(finding)));
            }
            if (finding.certainty().isFault()) {
                fault(finding);
            }
        }
    }

    private void fault(Finding finding) {
        var stake = telling.stakeInFull(finding);
        if (!stake.isEmpty()) {
            lines.add("  " + escaped(stake));
        }
        var others = telling.others(finding);
        if (!others.isEmpty()) {
            lines.add("  " + escaped(others));
        }
        lines.add("  " + telling.chance(finding));
        finding.rivals()
                .forEach(rival ->
                        lines.add(
                                rival.standing() == Rival.Standing.STRUCK
                                        ? "  - ~~%s~~".formatted(escaped(telling.rival(rival)))
                                        : "  - " + escaped(telling.rival(rival))));
        lines.add("  → " + escaped(telling.remedy(finding)));
    }

    private void chapter(Chapter chapter) {
        lines.add("");
        lines.add("## " + escaped(chapter.title()));
        lines.add("");
        chapter.lines()
                .forEach(
                        line -> lines.add("  ".repeat(line.depth()) + "- " + escaped(line.text())));
    }

    /// Parts have names of any kind, and buyers write what they like.
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>~|#])", "\\\\$1").replaceAll("\\s+", " ");
    }
}
