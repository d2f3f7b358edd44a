package fulcrum.web.security;

import fulcrum.store.Person;
import fulcrum.store.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/// Begins the session of someone who signed in: a new session id, a new token, a longer life; knows
/// the sessions of everybody, and ends those that a person no longer wants.
public final class Sessions implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    /// How long a signed-in browser may be idle.
    static final Duration IDLE = Duration.ofHours(12);

    /// How long the session of somebody who has not signed in lives: short, so that many of them
    /// cannot fill the memory.
    static final Duration STRANGER = Duration.ofMinutes(20);

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy onSignIn;
    private final Map<HttpSession, SignedIn> signedIn = new ConcurrentHashMap<>();

    /// @param handle says which one without opening it, as its id would
    private record SignedIn(PersonId person, String handle, String browser, String address) {}

    /// A browser in which somebody is signed in.
    ///
    /// @param handle by which it can be signed out
    /// @param browser as it names itself
    public record Open(
            String handle, String browser, String address, Instant begun, Instant used) {}

    Sessions(SecurityContextRepository contexts, SessionAuthenticationStrategy onSignIn) {
        this.contexts = contexts;
        this.onSignIn = onSignIn;
    }

    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        var authenticated =
                UsernamePasswordAuthenticationToken.authenticated(
                        person,
                        "",
                        person.role().rights().stream()
                                .map(right -> new SimpleGrantedAuthority(right.name()))
                                .toList());
        onSignIn.onAuthentication(authenticated, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authenticated);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        var session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        signedIn.put(
                session,
                new SignedIn(
                        person.id(),
                        UUID.randomUUID().toString(),
                        Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""),
                        request.getRemoteAddr()));
    }

    /// The further browsers in which somebody is signed in, the last used first.
    public List<Open> others(Person person, HttpSession own) {
        return othersOf(person, own)
                .flatMap(entry -> open(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparing(Open::used).reversed())
                .toList();
    }

    private static Optional<Open> open(HttpSession session, SignedIn signedIn) {
        try {
            return Optional.of(
                    new Open(
                            signedIn.handle(),
                            signedIn.browser(),
                            signedIn.address(),
                            Instant.ofEpochMilli(session.getCreationTime()),
                            Instant.ofEpochMilli(session.getLastAccessedTime())));
        } catch (IllegalStateException e) {
            LOG.debug("a session ended while it was looked at", e);
            return Optional.empty();
        }
    }

    /// Signs somebody out in one other browser; false where it is none of theirs.
    public boolean endOne(Person person, HttpSession own, String handle) {
        var one =
                othersOf(person, own)
                        .filter(entry -> entry.getValue().handle().equals(handle))
                        .map(Map.Entry::getKey)
                        .findFirst();
        one.ifPresent(this::end);
        return one.isPresent();
    }

    /// Signs somebody out everywhere but here.
    public void endOthers(Person person, HttpSession own) {
        othersOf(person, own).map(Map.Entry::getKey).toList().forEach(this::end);
    }

    /// Signs somebody out everywhere: what they may do has changed.
    public void endAll(PersonId person) {
        signedIn.entrySet().stream()
                .filter(entry -> entry.getValue().person().equals(person))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::end);
    }

    private Stream<Map.Entry<HttpSession, SignedIn>> othersOf(Person person, HttpSession own) {
        return signedIn.entrySet().stream()
                .filter(entry -> entry.getValue().person().equals(person.id()))
                .filter(entry -> !entry.getKey().getId().equals(own.getId()));
    }

    private void end(HttpSession session) {
        signedIn.remove(session);
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // it ended by itself in this very moment
            LOG.debug("a session had ended already", e);
        }
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) STRANGER.toSeconds());
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        signedIn.remove(event.getSession());
    }
}
