package vn.motcua.api.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.motcua.api.commands.CommandBody;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.command.dossier.submitdossier.SubmitDossier;
import vn.motcua.events.Source;
import vn.motcua.transparency.note.KeyType;
import vn.motcua.transparency.note.SigningKey;
import vn.motcua.transparency.note.VerifierKey;

/** A witness is required, and nobody answers at its address. */
@WholeApplication
class IntakeGateIT {

    @Autowired
    private Api api;

    @Autowired
    private CommandBody bodies;

    @Autowired
    private DossierCommands commands;

    @DynamicPropertySource
    static void witness(DynamicPropertyRegistry registry) {
        VerifierKey key = new VerifierKey(
                "witness.example", KeyType.COSIGNATURE, SigningKey.generate().publicKey());
        Map.of(
                        "url", "http://127.0.0.1:1/",
                        "key", key.encoded(),
                        "alarm-after", "1ms",
                        "required-within", "1ms")
                .forEach((name, value) -> registry.add("motcua.ledger.witness." + name, () -> value));
    }

    @Test
    void intake_stops_when_the_witness_is_away_for_too_long_and_work_on_dossiers_goes_on() {
        Centre centre = new Centre(api);
        String code = registered();
        Answer refused = await().until(
                        () -> centre.applicant().post("/api/dossiers", Centre.SUBMISSION),
                        answer -> answer.status() != 201);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("30");
        assertThat(refused.at("/detail")).contains("bên làm chứng");
        assertThat(centre.reception()
                        .post("/api/dossiers/receive-dossier", "{}")
                        .status())
                .isEqualTo(503);
        Answer history = api.as("importer", "nhap-01", null).post("/api/import/dossiers", "{\"dossiers\": []}");
        assertThat(history.status()).isEqualTo(503);
        assertThat(history.header("Retry-After")).isEqualTo("30");
        Centre.done(centre.reception().post("/api/dossiers/" + code + "/accept-dossier", "{}"));

        Answer health = centre.admin().get("/actuator/health");
        assertThat(health.at("/components/sealing/status")).isEqualTo("DEGRADED");
        assertThat(health.at("/components/sealing/details/cosignatureAge")).endsWith(" s");
        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    /** By the command itself: the catalogue alone has been waiting too long for the witness, so there is no way in over HTTP. */
    private String registered() {
        SubmitDossier command = bodies.read(Centre.SUBMISSION.getBytes(StandardCharsets.UTF_8), SubmitDossier.class);
        Caller applicant = new Caller("cd-gate", null, Set.of(Role.APPLICANT), null, null);
        DossierCommands.Done<DossierAnswer> done =
                commands.give(command, CommandMetadata.of(applicant, Source.API), null);
        return done.answer().code();
    }
}
