package vn.motcua.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import vn.motcua.api.commands.DossierOperations;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.command.Role;

@WholeApplication
class AuthorisationIT {

    private static final String ANY_COMMAND = "/api/dossiers/{code}/{command}";

    @Autowired
    private Api api;

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> mappings;

    static List<ExpectedAccess.Endpoint> endpoints() {
        return ExpectedAccess.all();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void only_the_roles_in_the_table_get_in(ExpectedAccess.Endpoint endpoint) {
        Set<String> expected = Arrays.stream(Role.values())
                .map(Role::wireName)
                .filter(endpoint::allows)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> actual = Arrays.stream(Role.values())
                .map(Role::wireName)
                .filter(role -> call(api.as(role, "somebody-" + role, "000.00.24.H56"), endpoint)
                                .status()
                        != 403)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(actual).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void without_a_token_only_the_open_ones_answer(ExpectedAccess.Endpoint endpoint) {
        Answer answer = call(api, endpoint);
        if (endpoint.open()) {
            assertThat(answer.status()).isNotIn(401, 403);
        } else {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @Test
    void every_endpoint_of_the_application_is_in_the_table() {
        Set<String> mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                // Pages have rooms of their own.
                .filter(handler ->
                        !handler.getValue().getBeanType().getPackageName().startsWith("vn.motcua.api.pages"))
                .flatMap(handler -> requests(handler.getKey()))
                // One mapping serves every health group; the rules name the groups that there are.
                .flatMap(request -> request.equals("GET /actuator/health/**")
                        ? Stream.of("GET /actuator/health/liveness", "GET /actuator/health/readiness")
                        : Stream.of(request))
                .filter(request -> !request.endsWith(" /error"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = ExpectedAccess.all().stream()
                .map(ExpectedAccess.Endpoint::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(mapped).containsExactlyInAnyOrderElementsOf(listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/admin", "/actuator", "/actuator/env", "/actuator/heapdump", "/favicon.ico"})
    void what_is_in_no_table_is_denied(String address) {
        assertThat(api.get(address).status()).isEqualTo(401);
        assertThat(api.as("admin", "qt-01", null).get(address).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not-a-token",
                "eyJhbGciOiJub25lIn0.eyJpc3MiOiJtb3RjdWEtbG9jYWwiLCJzdWIiOiJ4Iiwicm9sZXMiOlsiYWRtaW4iXX0.",
                "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJtb3RjdWEtbG9jYWwiLCJzdWIiOiJ4In0.AAAA",
                "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2V2aWwuZXhhbXBsZSIsInN1YiI6IngifQ.AAAA"
            })
    void a_token_that_no_accepted_issuer_signed_is_worth_nothing(String token) {
        Answer answer = api.bearer(token).get("/api/admin/projections");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("/type")).isEqualTo("/problems/unauthenticated");
    }

    @Test
    void a_forbidden_request_is_explained_in_the_callers_language() {
        Answer vietnamese = api.as("analyst", "tk-01", null).get("/api/admin/projections");
        Answer english =
                api.as("analyst", "tk-01", null).with("Accept-Language", "en").get("/api/admin/projections");
        assertThat(vietnamese.at("/title")).isEqualTo("Không có quyền");
        assertThat(vietnamese.at("/rule")).isEqualTo("access.role");
        assertThat(english.at("/title")).isEqualTo("Forbidden");
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    private static Answer call(Api caller, ExpectedAccess.Endpoint endpoint) {
        return caller.fromItsOwnAddress()
                .send(endpoint.method(), endpoint.address(), "POST".equals(endpoint.method()) ? "{}" : null);
    }

    private static Stream<String> requests(RequestMappingInfo mapping) {
        Set<String> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of("ANY")
                : mapping.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> pattern.equals(ANY_COMMAND)
                        ? DossierOperations.all().keySet().stream()
                                .map(operation -> "/api/dossiers/{code}/" + operation.kebabName())
                        : Stream.of(pattern))
                .flatMap(pattern -> methods.stream().map(method -> method + " " + pattern));
    }
}
