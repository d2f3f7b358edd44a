package fulcrum.web.frame;

import fulcrum.units.Texts;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;

/// The reader's language: what was chosen, else what the browser asks for first.
final class Language {

    static final String COOKIE = "fulcrum-language";

    private Language() {}

    static Texts of(HttpServletRequest request) {
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.equals("zh") || value.equals("en"))
                .findFirst()
                .map(value -> Texts.in(Locale.forLanguageTag(value)))
                .orElseGet(() -> asked(request));
    }

    private static Texts asked(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .filter(locale -> locale.getLanguage().matches("zh|en"))
                .findFirst()
                .map(Texts::in)
                .orElseGet(() -> Texts.in(Texts.ENGLISH));
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null ? Stream.empty() : Stream.of(cookies);
    }
}
