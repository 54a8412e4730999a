package vn.motcua.api.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
class ProcessBpmnIT {

    private static final String BPMN = "/api/public/procedures/3.000333/process.bpmn";

    @Autowired
    private Api api;

    @Test
    void a_process_goes_out_as_bpmn_and_comes_back_as_the_file_to_publish() {
        Centre centre = new Centre(api);
        var out = centre.citizen().download(BPMN);
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(out.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
        assertThat(out.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("3.000333.bpmn"));
        Answer back = read(new String(out.body(), StandardCharsets.UTF_8));
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.text())
                .contains("procedure: \"3.000333\"", "Chờ kết quả xác minh của trung ương", "split: ALL", "join: ALL");
        assertThat(centre.citizen()
                        .get("/api/public/procedures/none/process.bpmn")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_a_drawing_is_told_all_at_once() {
        String xml = new Centre(api).citizen().get(BPMN).text();
        Answer answer = read(xml.replace("role=\"clerk\"", "role=\"wizard\"").replace("percent=\"20\"", ""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").size()).isGreaterThan(1);
        assertThat(read("no xml").status()).isEqualTo(422);
    }

    private Answer read(String xml) {
        return new Centre(api).admin().with("Content-Type", "application/xml").post("/api/admin/processes/bpmn", xml);
    }
}
