package fulcrum.api;

import fulcrum.units.Said;
import fulcrum.units.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What went wrong, as JSON in the caller's language: `{"error": "…"}`.
@RestControllerAdvice(basePackageClasses = ApiFaults.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFaults {

    private static final Logger LOG = LoggerFactory.getLogger(ApiFaults.class);

    @ExceptionHandler
    ResponseEntity<String> asked(NotAsked fault, HttpServletRequest request) {
        return answer(fault.status(), fault.why(), request);
    }

    @ExceptionHandler
    ResponseEntity<String> other(Exception fault, HttpServletRequest request) {
        var status =
                fault instanceof ErrorResponse known
                        ? known.getStatusCode()
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        if (status.is5xxServerError()) {
            LOG.error("fault in {}", request.getRequestURI(), fault);
        }
        return answer(
                status,
                List.of(
                        Said.of(
                                status.is5xxServerError()
                                        ? "api.fault.ours"
                                        : "api.fault.address")),
                request);
    }

    private static ResponseEntity<String> answer(
            HttpStatusCode status, List<Said> why, HttpServletRequest request) {
        return ResponseEntity.status(status)
                .contentType(Json.TYPE)
                .body(Json.of(of(texts(request), why)));
    }

    /// All that is wrong, in one text.
    static Map<String, Object> of(Texts texts, List<Said> why) {
        return Map.of("error", String.join("; ", why.stream().map(texts::say).toList()));
    }

    /// A change that cannot be made, with all that is wrong with it.
    static ResponseEntity<String> refused(Locale locale, List<Said> why) {
        return Json.answer(HttpStatus.UNPROCESSABLE_CONTENT, of(Texts.in(locale), why));
    }

    static void noToken(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        refuse(HttpStatus.UNAUTHORIZED, Said.of("api.fault.no-token"), request, response);
    }

    static void noRight(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(HttpStatus.FORBIDDEN, Said.of("api.fault.no-right"), request, response);
    }

    private static void refuse(
            HttpStatus status, Said why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(Json.TYPE.toString());
        var body = Json.of(Map.of("error", texts(request).say(why)));
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static Texts texts(HttpServletRequest request) {
        return Texts.in(request.getLocale());
    }
}
