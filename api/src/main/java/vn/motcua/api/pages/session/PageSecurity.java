package vn.motcua.api.pages.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.motcua.api.pages.layout.PageErrors;
import vn.motcua.api.pages.session.PageRules.Room;
import vn.motcua.command.Role;

/** The filter chain of the pages, beside the one of the API: sessions, forms with a CSRF token, and a strict content policy. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** Scripts and styles are files of this host; nothing is written into a page, and nothing comes from elsewhere. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final String PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** What belongs to programs: there an address that is not known is answered as the API does. */
    private static final List<String> PROGRAMS =
            List.of("/api", "/actuator", "/v3", "/swagger-ui", "/webjars", "/tile", "/problems", "/error");

    static final String REGISTRATION = "motcua";
    static final String SIGN_IN = "/dang-nhap";
    static final String TO_PROVIDER = SIGN_IN + "/den";
    static final String FROM_PROVIDER = SIGN_IN + "/ve";

    @Bean
    @Order(1)
    SecurityFilterChain pageFilters(
            HttpSecurity http,
            SignInProperties properties,
            CookieSessions sessions,
            SignInsUnderWay underWay,
            PageEntry entry)
            throws Exception {
        CookieCsrfTokenRepository csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
        csrf.setCookieName("motcua-csrf");
        csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        CookieRequestCache wanted = new CookieRequestCache();
        wanted.setRequestMatcher(PageSecurity::isPageToComeBackTo);
        http.securityMatcher(pages())
                .addFilterBefore(PageSecurity::mark, CsrfFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(forms -> forms.csrfTokenRepository(csrf))
                .requestCache(cache -> cache.requestCache(wanted))
                .httpBasic(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(leaving -> leaving.logoutUrl(PageRules.SIGN_OUT)
                        .logoutSuccessUrl("/")
                        .addLogoutHandler((request, response, who) ->
                                sessions.saveContext(new SecurityContextImpl(), request, response)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(entry))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        // Pages say it themselves, and assets are kept for ever.
                        .cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(PageRules.OPEN.toArray(String[]::new))
                            .permitAll();
                    for (Room room : PageRules.ROOMS) {
                        requests.requestMatchers(room.path(), room.path() + "/**")
                                .hasAnyAuthority(room.roles().stream()
                                        .map(Role::wireName)
                                        .toArray(String[]::new));
                    }
                    // Behind them is nothing; whoever comes there is told so.
                    requests.anyRequest().permitAll();
                });
        if (properties.possible()) {
            ClientRegistrationRepository provider = provider(properties);
            DefaultOAuth2AuthorizationRequestResolver requests =
                    new DefaultOAuth2AuthorizationRequestResolver(provider, TO_PROVIDER);
            requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
            http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                    .authorizedClientRepository(new NoTokensKept())
                    .loginPage(SIGN_IN)
                    .authorizationEndpoint(begin -> begin.baseUri(TO_PROVIDER)
                            .authorizationRequestResolver(requests)
                            .authorizationRequestRepository(underWay))
                    .redirectionEndpoint(end -> end.baseUri(FROM_PROVIDER))
                    .successHandler(new SignedIn(wanted))
                    .failureHandler(entry::signInFailed));
        }
        return http.build();
    }

    /** The provider is asked for its addresses when the first person signs in, so that it may start after the application. */
    private static ClientRegistrationRepository provider(SignInProperties properties) {
        return new SupplierClientRegistrationRepository(() -> {
            ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(properties.issuerUri())
                    .registrationId(REGISTRATION)
                    .clientId(properties.clientId())
                    .scope(properties.scopes())
                    .redirectUri("{baseUrl}" + FROM_PROVIDER);
            if (properties.clientSecret() == null) {
                registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
            } else {
                registration.clientSecret(properties.clientSecret());
            }
            return new InMemoryClientRegistrationRepository(registration.build());
        });
    }

    /** Whatever goes wrong from here on is told on a page. */
    private static void mark(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(PageErrors.PAGE, true);
        chain.doFilter(request, response);
    }

    private static RequestMatcher pages() {
        PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
        Stream<String> rooms = PageRules.ROOMS.stream().flatMap(room -> Stream.of(room.path(), room.path() + "/**"));
        List<RequestMatcher> known = Stream.of(PageRules.OPEN.stream(), rooms, Stream.of(PageRules.SIGN_OUT))
                .flatMap(patterns -> patterns)
                .map(pattern -> (RequestMatcher) paths.matcher(pattern))
                .toList();
        return new OrRequestMatcher(
                Stream.concat(known.stream(), Stream.of((RequestMatcher) PageSecurity::isLostPerson))
                        .toList());
    }

    /** A browser at an address that there is none of gets a page that says so. */
    private static boolean isLostPerson(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accepted = request.getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && PROGRAMS.stream()
                        .noneMatch(root ->
                                path.equals(root) || path.startsWith(root + "/") || path.startsWith(root + "."));
    }

    private static boolean isPageToComeBackTo(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && Arrays.asList(String.valueOf(request.getHeader("Accept")).split("[,;]"))
                        .contains("text/html");
    }
}
