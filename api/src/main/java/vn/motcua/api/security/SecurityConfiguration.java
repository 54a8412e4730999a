package vn.motcua.api.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.motcua.command.Role;

/** Builds the filter chain from {@link AccessRules}; a request that no rule names is denied. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Swagger UI needs inline styles and data images; nothing may come from another host. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** Spring Security's own timings would cost every request a span for each of its filters, and nobody looks at them. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain apiSecurity(HttpSecurity http, SecurityProperties properties, ProblemEntryPoint says) {
        JwtIssuerAuthenticationManagerResolver issuers =
                new JwtIssuerAuthenticationManagerResolver(new TokenIssuers(properties));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A bearer token is not sent by a browser on its own, so there is nothing to forge across sites.
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(issuers)
                        .authenticationEntryPoint(says)
                        .accessDeniedHandler(says))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(says).accessDeniedHandler(says))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(SecurityConfiguration::authorise)
                .build();
    }

    private static void authorise(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        for (AccessRule rule : AccessRules.all()) {
            for (HttpMethod method : methods(rule.method())) {
                var matched = requests.requestMatchers(method, rule.pattern());
                if (rule.roles().isEmpty()) {
                    matched.permitAll();
                } else {
                    matched.hasAnyAuthority(
                            rule.roles().stream().map(Role::wireName).toArray(String[]::new));
                }
            }
        }
        requests.anyRequest().denyAll();
    }

    private static List<HttpMethod> methods(HttpMethod method) {
        return method == HttpMethod.GET ? List.of(HttpMethod.GET, HttpMethod.HEAD) : List.of(method);
    }
}
