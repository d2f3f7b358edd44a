package fulcrum.api;

import fulcrum.metrics.ExplainQuestion;
import fulcrum.metrics.Tree;
import fulcrum.metrics.TreeAnswer;
import fulcrum.metrics.TreeReading;
import fulcrum.store.Festivals;
import fulcrum.units.Texts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The metric trees, and one with its figures and what each is worth.
@RestController
class TreeResource {

    private final Rooms rooms;

    TreeResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/trees")
    ResponseEntity<String> all(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        var texts = Texts.in(locale);
        return Json.answer(
                new Asked(rooms, parameters)
                        .metrics().trees().stream().map(tree -> plain(tree, texts)).toList());
    }

    private static Map<String, Object> plain(Tree tree, Texts texts) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("id", tree.id().value());
        plain.put("name", tree.name().in(texts.locale()));
        plain.put("meaning", tree.meaning().in(texts.locale()));
        plain.put("root", tree.root().value());
        plain.put("metrics", tree.metrics().stream().map(Object::toString).toList());
        return plain;
    }

    @GetMapping("/api/v1/tree")
    ResponseEntity<String> tree(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        var asked = new Asked(rooms, parameters);
        var store = asked.store();
        var metrics = asked.metrics(store);
        var id = ExplainResource.tree(asked.one("tree").orElse("profit"));
        var tree =
                metrics.trees().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Asked.wrong("api.no-such-tree", id));
        var question =
                ExplainQuestion.of(store.id(), tree.root(), asked.period(), asked.versus()).in(id);
        return switch (metrics.tree(question, Festivals.of(store))) {
            case TreeAnswer.Refused(var why) -> throw new NotAsked(why);
            case TreeReading reading ->
                    Json.answer(
                            reading.plain(Texts.in(locale), asked.ties(store, metrics, question)));
        };
    }
}
