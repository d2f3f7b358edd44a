package fulcrum.web.security;

import fulcrum.store.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;

/// Begins the session of someone who signed in: a new session id, a new token, a longer life.
public final class Sessions {

    /// How long a signed-in browser may be idle.
    static final Duration IDLE = Duration.ofHours(12);

    /// How long the session of somebody who has not signed in lives.
    static final Duration STRANGER = Duration.ofMinutes(20);

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy onSignIn;

    Sessions(SecurityContextRepository contexts, SessionAuthenticationStrategy onSignIn) {
        this.contexts = contexts;
        this.onSignIn = onSignIn;
    }

    public void begin(Person person, HttpServletRequest request, HttpServletResponse response) {
        var authority = new SimpleGrantedAuthority("ROLE_" + person.role().name());
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(person, "", List.of(authority));
        onSignIn.onAuthentication(signedIn, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        request.getSession().setMaxInactiveInterval((int) IDLE.toSeconds());
    }
}
