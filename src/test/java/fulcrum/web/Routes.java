package fulcrum.web;

import static org.assertj.core.api.Assertions.assertThat;

import fulcrum.store.Right;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address that the pages answer, asked of the running server.
final class Routes {

    private Routes() {}

    /// @param right what it asks for; nothing of a stranger
    record Route(String method, String path, Optional<Right> right) implements Comparable<Route> {

        /// An address of this route, its variables filled.
        String sample() {
            return path.replaceAll("\\{[^}]*}", "x1");
        }

        @Override
        public int compareTo(Route other) {
            return (path + method).compareTo(other.path + other.method);
        }

        @Override
        public String toString() {
            return method + " " + path + " " + right.map(Right::name).orElse("anyone");
        }
    }

    static List<Route> of(Served served) {
        var routes = new TreeSet<Route>();
        var mapping = served.door().context().getBean(RequestMappingHandlerMapping.class);
        mapping.getHandlerMethods()
                .forEach((info, method) -> {
                    var methods = new ArrayList<String>();
                    info.getMethodsCondition().getMethods().forEach(m -> methods.add(m.name()));
                    if (methods.isEmpty()) {
                        methods.add("GET");
                    }
                    for (var path : info.getPatternValues()) {
                        methods.forEach(m -> routes.add(route(served, m, path)));
                    }
                });
        routes.add(route(served, "POST", "/sign-out"));
        return List.copyOf(routes);
    }

    private static Route route(Served served, String method, String path) {
        var rights = served.door().context().getBean(WebInvocationPrivilegeEvaluator.class);
        var anonymous =
                new AnonymousAuthenticationToken(
                        "key", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        var plain = path.replaceAll("\\{[^}]*}", "x1");
        if (rights.isAllowed("", plain, method, anonymous)) {
            return new Route(method, path, Optional.empty());
        }
        var enough =
                Arrays.stream(Right.values())
                        .filter(right -> rights.isAllowed("", plain, method, with(right)))
                        .toList();
        assertThat(enough).as(method + " " + path + " asks for one right").hasSize(1);
        return new Route(method, path, Optional.of(enough.getFirst()));
    }

    private static TestingAuthenticationToken with(Right right) {
        return new TestingAuthenticationToken("somebody", "", right.name());
    }
}
