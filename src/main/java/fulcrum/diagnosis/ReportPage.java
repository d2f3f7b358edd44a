package fulcrum.diagnosis;

import java.util.List;
import java.util.Locale;

/// The report as a page of its own, to be handed on as a file: nothing is loaded from anywhere.
public final class ReportPage {

    private static final String STYLE =
            """
            body{font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:46rem;
            margin:2rem auto;padding:0 1rem;color:#1d232b}h1{font-size:1.6rem;margin:0}
            h2{font-size:1.1rem;margin:1.6rem 0 .4rem;border-bottom:1px solid #d8dde3}
            article{margin:.7rem 0;break-inside:avoid}b.tag{font-size:.8rem;border:1px solid #aab3bd;
            border-radius:4px;padding:0 .35rem;margin-right:.4rem}.firm{background:#fbe9e7}
            .likely{background:#fff4dc}p{margin:.1rem 0}.soft{color:#5a6572;font-size:.88rem}
            s{color:#7b8693}.deep0{margin-top:.6rem}.deep1{margin-left:1.2rem}.deep2{margin-left:2.4rem}
            .deep3{margin-left:3.6rem}@media print{body{margin:0}h2{break-after:avoid}}
            """;

    private final Telling telling;
    private final StringBuilder page = new StringBuilder();

    private ReportPage(Telling telling) {
        this.telling = telling;
    }

    public static String html(
            Telling telling, String goal, List<Chapter> chapters, Locale language) {
        return new ReportPage(telling).written(goal, chapters, language);
    }

    private String written(String goal, List<Chapter> chapters, Locale language) {
        page.append("<!doctype html>\n<html lang=\"")
                .append(language.toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\">")
                .append("<title>%s</title><style>\n".formatted(safe(telling.title())))
                .append(STYLE)
                .append("</style></head><body>\n");
        element("h1", telling.title());
        element("p", telling.lead(goal));
        section("diagnosis.part.situation", telling.situation());
        section(
                "diagnosis.part.costs",
                telling.costliest().stream()
                        .map(one ->
                                telling.figure(one)
                                        + telling.word("diagnosis.stop")
                                        + telling.stakeInFull(one))
                        .toList());
        section(
                "diagnosis.part.first",
                telling.first().stream().map(telling::remedy).distinct().toList());
        section("diagnosis.part.unknown", telling.unknown());
        for (var branch : Branch.values()) {
            element("h2", telling.say(branch));
            telling.diagnosis().of(branch).forEach(this::finding);
        }
        chapters.forEach(this::chapter);
        return page.append("</body></html>\n").toString();
    }

    private void section(String key, List<String> items) {
        element("h2", telling.word(key));
        if (items.isEmpty()) {
            element("p", telling.word("diagnosis.part.none"));
        } else {
            page.append("<ul>");
            items.forEach(item -> element("li", item));
            page.append("</ul>\n");
        }
    }

    private void finding(Finding finding) {
        page.append("<article><p><b class=\"tag %s\">".formatted(finding.certainty().word()))
                .append(safe(telling.certainty(finding)))
                .append("</b>")
                .append(safe(telling.question(finding)))
                .append("</p>");
        element("p", telling.figure(finding));
        if (finding.certainty() != Certainty.BLIND) {
            soft(telling.comparison(finding));
        }
        if (finding.certainty().isFault()) {
            var stake = telling.stakeInFull(finding);
            if (!stake.isEmpty()) {
                element("p", stake);
            }
            var others = telling.others(finding);
            if (!others.isEmpty()) {
                soft(others);
            }
            soft(telling.chance(finding));
            finding.rivals().forEach(this::rival);
            element("p", "→ " + telling.remedy(finding));
        }
        page.append("</article>\n");
    }

    private void chapter(Chapter chapter) {
        element("h2", chapter.title());
        for (var line : chapter.lines()) {
            page.append("<p class=\"deep%d\">%s</p>\n".formatted(line.depth(), safe(line.text())));
        }
    }

    private void rival(Rival rival) {
        var mark = rival.standing() == Rival.Standing.STRUCK ? "s" : "span";
        page.append(
                "<p class=\"soft\"><%s>%s</%s></p>"
                        .formatted(mark, safe(telling.rival(rival)), mark));
    }

    private void soft(String text) {
        page.append("<p class=\"soft\">").append(safe(text)).append("</p>");
    }

    private void element(String name, String text) {
        page.append("<%s>%s</%s>\n".formatted(name, safe(text), name));
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
