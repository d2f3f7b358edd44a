package fulcrum.api;

import fulcrum.store.Tokens;
import fulcrum.store.Tokens.Holder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Knows a person by the token in `Authorization: Bearer …`; a token in the address is not looked
/// at, since addresses are written down in many places.
final class Bearer extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    Bearer(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .flatMap(header -> tokens.holder(header.substring(SCHEME.length()).strip()))
                .ifPresent(Bearer::signIn);
        chain.doFilter(request, response);
    }

    private static void signIn(Holder holder) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        holder.person(),
                        "",
                        holder.rights().stream()
                                .map(right -> new SimpleGrantedAuthority(right.name()))
                                .toList()));
        SecurityContextHolder.setContext(context);
    }
}
