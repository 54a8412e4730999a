package vn.motcua.api.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.Problem;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.Problems;
import vn.motcua.command.dossier.acceptdossier.AcceptDossier;
import vn.motcua.command.dossier.completestep.CompleteStep;
import vn.motcua.command.dossier.receivedossier.ReceiveDossier;
import vn.motcua.events.dossier.Channel;

class CommandBodyTest {

    private static final String CODE = "000.00.14.H56-231027-0361";

    private final JsonMapper json = JsonMapper.builder().build();
    private final CommandBody bodies = new CommandBody(json);

    @Test
    void a_body_becomes_the_command_it_describes() {
        ReceiveDossier command = bodies.read(utf8("""
                {"procedure": "2.000488", "channel": "COUNTER", "content": "Cấp Phiếu lý lịch tư pháp",
                 "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn An"},
                 "papers": [{"name": "Tờ khai", "originals": 1, "certifiedCopies": 0, "copies": 0}]}"""), ReceiveDossier.class);
        assertThat(command.channel()).isEqualTo(Channel.COUNTER);
        assertThat(command.applicant().name()).isEqualTo("Nguyễn Văn An");
        assertThat(command.papers()).hasSize(1);
    }

    @Test
    void the_code_comes_from_the_address_and_an_empty_body_will_do_where_nothing_else_is_needed() {
        assertThat(bodies.read(new byte[0], AcceptDossier.class, CODE)).isEqualTo(new AcceptDossier(CODE));
        assertThat(bodies.read(null, AcceptDossier.class, CODE)).isEqualTo(new AcceptDossier(CODE));
    }

    @Test
    void a_code_in_the_body_is_refused() {
        assertThat(faults(() -> bodies.read(utf8("{\"code\": \"H56-231027-0001\"}"), AcceptDossier.class, CODE)))
                .containsExactly("code");
    }

    @Test
    void every_fault_is_told_at_once_with_its_place() {
        assertThat(faults(() -> bodies.read(utf8("""
                        {"procedure": 7, "channel": "PIGEON", "colour": "red", "content": {"a": 1},
                         "applicant": {"kind": "CITIZEN", "name": "An", "phone": "x", "shoe": [1, 2]},
                         "papers": [{"name": "a", "originals": 1, "certifiedCopies": 0, "copies": 0},
                                    {"name": "b", "originals": "many", "certifiedCopies": 0, "copies": 0}]}"""), ReceiveDossier.class)))
                .contains("channel", "colour", "content", "applicant.shoe", "papers[1].originals", "applicant.phone");
    }

    @Test
    void a_nested_field_of_the_wrong_type_is_named() {
        assertThat(faults(() -> bodies.read(
                        utf8("{\"step\": \"first\", \"next\": {\"officer\": []}}"), CompleteStep.class, CODE)))
                .contains("step", "next.officer", "next.name");
    }

    @Test
    void what_was_sent_is_never_repeated() {
        Problem problem = problem(() -> bodies.read(utf8("""
                {"procedure": "2.000488", "channel": "ZZPLANTED", "ZZFIELD": "ZZPLANTED", "content": "ok",
                 "applicant": {"kind": "ZZPLANTED", "name": "ZZPLANTED", "email": "ZZPLANTED", "phone": "ZZPLANTED"}}"""), ReceiveDossier.class));
        assertThat(problem.errors()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(json.writeValueAsString(problem)).doesNotContain("ZZPLANTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "null", "7", "\"text\"", "{\"reason\": 1} {}", "{\"a\": 1, \"a\": 2}", "{'a': 1}"})
    void what_is_not_one_json_object_is_malformed(String body) {
        assertThat(problem(() -> bodies.read(utf8(body), AcceptDossier.class, CODE))
                        .status())
                .isEqualTo(400);
    }

    private List<String> faults(Runnable reading) {
        Problem problem = problem(reading);
        assertThat(problem.status()).isEqualTo(422);
        return problem.errors().stream().map(Problem.FieldError::field).toList();
    }

    private Problem problem(Runnable reading) {
        ProblemException[] thrown = new ProblemException[1];
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reading::run)
                .satisfies(problem -> thrown[0] = problem);
        return new Problems(json).body(thrown[0], Language.ENGLISH);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
