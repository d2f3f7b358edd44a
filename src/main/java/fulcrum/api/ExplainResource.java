package fulcrum.api;

import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.Explained;
import fulcrum.metrics.Explanation;
import fulcrum.metrics.MetricId;
import fulcrum.metrics.TreeId;
import fulcrum.store.Festivals;
import fulcrum.units.Texts;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Why a figure changed, in parts that add up.
@RestController
class ExplainResource {

    private final Rooms rooms;

    ExplainResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/explain")
    ResponseEntity<String> explain(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        var asked = new Asked(rooms, parameters);
        var store = asked.store();
        var metrics = asked.metrics(store);
        var question =
                new ExplainQuestion(
                        store.id(),
                        asked.metricId(metrics),
                        asked.period(),
                        asked.versus(),
                        asked.basis(),
                        asked.by(),
                        asked.where(),
                        asked.one("tree").map(ExplainResource::tree));
        return switch (metrics.explain(question, Festivals.of(store))) {
            case Explained.Refused(var why) -> throw new NotAsked(why);
            case Explanation explanation -> Json.answer(explanation.plain(Texts.in(locale)));
        };
    }

    static TreeId tree(String written) {
        if (!MetricId.isValid(written)) {
            throw Asked.wrong("api.no-such-tree", written);
        }
        return new TreeId(written);
    }
}
