package vn.motcua.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerReader;

@WholeApplication
@DisplayName("The access log")
class AccessLogIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Api api;

    @Autowired
    private LedgerReader ledger;

    @Autowired
    private JdbcTemplate sql;

    private Centre centre;
    private String someone;

    @BeforeEach
    void begin() {
        centre = new Centre(api);
        someone = "cb-" + UUID.randomUUID();
    }

    private Api as(String role) {
        return api.as(role, someone, Centre.DEPARTMENT);
    }

    /** What the log shows an auditor, once it shows everything that is in the ledger now. */
    private List<JsonNode> log(String question) {
        String atLeast = "atLeast=" + ledger.headPosition();
        Answer answer = centre.auditor().get("/api/audit/access?limit=200&" + question + "&" + atLeast);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return StreamSupport.stream(answer.json().at("/items").spliterator(), false)
                .toList();
    }

    private List<JsonNode> ofSomeone() {
        return log("officer=" + someone);
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString();
    }

    @Test
    void has_every_read_of_a_dossier_of_a_list_and_of_events() {
        String code = centre.assigned();

        assertThat(as("officer")
                        .get("/api/dossiers/" + code + "?atLeast=" + ledger.headPosition())
                        .status())
                .isEqualTo(200);
        await().atMost(PATIENCE)
                .until(() -> as("officer")
                        .get("/api/dossiers?q=" + code)
                        .at("/total")
                        .equals("1"));
        assertThat(as("auditor").get("/api/audit/dossiers/" + code + "/events").status())
                .isEqualTo(200);

        List<JsonNode> records = ofSomeone();
        assertThat(records).extracting(record -> text(record, "/type")).containsOnly("PersonalDataRead");
        JsonNode read = records.get(0);
        assertThat(text(read, "/request")).isEqualTo("GET /api/dossiers/{code}");
        assertThat(text(read, "/dossiers/0")).isEqualTo(code);
        assertThat(text(read, "/actor/id")).isEqualTo(someone);
        assertThat(text(read, "/actor/name")).isEqualTo("Tên " + someone);
        assertThat(text(read, "/actor/roles")).isEqualTo("officer");
        assertThat(text(read, "/actor/department")).isEqualTo(Centre.DEPARTMENT);
        assertThat(text(read, "/traceId")).hasSize(32);
        JsonNode list = records.get(records.size() - 2);
        assertThat(text(list, "/request")).isEqualTo("GET /api/dossiers");
        assertThat(text(list, "/dossiers/0")).isEqualTo(code);
        JsonNode events = records.get(records.size() - 1);
        assertThat(text(events, "/request")).isEqualTo("GET /api/audit/dossiers/{code}/events");
        assertThat(text(events, "/actor/roles")).isEqualTo("auditor");
        assertThat(log("dossier=" + code + "&officer=" + someone)).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void is_written_before_the_answer_leaves_and_sealed_with_the_dossiers() {
        String code = centre.submitted();
        long before = ledger.headPosition();

        as("auditor").get("/api/audit/dossiers/" + code + "/events");

        LedgerEntry record = StreamSupport.stream(ledger.from(before + 1).spliterator(), false)
                .filter(entry -> new String(entry.metadata(), StandardCharsets.UTF_8).contains(someone))
                .findFirst()
                .orElseThrow();
        assertThat(record.aggregateType()).isEqualTo("Access");
        assertThat(record.sequenceNumber()).isZero();
        assertThat(record.payloadType()).isEqualTo("PersonalDataRead");
        assertThat(record.leaf().hash()).isEqualTo(record.leafHash());
        await().atMost(PATIENCE)
                .until(() -> api.get("/api/ledger/proof/" + record.position()).status() == 200);
        assertThat(text(ofSomeone().get(0), "/position")).isEqualTo(Long.toString(record.position()));
    }

    @Test
    void keeps_neither_a_single_word_nor_a_number_that_was_searched_for() {
        for (String words : List.of("nguyen", "038090001234", "0912345678")) {
            as("officer").get("/api/dossiers?q=" + words);
        }

        assertThat(ofSomeone())
                .hasSize(3)
                .allSatisfy(list -> assertThat(text(list, "/filter/q")).isEqualTo("***"));
    }

    @Test
    void keeps_no_words_that_were_searched_for() {
        as("officer").get("/api/dossiers?q=Qu%C3%A1ch+T%C4%A9nh&status=4,5&officer=Qu%C3%A1ch&procedure=3.000333");

        JsonNode list = ofSomeone().get(0);

        assertThat(text(list, "/filter/q")).isEqualTo("***");
        assertThat(text(list, "/filter/officer")).isEqualTo("***");
        assertThat(text(list, "/filter/status")).isEqualTo("4,5");
        assertThat(text(list, "/filter/procedure")).isEqualTo("3.000333");
        assertThat(sql.queryForObject(
                        "SELECT count(*) FROM ledger.event WHERE convert_from(payload, 'UTF8') LIKE '%Quách%' OR convert_from(metadata, 'UTF8') LIKE '%Quách%'",
                        Long.class))
                .isZero();
    }

    @Test
    void has_every_refused_command_with_the_rules_that_refused_it() {
        String code = centre.assigned();
        String path = "/api/dossiers/" + code;

        Answer status = api.as("reception", someone, Centre.DESK).post(path + "/accept-dossier", "{}");
        Answer assignment = as("officer").post(path + "/start-step", "{\"step\": 1}");
        Answer role = as("officer").post(path + "/stop-dossier", "{\"reason\": \"x\"}");
        Answer version =
                as("head").with("If-Match", "\"0\"").post(path + "/stop-dossier", "{\"reason\": \"Trùng hồ sơ\"}");
        Answer unknown = as("head").post("/api/dossiers/000.00.24.H56-200101-9999/stop-dossier", "{\"reason\": \"x\"}");
        Answer intake = as("officer").post("/api/dossiers", Centre.SUBMISSION);

        List<Answer> answers = List.of(status, assignment, role, version, unknown, intake);
        assertThat(answers).extracting(Answer::status).containsExactly(409, 403, 403, 412, 404, 403);
        List<JsonNode> records = ofSomeone();
        assertThat(records).extracting(record -> text(record, "/type")).containsOnly("CommandRefused");
        assertThat(records)
                .extracting(record -> text(record, "/request"))
                .containsExactly(
                        "accept-dossier",
                        "start-step",
                        "stop-dossier",
                        "stop-dossier",
                        "stop-dossier",
                        "submit-dossier");
        assertThat(records)
                .extracting(record -> record.at("/rules")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(" ")))
                .containsExactly(
                        status.at("/rule"),
                        assignment.at("/rule"),
                        "access.role",
                        "dossier.version",
                        "dossier.unknown",
                        "access.role");
        assertThat(records)
                .extracting(record -> text(record, "/dossiers/0"))
                .containsExactly(code, code, code, code, "000.00.24.H56-200101-9999", "");
    }

    @Test
    void has_the_filter_the_rows_and_the_position_of_an_export() {
        centre.assigned();
        Answer export =
                as("auditor").get("/api/audit/export?format=csv&from=2020-01-01&department=" + Centre.DEPARTMENT);

        assertThat(export.status()).isEqualTo(200);
        long steps = export.text().lines().count() - 1;
        JsonNode record = ofSomeone().get(0);
        assertThat(steps).isPositive();
        assertThat(text(record, "/request")).isEqualTo("GET /api/audit/export");
        assertThat(record.at("/dossiers").isEmpty()).isTrue();
        assertThat(text(record, "/filter/format")).isEqualTo("csv");
        assertThat(text(record, "/filter/from")).isEqualTo("2020-01-01");
        assertThat(text(record, "/filter/department")).isEqualTo(Centre.DEPARTMENT);
        assertThat(record.at("/rows").asLong()).isEqualTo(steps);
        assertThat(text(record, "/through")).isEqualTo(Centre.position(export));
    }

    @Test
    void has_one_record_of_everything_that_rules_refused_in_a_batch_of_imports() {
        String ahead = """
                {"externalId": "%s-%d", "department": "Sở Tư pháp", "channel": "ONLINE",
                 "receivedAt": "2099-01-05T08:00:00+07:00", "steps": []}""";
        String batch = "{\"dossiers\": [" + ahead.formatted(someone, 1) + "," + ahead.formatted(someone, 2) + "]}";

        Answer answer = api.as("importer", someone, null).post("/api/import/dossiers", batch);

        assertThat(answer.at("/dossiers/1/refusals/0/rule")).isEqualTo("import.future");
        List<JsonNode> records = ofSomeone();
        assertThat(records)
                .extracting(record -> text(record, "/request") + " " + text(record, "/rules/0"))
                .containsExactly("import-dossier import.future");
    }

    @Test
    void has_a_refusal_once_however_often_its_answer_is_asked_for() {
        String code = centre.assigned();
        Api officer = as("officer").with("Idempotency-Key", "k-" + someone);

        for (int i = 0; i < 3; i++) {
            assertThat(officer.post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}")
                            .status())
                    .isEqualTo(403);
        }

        assertThat(ofSomeone()).hasSize(1);
    }

    @Test
    void has_refused_reads_of_known_callers_and_nothing_of_strangers_and_citizens() {
        String code = centre.assigned();
        long before = ledger.headPosition();
        await().atMost(PATIENCE)
                .until(() ->
                        centre.citizen().get("/api/public/dossiers/" + code).status() == 200);
        api.get("/api/dossiers/" + code);
        api.bearer("nobody's").get("/api/dossiers/" + code);
        assertThat(ledger.headPosition()).isEqualTo(before);

        assertThat(api.as("officer", someone, Centre.ELSEWHERE)
                        .get("/api/dossiers/" + code)
                        .status())
                .isEqualTo(403);
        assertThat(api.as("officer", someone, Centre.ELSEWHERE)
                        .get("/api/dossiers?department=" + Centre.DEPARTMENT)
                        .status())
                .isEqualTo(403);
        assertThat(as("analyst").get("/api/dossiers/" + code).status()).isEqualTo(403);
        assertThat(as("officer").get("/api/audit/access").status()).isEqualTo(403);

        List<JsonNode> records = ofSomeone();
        assertThat(records).extracting(record -> text(record, "/type")).containsOnly("RequestRefused");
        assertThat(records)
                .extracting(record -> text(record, "/request") + " " + text(record, "/rules/0"))
                .containsExactly(
                        "GET /api/dossiers/{code} dossier.department",
                        "GET /api/dossiers dossier.department",
                        "GET /api/dossiers/{code} access.role",
                        "GET /api/audit/access access.role");
        assertThat(text(records.get(0), "/dossiers/0")).isEqualTo(code);
        assertThat(text(records.get(2), "/dossiers/0")).isEqualTo(code);
    }

    @Test
    void cannot_be_filled_by_somebody_who_keeps_being_refused() {
        int refused = 0;
        Answer last;
        do {
            last = as("analyst").get("/api/admin/projections");
            refused += last.status() == 403 ? 1 : 0;
        } while (last.status() == 403 && refused < 1_000);

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("Retry-After")).isNotNull();
        assertThat(refused).isBetween(200, 400);
        assertThat(sql.queryForObject(
                        "SELECT count(*) FROM ledger.event WHERE aggregate_type = 'Access' AND convert_from(metadata, 'UTF8') LIKE ?",
                        Long.class,
                        "%" + someone + "%"))
                .isEqualTo(refused);
    }

    @Test
    void its_records_are_no_dossiers() {
        as("analyst").get("/api/dossiers");
        String record = sql.queryForObject(
                "SELECT aggregate_id FROM ledger.event WHERE aggregate_type = 'Access' ORDER BY position DESC LIMIT 1",
                String.class);

        assertThat(centre.auditor()
                        .get("/api/audit/dossiers/" + record + "/events")
                        .status())
                .isEqualTo(404);
        assertThat(centre.citizen().get("/api/public/dossiers/" + record).status())
                .isEqualTo(404);
        assertThat(centre.citizen()
                        .get("/api/public/dossiers/" + record + "/receipt")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void has_wrong_questions_refused_with_every_fault() {
        Answer answer = centre.auditor().get("/api/audit/access?from=yesterday&to=x&limit=500");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").valueStream().map(error -> text(error, "/field")))
                .containsExactly("from", "to", "limit");
        assertThat(centre.auditor().get("/api/audit/access?cursor=x").status()).isEqualTo(422);
    }
}
