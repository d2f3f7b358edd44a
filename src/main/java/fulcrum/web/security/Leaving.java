package fulcrum.web.security;

import fulcrum.state.AuditLog;
import fulcrum.store.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/// Writes down that someone signed out.
final class Leaving implements LogoutHandler {

    private final AuditLog log;

    Leaving(AuditLog log) {
        this.log = log;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            log.add(person.name(), "sign-out", Map.of("address", request.getRemoteAddr()));
        }
    }
}
