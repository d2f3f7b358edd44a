package fulcrum.api;

import fulcrum.metrics.Answer;
import fulcrum.metrics.Comparison;
import fulcrum.metrics.Cut;
import fulcrum.metrics.FigureQuestion;
import fulcrum.metrics.Reading;
import fulcrum.metrics.Span;
import fulcrum.units.Texts;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Figures by slice and part; one that is unknown is an object with its reason.
@RestController
class FiguresResource {

    private final Rooms rooms;

    FiguresResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/figures")
    ResponseEntity<String> figures(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        var asked = new Asked(rooms, parameters);
        var store = asked.store();
        var metrics = asked.metrics(store);
        var question =
                new FigureQuestion(
                        store.id(),
                        asked.metricIds(metrics),
                        new Span(asked.period(), asked.grain(), Comparison.NONE),
                        new Cut(asked.by(), asked.where()),
                        asked.basis());
        return switch (metrics.read(question)) {
            case Answer.Refused(var why) -> throw new NotAsked(why);
            case Reading reading -> Json.answer(reading.plain(Texts.in(locale)));
        };
    }
}
