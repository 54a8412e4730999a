package vn.motcua.api.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.Actor;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.query.status.StatusView;

/** An application of its own, because a dossier that stays parked would be seen by every other test. */
@WholeApplication
@TestPropertySource(properties = "spring.application.name=motcua-parked")
class ParkedDossiersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PARKED = "/api/admin/projections/status/parked";

    @Autowired
    private Api api;

    @Autowired
    private EventStore ledger;

    @Autowired
    private DataSource pool;

    /** Nothing that a command may do: the channel is none. */
    private void poison(String code) {
        Provenance provenance = new Provenance(
                new Actor("ld-0007", "Lê Thị Dung", "head", Centre.DEPARTMENT, null),
                "c",
                "t",
                Source.API,
                Instant.parse("2026-03-02T01:00:00Z"));
        ledger.publish(new GenericDomainEventMessage<>(
                "Dossier",
                code,
                ledger.lastSequenceNumberFor(code).orElseThrow() + 1,
                new CorrectionApproved(code, 1, CorrectableField.CHANNEL, "ONLINE", "PIGEON"),
                MetaData.from(provenance.toMetadata())));
    }

    private JsonNode status(Centre centre) {
        return centre.admin()
                .get("/api/admin/projections")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/name").asString().equals(StatusView.NAME))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode shown(Centre centre, String code, String position) {
        return centre.citizen()
                .get("/api/public/dossiers/" + code + "?atLeast=" + position)
                .json();
    }

    @Test
    void a_poisoned_dossier_is_listed_and_the_others_go_on() {
        Centre centre = new Centre(api);
        String poisoned = centre.submitted();
        poison(poisoned);
        Answer other = centre.applicant().post("/api/dossiers", Centre.SUBMISSION);

        assertThat(shown(centre, Centre.code(other), Centre.position(other))
                        .at("/code")
                        .asString())
                .isEqualTo(Centre.code(other));
        JsonNode listed = centre.admin().get(PARKED).json();
        assertThat(listed.at("/items")
                        .valueStream()
                        .map(item -> item.at("/code").asString()))
                .contains(poisoned);
        assertThat(status(centre).at("/parked").asLong()).isPositive();
        assertThat(status(centre).at("/state").asString()).isEqualTo("RUNNING");
        Answer health = centre.admin().get("/actuator/health");
        assertThat(health.json().at("/components/projections/status").asString())
                .isEqualTo("DEGRADED");
        assertThat(health.json().at("/components/projections/details/status").asString())
                .contains("parked dossiers ");
        assertThat(centre.admin().get("/actuator/prometheus").text())
                .containsPattern("motcua_projection_parked\\{[^}]*projection=\"status\"[^}]*} [1-9]");

        Answer tooEarly = centre.admin().post(PARKED + "/" + poisoned + "/retry", "{}");
        assertThat(tooEarly.status()).as(tooEarly.toString()).isEqualTo(409);
        assertThat(tooEarly.text()).contains("IllegalArgumentException").doesNotContain("PIGEON");
    }

    @Test
    void a_parked_dossier_is_in_step_again_when_it_is_tried_after_the_cause_is_mended() {
        Centre centre = new Centre(api);
        Answer intake = centre.applicant().post("/api/dossiers", Centre.SUBMISSION);
        String code = Centre.code(intake);
        shown(centre, code, Centre.position(intake));
        // As a version of the program would have left it that could not take in what this one can.
        new JdbcTemplate(pool)
                .update(
                        "INSERT INTO views.parked_dossier (projection, colour, code, position, error)"
                                + " SELECT projection, colour, ?, ?, 'IllegalStateException' FROM views.serving"
                                + " WHERE projection = 'status'",
                        code,
                        Long.parseLong(Centre.position(intake)) + 1);
        Answer accepted = centre.reception().post("/api/dossiers/" + code + "/accept-dossier", "{}");
        assertThat(shown(centre, code, Centre.position(accepted))
                        .at("/status/code")
                        .asInt())
                .isEqualTo(1);

        Answer retried = centre.admin().post(PARKED + "/" + code + "/retry", "{}");

        assertThat(retried.status()).as(retried.toString()).isEqualTo(200);
        assertThat(shown(centre, code, Centre.position(accepted))
                        .at("/status/code")
                        .asInt())
                .isEqualTo(2);
        assertThat(centre.admin().post(PARKED + "/" + code + "/retry", "{}").status())
                .isEqualTo(404);
        centre.admin().post("/api/admin/projections/status/reconcile", "{}");
        await().atMost(PATIENCE)
                .until(() -> status(centre).at("/job/phase").asString().equals("DONE"));
        assertThat(status(centre).at("/job/findings/differences").toString()).doesNotContain(code);
    }

    @Test
    void the_list_says_what_is_wrong_with_a_question() {
        Centre centre = new Centre(api);
        assertThat(centre.admin().get("/api/admin/projections/none/parked").status())
                .isEqualTo(404);
        assertThat(centre.admin().get(PARKED + "?limit=0").status()).isEqualTo(422);
        assertThat(centre.admin().get(PARKED + "?cursor=x").status()).isEqualTo(422);
        assertThat(centre.admin()
                        .post("/api/admin/projections/none/parked/x/retry", "{}")
                        .status())
                .isEqualTo(404);
    }
}
