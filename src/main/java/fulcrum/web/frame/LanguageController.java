package fulcrum.web.frame;

import fulcrum.web.Serving;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Remembers the reader's language in a cookie and returns to the page.
@Controller
public class LanguageController {

    private final Serving serving;

    public LanguageController(Serving serving) {
        this.serving = serving;
    }

    @PostMapping("/language")
    ResponseEntity<String> choose(
            @RequestParam String language, @RequestParam(defaultValue = "/") String back) {
        var cookie =
                ResponseCookie.from(Language.COOKIE, language.equals("zh") ? "zh" : "en")
                        .path("/")
                        .httpOnly(true)
                        .secure(serving.https())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(400))
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalPath.orHome(back))
                .build();
    }
}
