package fulcrum.api;

import fulcrum.store.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

/// Every bean of the interface for programs, and who may reach it: whoever shows a token. Cookies
/// mean nothing here, so a page of somebody else cannot read through a signed-in browser.
@Configuration(proxyBeanMethods = false)
@Import({
    ApiFaults.class,
    StoresResource.class,
    PeopleResource.class,
    MetricsResource.class,
    FiguresResource.class,
    ExplainResource.class,
    TreeResource.class,
    GoalResource.class,
    GoalsResource.class,
    PartTargetsResource.class,
    SpreadResource.class,
    DirectionResource.class,
    ProposalsResource.class,
    ActionsResource.class,
    TogetherResource.class,
    StepsResource.class,
    ProcessesResource.class,
    RoutinesResource.class,
    EvidenceResource.class,
    GroupsResource.class,
    UnloggedResource.class,
    LeversResource.class,
    ReviewsResource.class,
    OpenApiResource.class
})
public class ApiWiring {

    /// Adds the interface to a server that is being started.
    public static void into(GenericApplicationContext context, Rooms rooms) {
        context.registerBean(ApiWiring.class);
        context.registerBean("apiRooms", Rooms.class, () -> rooms);
    }

    @Bean
    @Order(0)
    SecurityFilterChain programs(HttpSecurity http, Rooms rooms) throws Exception {
        return http.securityMatcher("/api/**")
                .addFilterBefore(
                        new Bearer(rooms.tokens()), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.GET, "/**")
                                .hasAuthority(Right.READ.name())
                                .requestMatchers(HttpMethod.POST, "/api/v1/proposals")
                                .hasAuthority(Right.WORK.name())
                                .requestMatchers(
                                        "/api/v1/goal/**",
                                        "/api/v1/goals/**",
                                        "/api/v1/part-targets/**",
                                        "/api/v1/proposals/**",
                                        "/api/v1/processes/**",
                                        "/api/v1/reviews/*/answers",
                                        "/api/v1/reviews/*/signature")
                                .hasAuthority(Right.DECIDE.name())
                                .anyRequest()
                                .hasAuthority(Right.WORK.name()))
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint((request, response, _) ->
                                        ApiFaults.noToken(request, response))
                                .accessDeniedHandler((request, response, _) ->
                                        ApiFaults.noRight(request, response)))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }
}
