package fulcrum.api;

import fulcrum.strategy.Outcome;
import fulcrum.units.Said;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Answers what was decided.
record Deciding(Locale locale) {

    /// @param now as it is in force
    ResponseEntity<String> answer(
            HttpStatus done, Outcome outcome, Supplier<Map<String, Object>> now) {
        return switch (outcome) {
            case Outcome.Kept _ -> Json.answer(done, now.get());
            case Outcome.AlreadySo _ -> Json.answer(HttpStatus.OK, now.get());
            case Outcome.Refused(var why) -> ApiFaults.refused(locale, List.of(why));
            case Outcome.ChangedMeanwhile _ ->
                    Json.meanwhile(locale, Said.of("api.decided-meanwhile"), now.get());
        };
    }
}
