package fulcrum.web.security;

import fulcrum.store.Right;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/// Which right each page asks for; the first that fits counts. Reading what is named here needs the
/// right to read, changing it the right beside it; what is not named is for bosses.
final class Gates {

    private static final List<Gate> GATES =
            List.of(
                    new Gate("/people", Right.READ, Right.PEOPLE),
                    new Gate("/people/**", Right.PEOPLE, Right.PEOPLE),
                    new Gate("/audit/**", Right.PEOPLE, Right.PEOPLE),
                    new Gate("/data/new-store", Right.DECIDE, Right.DECIDE),
                    new Gate("/data/stores/**", Right.DECIDE, Right.DECIDE),
                    new Gate("/data/uploads/**", Right.IMPORT, Right.IMPORT),
                    new Gate("/data/imports/*/refused", Right.IMPORT, Right.IMPORT),
                    new Gate("/data/imports/*/undo", Right.IMPORT, Right.IMPORT),
                    new Gate("/data/**", Right.READ, Right.IMPORT),
                    new Gate("/goal/answer", Right.READ, Right.DECIDE),
                    new Gate("/goal/**", Right.READ, Right.WORK),
                    new Gate("/figures/**", Right.READ, Right.DECIDE),
                    new Gate("/tree/**", Right.READ, Right.DECIDE),
                    new Gate("/explain/**", Right.READ, Right.DECIDE),
                    new Gate("/metric/**", Right.READ, Right.WORK),
                    new Gate("/definitions/**", Right.READ, Right.DECIDE),
                    new Gate("/actions/**", Right.READ, Right.WORK),
                    new Gate("/today/**", Right.READ, Right.WORK),
                    new Gate("/levers/**", Right.READ, Right.WORK),
                    new Gate("/review/sign", Right.READ, Right.DECIDE),
                    new Gate("/review/answer", Right.READ, Right.DECIDE),
                    new Gate("/review/**", Right.READ, Right.WORK),
                    new Gate("/diagnosis/**", Right.READ, Right.WORK),
                    new Gate("/effects/**", Right.READ, Right.WORK),
                    new Gate("/routines/**", Right.READ, Right.WORK),
                    new Gate("/processes", Right.READ, Right.DECIDE),
                    new Gate("/design", Right.READ, Right.DECIDE),
                    new Gate("/account/delivery/host/**", Right.PEOPLE, Right.PEOPLE),
                    new Gate("/account/**", Right.READ, Right.READ),
                    new Gate("/sign-out", Right.READ, Right.READ),
                    new Gate("/", Right.READ, Right.DECIDE));

    private Gates() {}

    private record Gate(String addresses, Right toSee, Right toChange) {}

    static void close(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        for (var gate : GATES) {
            requests.requestMatchers(HttpMethod.GET, gate.addresses())
                    .hasAuthority(gate.toSee().name())
                    .requestMatchers(gate.addresses())
                    .hasAuthority(gate.toChange().name());
        }
        requests.anyRequest().hasAuthority(Right.PEOPLE.name());
    }
}
