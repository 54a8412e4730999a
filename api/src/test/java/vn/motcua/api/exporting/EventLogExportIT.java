package vn.motcua.api.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.Launched;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.launcher.importing.ExportCommand;

@WholeApplication
@DisplayName("The exported event log")
class EventLogExportIT {

    private static final String NAME = "Nguyễn Zzpseudonym";
    private static final String NUMBER = "038099007711";

    @Autowired
    private Api api;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Centre centre;

    @BeforeEach
    void open() {
        centre = new Centre(api);
    }

    @Test
    void shows_the_same_person_under_the_same_pseudonym_within_one_export_only() {
        String first = submitted(NUMBER);
        String second = submitted(NUMBER);
        String other = submitted("038099007712");

        JsonNode log = ocel("");
        JsonNode later = ocel("");

        assertThat(applicant(log, first)).isNotEmpty().isEqualTo(applicant(log, second));
        assertThat(applicant(log, other)).isNotEmpty().isNotEqualTo(applicant(log, first));
        assertThat(applicant(later, first)).isNotEmpty().isNotEqualTo(applicant(log, first));
        assertThat(log.toString()).doesNotContain(NAME, "Zzpseudonym", NUMBER);
    }

    @Test
    void shows_no_pseudonym_of_an_erased_applicant() {
        String code = submitted(NUMBER);
        Centre.done(centre.applicant().post("/api/dossiers/" + code + "/withdraw-dossier", "{}"));
        assertThat(applicant(ocel(""), code)).isNotEmpty();
        Centre.done(api.as("data-protection", "bv-01", Centre.DEPARTMENT)
                .post(
                        "/api/dossiers/" + code + "/erase-applicant-data",
                        "{\"legalBasis\": \"Luật 91/2025/QH15\", \"reason\": \"Theo yêu cầu\"}"));

        JsonNode log = ocel("");

        assertThat(applicant(log, code)).isEmpty();
        assertThat(attribute(object(log, code), "erased")).isEqualTo("true");
    }

    @Test
    void holds_a_state_secret_dossier_by_its_code_only() {
        String code = centre.secret();

        JsonNode dossier = object(ocel(""), code);

        assertThat(applicant(ocel(""), code)).isEmpty();
        assertThat(dossier.toString()).doesNotContain("applicant\"", "externalId");
    }

    @Test
    void tells_each_officers_step_in_xes_and_is_the_whole_life_in_ocel() throws Exception {
        String code = centre.assigned();
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}"));
        Path target = folder.resolve("log.xes");

        Launched export =
                Launched.run(new ExportCommand(), port, "auditor", "--format", "xes", "-o", target.toString());

        assertThat(export.exitCode()).as(export.output()).isZero();
        String xes = Files.readString(target);
        Schemas.assertValidXes(xes);
        String trace = xes.substring(xes.indexOf("value=\"" + code), xes.indexOf("</trace>", xes.indexOf(code)));
        assertThat(trace)
                .contains("<string key=\"lifecycle:transition\" value=\"schedule\"/>")
                .contains("<string key=\"lifecycle:transition\" value=\"start\"/>")
                .contains("<string key=\"org:resource\" value=\"cb-0142\"/>")
                .contains("<string key=\"motcua:applicant\"");
        assertThat(types(ocel(""), code))
                .containsExactly("DossierSubmitted", "DossierAccepted", "StepAssigned", "StepStarted");
    }

    @Test
    void is_limited_to_a_department_and_a_procedure_and_a_span() {
        String code = centre.assigned();

        assertThat(types(ocel("&department=" + Centre.DEPARTMENT + "&procedure=3.000333"), code))
                .hasSize(3);
        // Other tests have dossiers of their own in the same centre.
        assertThat(types(ocel("&department=" + Centre.ELSEWHERE), code)).isEmpty();
        assertThat(types(ocel("&procedure=2.000488"), code)).isEmpty();
        assertThat(types(ocel("&to=2020-01-01"), code)).isEmpty();
    }

    @Test
    void is_in_the_access_log_with_what_it_was_limited_to() {
        Answer export = api.as("auditor", "tt-export", null).get("/api/audit/export?format=csv&from=2021-01-01");
        assertThat(export.status()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(centre.auditor()
                        .get("/api/audit/access?officer=tt-export")
                        .text())
                .contains("PersonalDataRead", "/api/audit/export", "2021-01-01"));
    }

    @Test
    void says_what_it_cannot_give_all_at_once() {
        Answer answer = centre.auditor()
                .get("/api/audit/export?format=xlsx&applicants=named&from=2021-02-01&to=2021-01-01&atLeast=x");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder("format", "applicants", "to", "atLeast");
    }

    private String submitted(String number) {
        return Centre.code(centre.applicant()
                .post(
                        "/api/dossiers",
                        Centre.SUBMISSION.replace("Nguyễn Văn An", NAME).replace("038099001234", number)));
    }

    private JsonNode ocel(String filter) {
        Answer answer = centre.auditor().get("/api/audit/export?format=ocel" + filter);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(Long.parseLong(answer.header("X-Ledger-Position"))).isNotNegative();
        return Schemas.assertValidOcel(answer.text());
    }

    private static List<String> types(JsonNode log, String code) {
        return log.path("events")
                .valueStream()
                .filter(event -> event.path("relationships")
                        .valueStream()
                        .anyMatch(object -> object.path("objectId").asString().equals(code)))
                .map(event -> event.path("type").asString())
                .toList();
    }

    private static JsonNode object(JsonNode log, String id) {
        return log.path("objects")
                .valueStream()
                .filter(object -> object.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the log has no object " + id));
    }

    private static String applicant(JsonNode log, String code) {
        return attribute(object(log, code), "applicant");
    }

    private static String attribute(JsonNode object, String name) {
        return object.path("attributes")
                .valueStream()
                .filter(attribute -> attribute.path("name").asString().equals(name))
                .map(attribute -> attribute.path("value").asString())
                .findFirst()
                .orElse("");
    }
}
