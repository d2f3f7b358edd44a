package fulcrum.web.security;

import fulcrum.units.Said;
import fulcrum.web.frame.NotUnderstood;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/// Tells a reader who lacks a right so; a form without its token is another matter.
final class NoRight implements AccessDeniedHandler {

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof AuthorizationDeniedException) {
            request.setAttribute(NotUnderstood.SENTENCE, Said.of("web.fault.403.right"));
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}
