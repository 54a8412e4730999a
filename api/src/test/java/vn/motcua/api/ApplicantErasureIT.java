package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.localstack.Credentials;
import vn.motcua.localstack.PostgresDatabase;

/** What the ledger keeps of an applicant is ciphertext, and once the key is destroyed nobody can read it. */
@WholeApplication
class ApplicantErasureIT {

    private static final String NAME = "Zzerased Lê Thị Mận";
    private static final String IDENTITY = "038099777456";
    private static final String SUBMISSION =
            Centre.SUBMISSION.replace("Nguyễn Văn An", NAME).replace("038099001234", IDENTITY);

    @Autowired
    private Api api;

    @Autowired
    private PostgresDatabase database;

    @Test
    void an_erased_applicant_is_gone_from_every_answer_while_the_officers_acts_and_their_hashes_stay() {
        Centre centre = new Centre(api);
        String code = Centre.code(centre.applicant().post("/api/dossiers", SUBMISSION));
        String path = "/api/dossiers/" + code;
        Centre.done(centre.applicant().post(path + "/withdraw-dossier", "{}"));
        JsonNode before = events(centre, code);

        assertThat(storedBytes(code)).isNotEmpty().noneMatch(bytes -> bytes.contains(NAME) || bytes.contains(IDENTITY));
        assertThat(before.at("/items/0/payload/applicant/name").asString()).isEqualTo(NAME);

        Answer erased = api.as("data-protection", "bv-01", Centre.DEPARTMENT)
                .post(
                        path + "/erase-applicant-data",
                        "{\"legalBasis\": \"Luật 91/2025/QH15\", \"reason\": \"Theo yêu cầu của công dân\"}");
        Centre.done(erased);

        await().until(() ->
                events(centre, code).at("/items/0/payload/applicant").isNull());
        JsonNode after = events(centre, code);
        assertThat(after.toString()).doesNotContain(NAME, IDENTITY);
        assertThat(after.at("/items/2/type").asString()).isEqualTo("ApplicantDataErased");
        assertThat(after.at("/items/2/actor/id").asString()).isEqualTo("bv-01");
        assertThat(after.at("/items/0/leafHash")).isEqualTo(before.at("/items/0/leafHash"));
        String atLeast = "atLeast=" + Centre.position(erased);
        assertThat(centre.citizen()
                        .get("/api/public/dossiers/" + code + "?" + atLeast)
                        .json()
                        .at("/applicant")
                        .isNull())
                .isTrue();
        assertThat(centre.officer()
                        .get("/api/dossiers?q=Zzerased&" + atLeast)
                        .json()
                        .at("/total")
                        .asInt())
                .isZero();
    }

    private static JsonNode events(Centre centre, String code) {
        return centre.auditor().get("/api/audit/dossiers/" + code + "/events").json();
    }

    /** Payload and metadata of the stream, read as the database's superuser. */
    private List<String> storedBytes(String code) {
        Credentials superuser = database.superuser();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), superuser.username(), superuser.password());
                PreparedStatement select = connection.prepareStatement(
                        "SELECT convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') FROM ledger.event WHERE aggregate_id = ?")) {
            select.setString(1, code);
            try (ResultSet rows = select.executeQuery()) {
                List<String> stored = new ArrayList<>();
                while (rows.next()) {
                    stored.add(rows.getString(1));
                }
                return stored;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
