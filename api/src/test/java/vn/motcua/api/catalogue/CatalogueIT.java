package vn.motcua.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.command.catalogue.BundledCatalogue;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.eventstore.LedgerReader;

/** The catalogue from its first start to a new version. It has an application of its own: other tests take dossiers in under it. */
@WholeApplication
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=motcua-catalogue")
class CatalogueIT {

    private static final String PROCEDURE = "3.000333";

    @Autowired
    private Api api;

    @Autowired
    private CatalogueLedger streams;

    @Autowired
    private CatalogueBook book;

    @Autowired
    private LedgerReader ledger;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void a_dossier_goes_on_under_its_version_while_a_changed_file_becomes_the_next_one() {
        String before = centre.assigned();
        String due = due(before);
        String changed = BundledCatalogue.file(PROCEDURE).replace("amount: 10", "amount: 40");

        Answer taken = file(changed);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().at("/published").toString()).isEqualTo("[2]");
        assertThat(file(changed).json().at("/published").isEmpty()).isTrue();

        String after = centre.assigned();
        assertThat(version(before)).isEqualTo("1");
        assertThat(version(after)).isEqualTo("2");
        assertThat(due(before)).isEqualTo(due);
        assertThat(due(after)).isGreaterThan(due);
        assertThat(centre.citizen().get("/api/public/procedures/" + PROCEDURE).at("/timeLimit/amount"))
                .isEqualTo("40");
        Answer first = centre.citizen().get("/api/public/procedures/" + PROCEDURE + "/versions/1");
        assertThat(first.at("/timeLimit/amount")).isEqualTo("10");
        assertThat(first.at("/inForceUntil")).isNotBlank();
    }

    @Test
    void what_is_published_never_changes_and_a_faulty_draft_is_told_everything_at_once() {
        Answer immutable = change(
                "publish-procedure", "{\"code\": \"2.000635\", \"version\": 1, \"effectiveFrom\": \"2027-01-01\"}");
        assertThat(immutable.status()).as(immutable.toString()).isEqualTo(409);
        assertThat(immutable.at("/rule")).isEqualTo("procedure.immutable");

        String draft = """
                {"code": "2.000635", "version": 2, "definition": {"name": "Bản sao", "field": "XX",
                 "departments": ["000.00.99.H56"], "limit": {"amount": 3, "unit": "SAME_DAY"},
                 "serviceLevel": "LEVEL_4", "channels": ["ONLINE"], "confidence": "A", "sample": true}}""";
        assertThat(change("draft-procedure", draft).status()).isEqualTo(200);
        Answer faulty = change(
                "publish-procedure", "{\"code\": \"2.000635\", \"version\": 2, \"effectiveFrom\": \"2027-01-01\"}");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.json()
                        .at("/errors")
                        .valueStream()
                        .map(error -> error.at("/field").asString()))
                .containsExactlyInAnyOrder("field", "departments[0]", "limit.amount", "serviceLevel");
        assertThat(centre.admin()
                        .get("/api/admin/catalogue/procedures/2.000635")
                        .at("/items/1/state"))
                .isEqualTo("DRAFT");
        assertThat(centre.citizen()
                        .get("/api/public/procedures/2.000635/versions/2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void procedures_are_found_with_and_without_diacritics_by_field_and_by_department() {
        for (String words : List.of("trích%20lục", "TRICH%20LUC", "2.000635")) {
            assertThat(centre.citizen()
                            .get("/api/public/procedures?q="
                                    + words.replace("í", "%C3%AD").replace("ụ", "%E1%BB%A5"))
                            .json()
                            .at("/items")
                            .valueStream()
                            .map(item -> item.at("/code").asString()))
                    .containsExactly("2.000635");
        }
        Answer found = centre.citizen().get("/api/public/procedures?field=HT&department=000.00.14.H56");
        assertThat(found.json().at("/items").size()).isEqualTo(1);
        assertThat(found.at("/items/0/serviceLevelName")).isEqualTo("Toàn trình");
        assertThat(centre.citizen()
                        .get("/api/public/procedures?field=HT&day=2022-08-14")
                        .at("/items/0/serviceLevelName"))
                .isEqualTo("Mức độ 4");
        assertThat(centre.citizen().get("/api/public/procedures?day=soon").status())
                .isEqualTo(422);
    }

    @Test
    void what_is_public_comes_with_a_tag_and_is_not_sent_twice() {
        for (String path : List.of(
                "departments",
                "fields",
                "procedure-codes",
                "procedures",
                "procedures/2.000635/versions/1",
                "procedures/2.000635/file")) {
            Answer answer = centre.citizen().get("/api/public/" + path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("public");
            assertThat(centre.citizen()
                            .with("If-None-Match", answer.header("ETag"))
                            .get("/api/public/" + path)
                            .status())
                    .as(path)
                    .isEqualTo(304);
        }
        assertThat(centre.citizen().get("/api/public/procedures/2.000635/file").text())
                .isEqualTo(BundledCatalogue.file("2.000635"));
        assertThat(centre.citizen().get("/api/public/procedures/none/file").status())
                .isEqualTo(404);
    }

    @Test
    void districts_end_with_30_June_2025() {
        assertThat(centre.citizen()
                        .get("/api/public/departments?day=2025-06-30")
                        .text())
                .contains("Huyện Quan Hóa");
        assertThat(centre.citizen()
                        .get("/api/public/departments?day=2025-07-01")
                        .text())
                .doesNotContain("\"DISTRICT\"");
    }

    @Test
    void officers_are_listed_by_unit_and_day() {
        assertThat(change(
                                "register-officer",
                                "{\"officer\": \"cb-0201\", \"name\": \"Lê Thị Hoa\", \"position\": \"Chuyên viên\"}")
                        .status())
                .isEqualTo(200);
        Answer appointed = change(
                "appoint-officer",
                "{\"officer\": \"cb-0201\", \"unit\": \"000.00.14.H56\", \"role\": \"officer\", \"from\": \"2026-01-01\", \"legalBasis\": \"Quyết định 15/QĐ-STP\"}");
        assertThat(appointed.status()).as(appointed.toString()).isEqualTo(200);
        assertThat(centre.admin()
                        .get("/api/admin/catalogue/officers?unit=000.00.14.H56&day=2026-01-01")
                        .at("/items/0/id"))
                .isEqualTo("cb-0201");
        assertThat(centre.admin()
                        .get("/api/admin/catalogue/officers?unit=000.00.14.H56&day=2025-12-31")
                        .json()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void another_node_and_a_later_start_read_the_same_from_the_ledger() {
        assertThat(change("name-field", "{\"code\": \"CT\", \"name\": \"Chứng thực\", \"sample\": true}")
                        .status())
                .isEqualTo(200);
        CatalogueBook other = new CatalogueBook();
        long head = ledger.headPosition();
        streams.takeInBundled();
        streams.catchUp(other);
        assertThat(ledger.headPosition()).isEqualTo(head);
        assertThat(other.version()).isEqualTo(book.version());
        assertThat(other.state().units().field("CT")).isPresent();
        assertThat(other.procedures(LocalDate.of(2021, 3, 1))).isEqualTo(book.procedures(LocalDate.of(2021, 3, 1)));
    }

    private Answer change(String command, String body) {
        return centre.admin().post("/api/admin/catalogue/" + command, body);
    }

    private Answer file(String text) {
        String body = JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("file", text)
                .toString();
        return change("import-procedure-file", body);
    }

    private String due(String code) {
        return centre.officer().get("/api/dossiers/" + code + "/due-date").at("/dueAt");
    }

    private String version(String code) {
        return centre.auditor().get("/api/audit/dossiers/" + code + "/events").at("/items/0/payload/procedure/version");
    }
}
