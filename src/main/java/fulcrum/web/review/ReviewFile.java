package fulcrum.web.review;

import fulcrum.web.frame.Assets;
import fulcrum.web.frame.Frame;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A review as one file that opens without Fulcrum.
record ReviewFile(Assets assets, TemplateEngine templates) {

    private static final List<String> STYLES =
            List.of("tokens.css", "fulcrum.css", "today.css", "effects.css", "review.css");

    byte[] of(Frame frame, ReviewPage page) {
        var html = new StringOutput(65_536);
        templates.render("review/file.jte", Map.of("frame", frame, "page", page), html);
        return standing(html.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /// With its styles inside, without addresses that lead nowhere outside of Fulcrum and without
    /// what only a server can answer.
    private String standing(String html) {
        var styles = new StringBuilder("<style>");
        STYLES.forEach(name -> styles.append(assets.content(name)).append('\n'));
        return html.replace("<link rel=\"stylesheet\" href=\"styles\">", styles + "</style>")
                .replaceAll("(?s)<form .*?</form>", "")
                .replaceAll("(?s)<details class=\"only-screen\">.*?</details>", "")
                .replaceAll(" href=\"/[^\"]*\"", "");
    }
}
