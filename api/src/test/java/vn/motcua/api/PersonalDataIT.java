package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

/** Personal data that is planted in requests turns up where it belongs and nowhere else. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataIT {

    private static final String NAME = "Zzplanted Quách Tĩnh";
    private static final String IDENTITY = "038099777123";
    private static final String PHONE = "0977123456";
    private static final String NOTE = "zzplanted-opinion";

    private static final String SUBMISSION = Centre.SUBMISSION
            .replace("Nguyễn Văn An", NAME)
            .replace("038099001234", IDENTITY)
            .replace("0912345678", PHONE);

    @Autowired
    private Api api;

    @Test
    void it_is_in_no_log_metric_or_public_answer(CapturedOutput output) {
        Centre centre = new Centre(api);
        Answer submitted = centre.applicant().post("/api/dossiers", SUBMISSION);
        String code = Centre.code(submitted);
        String path = "/api/dossiers/" + code;
        centre.applicant().post("/api/dossiers", SUBMISSION.replace("\"CITIZEN\"", "\"" + NOTE + "\""));
        centre.applicant().post("/api/dossiers", SUBMISSION.replace("}]}", "}], \"x\": }"));
        Centre.done(centre.reception().post(path + "/accept-dossier", "{}"));
        Centre.done(centre.head().post(path + "/assign-step", Centre.assignment("cb-0142")));
        Centre.done(centre.officer().post(path + "/start-step", "{\"step\": 1}"));
        Answer completed =
                centre.officer().post(path + "/complete-step", "{\"step\": 1, \"opinion\": \"" + NOTE + "\"}");
        Centre.done(completed);
        centre.officer().post(path + "/complete-step", "{\"step\": 1, \"opinion\": \"" + NOTE + "\"}");

        String seen = centre.citizen()
                .get("/api/public/dossiers/" + code + "?atLeast=" + Centre.position(completed))
                .text();
        String found = centre.officer()
                .get("/api/dossiers?q=" + code + "&atLeast=" + Centre.position(completed))
                .text();
        String metrics = centre.admin().get("/actuator/prometheus").text();

        assertThat(found).contains(NAME);
        assertThat(seen).contains("\"code\":\"" + code + "\"");
        assertThat(metrics).contains("motcua_commands_seconds", "motcua_projection_lag", "motcua_ledger_batches");
        for (String planted : List.of(NAME, "Zzplanted", IDENTITY, PHONE, NOTE)) {
            assertThat(seen).doesNotContain(planted);
            assertThat(metrics).doesNotContain(planted);
            assertThat(output.getAll()).doesNotContain(planted);
        }
        assertThat(metrics).doesNotContain(code);
    }
}
