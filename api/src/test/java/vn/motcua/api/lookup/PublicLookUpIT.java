package vn.motcua.api.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
class PublicLookUpIT {

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void an_unknown_a_malformed_and_a_secret_code_get_the_same_answer() {
        String secret = centre.secret();
        String position = centre.auditor()
                .get("/api/audit/dossiers/" + secret + "/events")
                .at("/items/0/position");
        Answer toSecret = centre.citizen().get("/api/public/dossiers/" + secret + "?atLeast=" + position);
        Answer toUnknown = centre.citizen().get("/api/public/dossiers/000.00.24.H56-200101-9999");
        Answer toNonsense = centre.citizen().get("/api/public/dossiers/nonsense");
        assertThat(toSecret.status()).isEqualTo(404);
        for (Answer other : List.of(toUnknown, toNonsense)) {
            assertThat(other.status()).isEqualTo(404);
            assertThat(other.text()).isEqualTo(toSecret.text());
        }
        assertThat(toUnknown.response().headers().map().keySet())
                .isEqualTo(toSecret.response().headers().map().keySet());
    }

    @Test
    void a_client_that_asks_too_often_is_told_when_to_come_back_and_nobody_else_is_held_up() {
        Api eager = api.fromItsOwnAddress();
        List<Answer> answers = IntStream.range(0, 400)
                .mapToObj(request -> eager.get("/api/public/dossiers/000.00.24.H56-200101-9999"))
                .toList();
        assertThat(answers.get(0).status()).isEqualTo(404);
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(refused.at("/type")).isEqualTo("/problems/too-many-requests");
        assertThat(api.fromItsOwnAddress().get("/api/public/procedures").status())
                .isEqualTo(200);
    }

    @Test
    void a_position_that_does_not_come_is_waited_for_and_then_answered_with_retry_after() {
        Answer answer = centre.citizen().get("/api/public/dossiers/nonsense?atLeast=900000000");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/type")).isEqualTo("/problems/position-not-reached");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void a_position_that_is_no_position_is_an_invalid_parameter() {
        Answer answer = centre.citizen().get("/api/public/dossiers/nonsense?atLeast=soon");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/field")).isEqualTo("atLeast");
    }

    @Test
    void the_catalogue_tells_papers_fees_time_and_steps_and_is_not_sent_twice() {
        Answer list = centre.citizen().get("/api/public/procedures");
        assertThat(list.json().at("/items").size()).isGreaterThan(10);
        Answer one = centre.citizen().get("/api/public/procedures/3.000333");
        assertThat(one.at("/name")).isEqualTo("Cấp Phiếu lý lịch tư pháp");
        assertThat(one.json().at("/fees/0/amountVnd").asLong()).isPositive();
        assertThat(one.json().at("/steps").size()).isPositive();
        assertThat(centre.citizen()
                        .with("If-None-Match", one.header("ETag"))
                        .get("/api/public/procedures/3.000333")
                        .status())
                .isEqualTo(304);
        assertThat(centre.citizen().get("/api/public/procedures/none").status()).isEqualTo(404);
    }

    @Test
    void the_process_of_a_procedure_is_shown_as_data_and_as_a_drawing_and_is_not_sent_twice() {
        Answer process = centre.citizen().get("/api/public/procedures/3.000333/process");
        assertThat(process.status()).isEqualTo(200);
        assertThat(process.at("/steps/0/role")).isEqualTo("reception");
        assertThat(process.at("/steps/0/department")).isEqualTo("Công an tỉnh Thanh Hóa");
        assertThat(process.json().at("/steps/2/next").size()).isEqualTo(2);
        assertThat(process.at("/steps/2/split")).isEqualTo("ALL");
        Answer drawing = centre.citizen().get("/api/public/procedures/3.000333/process.svg");
        assertThat(drawing.header("Content-Type")).isEqualTo("image/svg+xml;charset=UTF-8");
        assertThat(drawing.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(drawing.text()).contains("Cấp Phiếu lý lịch tư pháp").contains("Chuyên viên thụ lý");
        for (String path : List.of("/process", "/process.svg")) {
            assertThat(centre.citizen()
                            .with("If-None-Match", process.header("ETag"))
                            .get("/api/public/procedures/3.000333" + path)
                            .status())
                    .isEqualTo(304);
        }
    }

    @Test
    void the_process_that_an_earlier_version_ran_by_is_still_shown() {
        assertThat(centre.citizen()
                        .get("/api/public/procedures/1.001686/process?version=1")
                        .at("/version"))
                .isEqualTo("1");
        assertThat(centre.citizen()
                        .get("/api/public/procedures/1.002809/process?version=1")
                        .status())
                .isEqualTo(200);
        for (String path : List.of(
                "none/process",
                "none/process.svg",
                "1.002809/process?version=2",
                "1.002809/process?version=-1",
                "1.002809/process?version=99999999999")) {
            Answer answer = centre.citizen().get("/api/public/procedures/" + path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.at("/type")).as(path).isEqualTo("/problems/not-found");
        }
    }
}
