package fulcrum.web.security;

import fulcrum.web.data.UploadQuota;
import fulcrum.web.data.UploadQuota.Decision;
import fulcrum.web.frame.NotUnderstood;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses files of strangers, and more than the quota, before they are read: the token check
/// behind it would parse them.
final class UploadGuard extends OncePerRequestFilter {

    private final UploadQuota quota;

    UploadGuard(UploadQuota quota) {
        this.quota = quota;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean files =
                Optional.ofNullable(request.getContentType())
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                        .isPresent();
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (!files) {
            chain.doFilter(request, response);
        } else if (person == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            switch (quota.ask(person.getName(), request.getContentLengthLong())) {
                case Decision.Granted granted -> {
                    try (granted) {
                        chain.doFilter(request, response);
                    }
                }
                case Decision.Refused refused -> refuse(refused, request, response);
            }
        }
    }

    private static void refuse(
            Decision.Refused refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        request.setAttribute(NotUnderstood.SENTENCE, refused.sentence());
        response.setHeader(HttpHeaders.RETRY_AFTER, "" + refused.again().toSeconds());
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
