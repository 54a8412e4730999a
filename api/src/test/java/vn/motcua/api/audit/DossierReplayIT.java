package vn.motcua.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
@DisplayName("An auditor who replays a dossier")
class DossierReplayIT {

    private static final String PAPERS =
            "\"papers\": [{\"name\": \"Bản sao giấy tờ tùy thân\", \"originals\": 0, \"certifiedCopies\": 1, \"copies\": 0}]";

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void sees_what_was_known_after_each_event_and_no_more() {
        String code = supplementedAndCorrected();
        JsonNode events = events(code);
        assertThat(events.size()).isEqualTo(8);
        List<String> statuses = List.of("1", "2", "4", "4", "5", "4", "4", "4");
        for (int index = 0; index < events.size(); index++) {
            JsonNode event = events.get(index);
            Answer then = replayed(code, "?asOf=" + event.at("/position").asString());
            assertThat(then.status()).as(then.toString()).isEqualTo(200);
            assertThat(then.at("/version")).isEqualTo(Integer.toString(index));
            assertThat(then.at("/status/code")).isEqualTo(statuses.get(index));
            assertThat(then.at("/lastEvent/type")).isEqualTo(event.at("/type").asString());
            Answer at = replayed(code, "?asOf=" + event.at("/recordedAt").asString());
            assertThat(at.json().at("/version").asInt())
                    .as("events of one command are recorded together")
                    .isGreaterThanOrEqualTo(index);
            String justBefore = Instant.parse(event.at("/recordedAt").asString())
                    .minus(1, ChronoUnit.MICROS)
                    .toString();
            Answer before = replayed(code, "?asOf=" + justBefore);
            assertThat(before.status() == 404 || before.json().at("/version").asInt() < index)
                    .isTrue();
        }
    }

    @Test
    void finds_papers_payments_corrections_and_moves_of_the_due_date_in_the_state() {
        String code = supplementedAndCorrected();

        JsonNode now = replayed(code, "").json();

        assertThat(now.at("/asOf").isNull()).isTrue();
        assertThat(now.at("/applicant/name").asString()).isEqualTo("Nguyễn Văn Ân");
        assertThat(now.at("/currentStep/officer/id").asString()).isEqualTo("cb-0142");
        assertThat(now.at("/currentStep/phase").asString()).isEqualTo("STARTED");
        assertThat(now.at("/papers/1/name").asString()).isEqualTo("Bản sao giấy tờ tùy thân");
        assertThat(now.at("/supplements/0/requested/by/id").asString()).isEqualTo("cb-0142");
        assertThat(now.at("/supplements/0/answered/type").asString()).isEqualTo("SupplementProvided");
        assertThat(now.at("/dueDateMoves/0/moved/type").asString()).isEqualTo("DossierAccepted");
        assertThat(Instant.parse(now.at("/dueAt").asString())).isAfter(Instant.now());
        assertThat(now.at("/corrections/0/decision").asString()).isEqualTo("APPROVED");
        assertThat(now.at("/corrections/0/before").asString()).isEqualTo("Nguyễn Văn An");
        assertThat(now.at("/corrections/0/decided/by/id").asString()).isEqualTo("ld-0007");
        assertThat(now.at("/erasure").isNull()).isTrue();
        assertThat(now.at("/imported").asBoolean()).isFalse();
    }

    @Test
    void reads_field_by_field_what_changed_between_two_points_and_which_events_did_it() {
        String code = supplementedAndCorrected();
        JsonNode events = events(code);
        String from = events.at("/1/position").asString();
        String to = events.at("/2/position").asString();

        Answer difference =
                centre.auditor().get("/api/audit/dossiers/" + code + "/difference?from=" + from + "&to=" + to);

        assertThat(difference.status()).as(difference.toString()).isEqualTo(200);
        assertThat(difference
                        .json()
                        .at("/events")
                        .valueStream()
                        .map(event -> event.at("/type").asString())
                        .toList())
                .containsExactly("StepAssigned");
        JsonNode changes = difference.json().at("/changes");
        assertThat(changes.valueStream()
                        .map(change -> change.at("/field").asString())
                        .toList())
                .containsExactly("status.code", "status.name", "currentStep", "steps[0]");
        assertThat(changes.at("/1/before").asString()).isEqualTo("Được tiếp nhận");
        assertThat(changes.at("/1/after").asString()).isEqualTo("Đang xử lý");
        assertThat(changes.at("/2/before").isNull()).isTrue();
        assertThat(changes.at("/2/after/officer/id").asString()).isEqualTo("cb-0142");

        String begin = events.at("/0/recordedAt").asString();
        JsonNode whole = centre.auditor()
                .get("/api/audit/dossiers/" + code + "/difference?from="
                        + Instant.parse(begin).minusSeconds(60))
                .json();
        assertThat(whole.at("/versionBefore").isNull()).isTrue();
        assertThat(whole.at("/events").size()).isEqualTo(8);
        assertThat(whole.at("/changes/0/field").asString()).isEqualTo("code");
    }

