package fulcrum.web.security;

import fulcrum.web.Serving;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only to names that the user gave: a foreign name that was made to point to this machine
/// (DNS rebinding) would let a foreign page read ours. An address in digits cannot be made to.
final class HostGuard extends OncePerRequestFilter {

    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final Serving serving;

    HostGuard(Serving serving) {
        this.serving = serving;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_MISDIRECTED_REQUEST);
        }
    }

    private boolean isOurs(String name) {
        var bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return bare.equals("localhost")
                || ADDRESS.matcher(bare).matches()
                || bare.equalsIgnoreCase(serving.host())
                || serving.publicUrl()
                        .flatMap(url -> Optional.ofNullable(url.getHost()))
                        .filter(bare::equalsIgnoreCase)
                        .isPresent();
    }
}
