package fulcrum.web.security;

import fulcrum.state.AuditLog;
import fulcrum.store.Person;
import fulcrum.units.Said;
import fulcrum.web.frame.NotUnderstood;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Writes down who saves which file, before it is made, and lets nobody carry everything off at
/// once.
public final class SavedFiles implements HandlerInterceptor {

    /// Addresses that answer with a file of the shop's figures or work.
    static final Set<String> FILES =
            Set.of(
                    "/actions/export",
                    "/audit/export",
                    "/data/imports/{id}/refused",
                    "/diagnosis/drawing.svg",
                    "/diagnosis/file",
                    "/effects/export",
                    "/explain/export",
                    "/figures/export",
                    "/review/export",
                    "/tree/drawing.svg");

    static final int HOURLY = 120;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LONGEST = 500;

    private final AuditLog log;
    private final InstantSource clock;
    private final Map<String, Deque<Instant>> saved = new HashMap<>();

    public SavedFiles(AuditLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        var person = person(request);
        if (!request.getMethod().equals("GET") || !FILES.contains(String.valueOf(route))) {
            return true;
        }
        if (person.isEmpty()) {
            response.sendError(HttpStatus.FORBIDDEN.value());
            return false;
        }
        var wait = asks(person.get().id().value());
        if (wait.isPresent()) {
            refuse(wait.get(), request, response);
            return false;
        }
        log.add(person.get().name(), "save-file", details(request));
        return true;
    }

    private static Optional<Person> person(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .filter(Authentication.class::isInstance)
                .map(Authentication.class::cast)
                .map(Authentication::getPrincipal)
                .filter(Person.class::isInstance)
                .map(Person.class::cast);
    }

    /// How long to wait, where somebody has saved as much as one may.
    private synchronized Optional<Duration> asks(String person) {
        var now = clock.instant();
        var theirs = saved.computeIfAbsent(person, _ -> new ArrayDeque<>());
        while (!theirs.isEmpty() && theirs.getFirst().plus(HOUR).compareTo(now) <= 0) {
            theirs.removeFirst();
        }
        if (theirs.size() >= HOURLY) {
            return Optional.of(Duration.between(now, theirs.getFirst().plus(HOUR)));
        }
        theirs.addLast(now);
        return Optional.empty();
    }

    private static void refuse(
            Duration wait, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(
                NotUnderstood.SENTENCE,
                Said.of("web.saved.hour", HOURLY, Math.max(1, wait.toMinutes())));
        response.setHeader(HttpHeaders.RETRY_AFTER, "" + Math.max(1, wait.toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private static Map<String, String> details(HttpServletRequest request) {
        var details = new LinkedHashMap<String, String>();
        details.put("file", request.getRequestURI());
        Optional.ofNullable(request.getParameter("store"))
                .ifPresent(store -> details.put("store", cut(store)));
        Optional.ofNullable(request.getQueryString())
                .ifPresent(asked -> details.put("asked", cut(asked)));
        return details;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
