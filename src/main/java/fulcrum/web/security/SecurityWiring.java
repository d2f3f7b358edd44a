package fulcrum.web.security;

import fulcrum.web.Rooms;
import fulcrum.web.Serving;
import fulcrum.web.data.UploadQuota;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// Who may reach what: strangers what is open, others what {@link Gates} says.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityWiring {

    /// What a stranger may see.
    static final List<String> OPEN =
            List.of(
                    "/sign-in",
                    "/start",
                    "/join",
                    "/language",
                    "/health",
                    "/assets/**",
                    "/calendar/*",
                    "/error");

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            Rooms rooms,
            UploadQuota quota)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(new UploadGuard(quota), CsrfFilter.class)
                .addFilterBefore(new StillHere(rooms.people()), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        Gates.close(
                                requests.requestMatchers(OPEN.toArray(String[]::new)).permitAll()))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(new ToSignIn())
                                .accessDeniedHandler(new NoRight()))
                .logout(leaving ->
                        leaving.logoutUrl("/sign-out")
                                .addLogoutHandler(new Leaving(rooms.log()))
                                .logoutSuccessHandler((_, response, _) -> {
                                    response.setStatus(303);
                                    response.setHeader("Location", "/sign-in?left");
                                }))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    SecurityContextRepository contexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    CsrfTokenRepository tokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    @Bean
    Sessions sessions(SecurityContextRepository contexts, CsrfTokenRepository tokens) {
        return new Sessions(
                contexts,
                new CompositeSessionAuthenticationStrategy(
                        List.of(
                                new ChangeSessionIdAuthenticationStrategy(),
                                new CsrfAuthenticationStrategy(tokens))));
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    SignIn signIn(Rooms rooms, Passwords passwords, InstantSource clock) {
        return new SignIn(rooms.people(), rooms.log(), passwords, clock);
    }

    @Bean
    FilterRegistrationBean<Headers> headers(Serving serving) {
        var filter = new FilterRegistrationBean<>(new Headers(serving.https()));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return filter;
    }

    @Bean
    FilterRegistrationBean<HostGuard> hosts(Serving serving) {
        var filter = new FilterRegistrationBean<>(new HostGuard(serving));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }
}