    @Test
    void is_told_where_a_dossier_begins_when_asking_for_a_time_before_it() {
        String code = centre.submitted();
        long first = events(code).at("/0/position").asLong();

        Answer before = centre.auditor()
                .with("Accept-Language", "en")
                .get("/api/audit/dossiers/" + code + "?asOf=2020-01-01T00:00:00Z");
        Answer unknown = replayed("000.00.24.H56-200101-9999", "");

        assertThat(before.status()).isEqualTo(404);
        assertThat(before.at("/detail")).contains("There was no such dossier then", "position " + first, "recorded at");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.at("/detail")).isEqualTo("Không có hồ sơ với mã này.");
        if (first > 0) {
            assertThat(replayed(code, "?asOf=" + (first - 1)).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "?asOf=yesterday, asOf, RFC 3339 instant",
        "?asOf=yesterday, asOf, position of the ledger",
        "?asOf=2021-03-01T09:00:00, asOf, RFC 3339 instant",
        "?asOf=-1, asOf, RFC 3339 instant",
        "?asOf=99999999999999999999, asOf, position of the ledger",
        "?asOf=999999999999, asOf, has not come to this position",
        "?asOf=0&axis=occurred, axis, goes with an instant",
        "?axis=sideways, axis, recorded",
        "/difference, from, required",
        "/difference?from=2021-03-01T09:00:00Z&to=2021-02-01T09:00:00Z, from, later than to",
        "/difference?from=1&to=0, from, later than to",
        "/difference?from=x&to=y, to, RFC 3339 instant"
    })
    void is_told_both_forms_of_a_point_when_giving_neither(String query, String field, String detail) {
        String code = imported("invalid" + query.hashCode());
        Answer refused = centre.auditor().with("Accept-Language", "en").get("/api/audit/dossiers/" + code + query);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.json()
                        .at("/errors")
                        .valueStream()
                        .filter(error -> error.at("/field").asString().equals(field))
                        .map(error -> error.at("/detail").asString())
                        .toList())
                .hasSize(1)
                .allSatisfy(told -> assertThat(told).contains(detail));
    }

    @Test
    void sees_that_an_applicants_data_was_erased_also_at_points_before_the_erasure() {
        String name = "Zzreplayed Lê Thị Mận";
        String code =
                Centre.code(centre.applicant().post("/api/dossiers", Centre.SUBMISSION.replace("Nguyễn Văn An", name)));
        Centre.done(centre.applicant().post("/api/dossiers/" + code + "/withdraw-dossier", "{}"));
        assertThat(replayed(code, "").at("/applicant/name")).isEqualTo(name);
        Answer erased = api.as("data-protection", "bv-01", Centre.DEPARTMENT)
                .post(
                        "/api/dossiers/" + code + "/erase-applicant-data",
                        "{\"legalBasis\": \"Luật 91/2025/QH15\", \"reason\": \"Theo yêu cầu của công dân\"}");
        Centre.done(erased);

        JsonNode first = replayed(
                        code, "?asOf=" + events(code).at("/0/position").asString())
                .json();
        JsonNode now = replayed(code, "").json();
        Answer difference = centre.auditor().get("/api/audit/dossiers/" + code + "/difference?from=0");

        assertThat(first.at("/applicant").isNull()).isTrue();
        assertThat(first.at("/erasure/later").asBoolean()).isTrue();
        assertThat(now.at("/erasure/later").asBoolean()).isFalse();
        assertThat(now.at("/erasure/legalBasis").asString()).isEqualTo("Luật 91/2025/QH15");
        assertThat(now.at("/erasure/erased/by/id").asString()).isEqualTo("bv-01");
        assertThat(now.at("/erasure/erased/position").asString()).isEqualTo(Centre.position(erased));
        assertThat(Instant.parse(now.at("/erasure/erased/recordedAt").asString()))
                .isCloseTo(Instant.now(), within(10, ChronoUnit.MINUTES));
        assertThat(first.toString() + now + difference.text()).doesNotContain("Zzreplayed", "038099001234");
    }

    @Test
    void tells_what_was_known_from_what_was_true_of_an_imported_dossier() {
        String code = imported("replayed-1");
        String day = "?asOf=" + encoded("2020-02-03T08:30:00+07:00");

        Answer known = replayed(code, day);
        JsonNode was = replayed(code, day + "&axis=occurred").json();
        JsonNode now = replayed(code, "").json();

        assertThat(known.status()).isEqualTo(404);
        assertThat(known.at("/detail")).contains("2020-02-03T01:00:00Z");
        assertThat(was.at("/status/name").asString()).isEqualTo("Được tiếp nhận");
        assertThat(was.at("/imported").asBoolean()).isTrue();
        assertThat(was.at("/asOf/axis").asString()).isEqualTo("occurred");
        assertThat(was.at("/externalId").asString()).isEqualTo("replayed-1");
        assertThat(now.at("/steps/0/closed/imported").asBoolean()).isTrue();
        assertThat(now.at("/steps/0/closed/occurredAt").asString()).isEqualTo("2020-02-03T02:00:00Z");
    }

    @Test
    void leaves_a_trace_of_having_read_it_in_the_access_log() {
        String code = centre.submitted();
        String position = events(code).at("/0/position").asString();

        replayed(code, "?asOf=" + position);
        centre.auditor().get("/api/audit/dossiers/" + code + "/difference?from=" + position);

        await().untilAsserted(() -> assertThat(centre.auditor()
                        .get("/api/audit/access?dossier=" + code)
                        .text())
                .contains("GET /api/audit/dossiers/{code}\"", "/difference", "asOf"));
    }

    @Test
    void sees_a_state_secret_dossier_by_its_code() {
        String code = centre.secret();

        JsonNode secret = replayed(code, "").json();

        assertThat(secret.at("/stateSecret").asBoolean()).isTrue();
        assertThat(secret.at("/applicant").isNull()).isTrue();
        assertThat(secret.at("/content").isNull()).isTrue();
        assertThat(secret.at("/status/code").asInt()).isEqualTo(2);
    }

    private String supplementedAndCorrected() {
        String code = centre.assigned();
        String path = "/api/dossiers/" + code + "/";
        Centre.done(centre.officer().post(path + "start-step", "{\"step\": 1}"));
        Centre.done(centre.officer()
                .post(
                        path + "request-supplement",
                        "{" + PAPERS + ", \"reason\": \"Thiếu bản sao.\", \"provideBy\": \"2026-12-20T10:00:00Z\"}"));
        Centre.done(centre.applicant().post(path + "provide-supplement", "{" + PAPERS + "}"));
        Centre.done(centre.officer()
                .post(
                        path + "request-correction",
                        "{\"field\": \"APPLICANT_NAME\", \"after\": \"Nguyễn Văn Ân\", \"reason\": \"Ghi nhầm\"}"));
        Centre.done(centre.head().post(path + "approve-correction", "{\"correction\": 1}"));
        return code;
    }

    private String imported(String externalId) {
        JsonNode answer = api.as("importer", "importer-1", null)
                .post("/api/import/dossiers", """
                        {"dossiers":[{"externalId":"%s","department":"Sở Tư pháp","channel":"ONLINE",
                          "receivedAt":"2020-02-03T08:00:00+07:00",
                          "steps":[{"line":2,"name":"Thẩm định","officer":"cb-1","transition":"complete",
                                    "at":"2020-02-03T09:00:00+07:00"}]}]}""".formatted(externalId))
                .json();
        return answer.at("/dossiers/0/code").asString();
    }

    private Answer replayed(String code, String query) {
        return centre.auditor().get("/api/audit/dossiers/" + code + query);
    }

    private JsonNode events(String code) {
        return centre.auditor()
                .get("/api/audit/dossiers/" + code + "/events")
                .json()
                .at("/items");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
