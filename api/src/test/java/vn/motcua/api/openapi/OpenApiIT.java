package vn.motcua.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.commands.DossierOperations;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
class OpenApiIT {

    @Autowired
    private Api api;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = api.get("/v3/api-docs").json();
    }

    @Test
    void it_is_openapi_3_1_with_title_version_and_a_bearer_scheme() {
        assertThat(document.at("/openapi").asString()).startsWith("3.1.");
        assertThat(document.at("/info/title").asString()).isNotBlank();
        assertThat(document.at("/info/version").asString()).isNotBlank();
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void every_endpoint_of_the_api_is_described_and_nothing_else() {
        Set<String> described = new TreeSet<>();
        document.at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation ->
                                described.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> expected = DossierOperations.all().keySet().stream()
                .map(operation -> "POST /api/dossiers/{code}/" + operation.kebabName())
                .collect(Collectors.toCollection(TreeSet::new));
        expected.addAll(List.of(
                "GET /api/public/dossiers/{code}",
                "GET /api/public/dossiers/{code}/receipt",
                "GET /api/ledger/checkpoint",
                "GET /api/ledger/keys",
                "GET /api/ledger/proof/{position}",
                "GET /api/ledger/consistency",
                "GET /api/ledger/export",
                "GET /api/public/procedures",
                "GET /api/public/procedures/{code}",
                "GET /api/public/departments",
                "GET /api/public/fields",
                "GET /api/public/procedure-codes",
                "GET /api/public/procedures/{code}/versions/{version}",
                "GET /api/public/procedures/{code}/file",
                "GET /api/public/procedures/{code}/process",
                "GET /api/public/procedures/{code}/process.svg",
                "GET /api/public/procedures/{code}/process.bpmn",
                "POST /api/admin/processes/bpmn",
                "GET /problems/{slug}",
                "GET /api/dossiers",
                "GET /api/worklist",
                "GET /api/dossiers/{code}",
                "GET /api/audit/dossiers/{code}",
                "GET /api/audit/dossiers/{code}/difference",
                "GET /api/dossiers/{code}/due-date",
                "GET /api/dossiers/{code}/actions",
                "GET /api/dossiers/{code}/forms",
                "GET /api/dossiers/{code}/forms/{form}",
                "GET /api/registers",
                "GET /api/audit/dossiers/{code}/events",
                "GET /api/audit/departments/{department}/replay",
                "GET /api/audit/officers/{officerId}/actions",
                "GET /api/audit/export",
                "GET /api/audit/access",
                "GET /api/statistics/intake",
                "GET /api/statistics/processing",
                "POST /api/import/dossiers",
                "GET /api/admin/projections",
                "POST /api/admin/projections/{name}/rebuild",
                "POST /api/admin/projections/{name}/reconcile",
                "GET /api/admin/projections/{name}/parked",
                "POST /api/admin/projections/{name}/parked/{code}/retry",
                "GET /api/admin/burnt-numbers",
                "GET /api/absences",
                "POST /api/absences",
                "POST /api/absences/{number}/end",
                "POST /api/dossiers/{code}/claim-step",
                "GET /api/admin/sweeps",
                "POST /api/admin/sweeps",
                "GET /api/admin/catalogue/officers",
                "GET /api/admin/catalogue/procedures/{code}",
                "POST /api/admin/catalogue/establish-unit",
                "POST /api/admin/catalogue/rename-unit",
                "POST /api/admin/catalogue/dissolve-units",
                "POST /api/admin/catalogue/name-field",
                "POST /api/admin/catalogue/register-officer",
                "POST /api/admin/catalogue/appoint-officer",
                "POST /api/admin/catalogue/relieve-officer",
                "POST /api/admin/catalogue/draft-procedure",
                "POST /api/admin/catalogue/publish-procedure",
                "POST /api/admin/catalogue/withdraw-procedure",
                "POST /api/admin/catalogue/import-procedure-file",
                "GET /api/admin/calendar",
                "POST /api/admin/calendar/corrections",
                "GET /api/admin/calendar/affected-dossiers",
                "POST /api/admin/calendar/recalculations",
                "POST /api/dossiers",
                "POST /api/dossiers/receive-dossier"));
        assertThat(described).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_operation_has_a_summary_a_success_and_its_problems() {
        document.at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    JsonNode described = operation.getValue();
                    String name = operation.getKey() + " " + path.getKey();
                    assertThat(described.at("/summary").asString()).as(name).isNotBlank();
                    assertThat(described.at("/operationId").asString()).as(name).isNotBlank();
                    Set<String> answers = described
                            .at("/responses")
                            .propertyStream()
                            .map(answer -> answer.getKey())
                            .collect(Collectors.toSet());
                    assertThat(answers)
                            .as(name)
                            .containsAnyOf("200", "201", "202")
                            .contains("404", "422", "503");
                    if (operation.getKey().equals("post")) {
                        assertThat(answers).as(name).contains("400", "401", "403", "409", "412");
                        JsonNode body = described.at("/requestBody");
                        assertThat(body.isMissingNode()
                                        || body.at("/content/application~1json/example")
                                                .isObject()
                                        || !body.at("/content/application~1xml/example")
                                                .isMissingNode())
                                .as(name)
                                .isTrue();
                    }
                }));
    }

    @Test
    void every_reference_leads_somewhere_and_every_path_variable_is_declared() {
        List<String> broken = new ArrayList<>();
        references(document, broken);
        assertThat(broken).isEmpty();
        document.at("/paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    Set<String> declared = operation
                            .getValue()
                            .at("/parameters")
                            .valueStream()
                            .filter(parameter -> parameter.at("/in").asString().equals("path"))
                            .map(parameter -> "{" + parameter.at("/name").asString() + "}")
                            .collect(Collectors.toSet());
                    Set<String> used = Pattern.compile("\\{[^}]+}")
                            .matcher(path.getKey())
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toSet());
                    assertThat(declared).as(path.getKey()).isEqualTo(used);
                }));
    }

    @Test
    void operation_ids_are_unique() {
        List<String> ids = document.at("/paths")
                .propertyStream()
                .flatMap(path -> path.getValue().valueStream())
                .map(operation -> operation.at("/operationId").asString())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void swagger_ui_is_served_from_here_without_any_other_host() {
        assertThat(api.get("/swagger-ui.html").status()).isEqualTo(302);
        assertThat(api.get("/swagger-ui/index.html").text())
                .contains("swagger-ui")
                .doesNotContain("https://");
        assertThat(api.get("/v3/api-docs/swagger-config").text()).doesNotContain("https://");
        assertThat(api.get("/swagger-ui/index.html").header("Content-Security-Policy"))
                .contains("default-src 'self'");
    }

    private void references(JsonNode node, List<String> broken) {
        JsonNode reference = node.get("$ref");
        if (reference != null
                && reference.isString()
                && document.at(reference.asString().substring(1)).isMissingNode()) {
            broken.add(reference.asString());
        }
        node.valueStream().forEach(child -> references(child, broken));
    }
}
