package fulcrum.web.security;

import fulcrum.store.Person;
import fulcrum.store.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final Map<HttpSession, PersonId> signedIn = new ConcurrentHashMap<>();

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
        signedIn.put(session, person.id());
    }

    /// In how many further browsers somebody is signed in.
    public int others(Person person, HttpSession own) {
        return othersOf(person, own).size();
    }

    /// Signs somebody out everywhere but here.
    public void endOthers(Person person, HttpSession own) {
        for (var other : othersOf(person, own)) {
            end(other);
        }
    }

    /// Signs somebody out everywhere: what they may do has changed.
    public void endAll(PersonId person) {
        signedIn.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::end);
    }

    private List<HttpSession> othersOf(Person person, HttpSession own) {
        return signedIn.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person.id()))
                .map(Map.Entry::getKey)
                .filter(session -> !session.getId().equals(own.getId()))
                .toList();
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
