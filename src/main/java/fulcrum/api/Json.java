package fulcrum.api;

import fulcrum.units.Said;
import fulcrum.units.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/// How answers are written: every digit of a number, nothing in powers of ten.
final class Json {

    static final MediaType TYPE = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static ResponseEntity<String> answer(Object value) {
        return answer(HttpStatus.OK, value);
    }

    /// Somebody was faster, and nothing was written.
    ///
    /// @param now as it is instead
    static ResponseEntity<String> meanwhile(Locale locale, Said why, Object now) {
        return answer(HttpStatus.CONFLICT, Map.of("error", Texts.in(locale).say(why), "now", now));
    }

    static ResponseEntity<String> answer(HttpStatus status, Object value) {
        return ResponseEntity.status(status).contentType(TYPE).body(of(value));
    }
}
