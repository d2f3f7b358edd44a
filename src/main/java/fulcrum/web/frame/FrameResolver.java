package fulcrum.web.frame;

import fulcrum.store.Person;
import fulcrum.store.Store;
import fulcrum.web.Rooms;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller the frame of the request that it answers.
public class FrameResolver implements HandlerMethodArgumentResolver {

    private final Rooms rooms;
    private final Assets assets;

    public FrameResolver(Rooms rooms, Assets assets) {
        this.rooms = rooms;
        this.assets = assets;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Frame.class);
    }

    @Override
    public Frame resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binder) {
        return frame((HttpServletRequest) web.getNativeRequest(), true);
    }

    /// A frame that asks no database: what an error page stands in.
    public Frame bare(HttpServletRequest request) {
        return frame(request, false);
    }

    private Frame frame(HttpServletRequest request, boolean withShops) {
        var person = withShops ? person() : Optional.<Person>empty();
        return new Frame(
                Language.of(request),
                person,
                csrf(request),
                person.map(reader -> shops(request, reader)).orElse(Frame.Shops.NONE),
                assets,
                back(request),
                "true".equals(request.getHeader("HX-Request")));
    }

    private static Optional<Person> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Person.class::isInstance)
                .map(Person.class::cast);
    }

    /// Those that the reader sees; the others are not there for them.
    private Frame.Shops shops(HttpServletRequest request, Person reader) {
        List<Store> all =
                rooms.stores().all().stream().filter(store -> reader.sees(store.id())).toList();
        var asked = request.getParameter("store");
        var chosen =
                all.stream()
                        .filter(store -> store.id().value().equals(asked))
                        .findFirst()
                        .or(() -> all.stream().findFirst());
        return new Frame.Shops(all, chosen, rooms.stores().invented());
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    /// Where the language switch returns to; after a form was sent, the page that shows the form.
    private static String back(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return "/";
        }
        var query = request.getQueryString();
        boolean hasQuery = query != null && request.getMethod().equals("GET");
        return LocalPath.orHome(request.getRequestURI() + (hasQuery ? "?" + query : ""));
    }
}
