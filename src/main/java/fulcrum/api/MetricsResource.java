package fulcrum.api;

import fulcrum.metrics.Dimension;
import fulcrum.metrics.Metric;
import fulcrum.metrics.Metrics;
import fulcrum.units.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What every figure means, in the caller's language.
@RestController
class MetricsResource {

    private final Rooms rooms;

    MetricsResource(Rooms rooms) {
        this.rooms = rooms;
    }

    @GetMapping("/api/v1/metrics")
    ResponseEntity<String> all(
            Locale locale, @RequestParam MultiValueMap<String, String> parameters) {
        var texts = Texts.in(locale);
        var metrics = new Asked(rooms, parameters).metrics();
        return Json.answer(
                metrics.all().stream().map(metric -> plain(metrics, metric, texts)).toList());
    }

    private static Map<String, Object> plain(Metrics metrics, Metric metric, Texts texts) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("id", metric.id().value());
        plain.put("name", metric.name().in(texts.locale()));
        plain.put("meaning", metric.meaning().in(texts.locale()));
        plain.put("unit", word(metric.unit()));
        plain.put("better", word(metric.better()));
        plain.put("made", metrics.made(metric.id(), texts));
        plain.put(
                "dimensions",
                metrics.dimensions(List.of(metric.id())).stream().map(Dimension::id).toList());
        return plain;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
