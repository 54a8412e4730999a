package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An import")
class ImportRunTest {

    private final StringWriter printed = new StringWriter();
    private final ImportReport report = new ImportReport(new PrintWriter(printed));
    private final AtomicLong progress = new AtomicLong();

    @Test
    void sends_every_dossier_once_in_batches_and_counts_the_answers() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            send(server.url(), dossiers(450));

            assertThat(server.bodies())
                    .extracting(body -> body.path("dossiers").size())
                    .containsExactlyInAnyOrder(200, 200, 50);
            assertThat(server.bodies().stream()
                            .flatMap(body ->
                                    StreamSupport.stream(body.path("dossiers").spliterator(), false))
                            .map(dossier -> dossier.path("externalId").asText()))
                    .doesNotHaveDuplicates()
                    .hasSize(450);
        }
        assertThat(report.complete()).isTrue();
        assertThat(progress).hasValue(450);
        assertThat(report()).contains("450 mới / new, 0 thêm bước").contains("450 mới / new, 0 không đổi");
    }

    @Test
    void writes_each_field_as_the_server_reads_it() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            List<RefusedLine> refused = new ArrayList<>();
            try (DossierHistories excerpt = GatheredHistories.of(Sample.checked(
                    CsvLines.open(Sample.resource("receipt-excerpt.csv"), FieldMapping.defaults()), refused))) {
                new ImportRun(client(server.url()), report, progress::addAndGet).send(excerpt);
            }

            JsonNode dossier = server.bodies().get(0).path("dossiers").get(0);
            assertThat(dossier.toString())
                    .startsWith("{\"externalId\":\"case-10011\",\"department\":\"General\",\"channel\":\"ONLINE\","
                            + "\"receivedAt\":\"2011-10-11T11:42:22.688Z\",\"dueAt\":\"2011-12-06T12:41:31.788Z\","
                            + "\"steps\":[{\"line\":2,\"name\":\"Confirmation of receipt\",\"officer\":\"Resource21\","
                            + "\"group\":\"Group 1\",\"transition\":\"complete\",\"at\":\"2011-10-11T11:45:40.276Z\"}");
        }
    }

    @Test
    void waits_as_told_when_the_server_is_busy_or_a_store_is_away_and_sends_the_same_again() throws Exception {
        try (ScriptedServer server = new ScriptedServer().firstAnswering(503, 429)) {
            send(server.url(), dossiers(3));

            assertThat(server.bodies()).hasSize(3).containsOnly(server.bodies().get(0));
        }
        assertThat(report.complete()).isTrue();
    }

    @Test
    void gives_up_when_its_patience_ends_and_says_how_to_go_on() throws Exception {
        try (ScriptedServer server = new ScriptedServer().firstAnswering(503, 503)) {
            assertThatThrownBy(() -> new ImportRun(
                                    new ImportClient(server.url(), "t", Duration.ofMillis(1)), report, steps -> {})
                            .send(GatheredHistories.of(Sample.checked(Sample.csv(dossiers(1)), new ArrayList<>()))))
                    .isInstanceOf(ImportFailedException.class)
                    .hasMessageContaining("refused on purpose")
                    .hasMessageContaining("run the same import again");
        }
    }

    @Test
    void stops_at_once_when_the_token_is_refused() throws Exception {
        try (ScriptedServer server = new ScriptedServer().firstAnswering(401)) {
            assertThatThrownBy(() -> send(server.url(), dossiers(900)))
                    .isInstanceOf(ImportFailedException.class)
                    .hasMessageContaining("./motcua token importer");
            assertThat(server.bodies()).hasSize(1);
        }
    }

    @Test
    void says_what_the_server_said_when_it_refuses_a_whole_batch() throws Exception {
        try (ScriptedServer server = new ScriptedServer().firstAnswering(400)) {
            assertThatThrownBy(() -> send(server.url(), dossiers(1)))
                    .hasMessage("máy chủ trả lời / the server answers 400: scripted: refused on purpose");
        }
    }

    @Test
    void names_the_address_when_nobody_answers_there() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + free);

        assertThatThrownBy(() -> send(nobody, dossiers(1)))
                .isInstanceOf(ImportFailedException.class)
                .hasMessage("không kết nối được tới / cannot reach " + nobody + "/");
    }

    @Test
    void reports_every_line_of_a_dossier_that_the_server_refuses() throws Exception {
        String refusal = "{\"externalId\":\"HS-0\",\"created\":false,\"stepsAdded\":0,\"stepsUnchanged\":0,"
                + "\"refusals\":[{\"line\":2,\"field\":\"at\",\"vietnamese\":\"sai\",\"english\":\"wrong\"}]}";
        try (ScriptedServer server = new ScriptedServer()
                .answeringEachDossier(
                        dossier -> dossier.path("externalId").asText().equals("HS-0")
                                ? refusal
                                : ScriptedServer.created(dossier))) {
            send(server.url(), dossiers(2) + "\nHS-0,Next,Resource01,2021-01-05,General");
        }

        assertThat(report.complete()).isFalse();
        assertThat(report().lines().toList())
                .containsExactly(
                        "dòng / line 2: at: sai / wrong",
                        "dòng / line 4: hồ sơ HS-0 bị từ chối / dossier HS-0 was refused",
                        "hồ sơ / dossiers: 1 mới / new, 0 thêm bước / extended, 0 không đổi / unchanged,"
                                + " 1 từ chối / refused",
                        "bước / steps: 1 mới / new, 0 không đổi / unchanged; dòng bị từ chối / lines refused: 2");
    }

    private void send(URI server, String csv) throws Exception {
        List<RefusedLine> refused = new ArrayList<>();
        try (DossierHistories histories = GatheredHistories.of(Sample.checked(Sample.csv(csv), refused))) {
            new ImportRun(client(server), report, progress::addAndGet).send(histories);
        }
        assertThat(refused).isEmpty();
    }

    private static ImportClient client(URI server) {
        return new ImportClient(server, "token", Duration.ofSeconds(30));
    }

    private String report() {
        report.print();
        return printed.toString();
    }

    private static String dossiers(int count) {
        StringBuilder csv = new StringBuilder(Sample.HEADER);
        for (int i = 0; i < count; i++) {
            csv.append("\nHS-%d,Check,Resource01,2021-01-04T08:00:00+07:00,General".formatted(i));
        }
        return csv.toString();
    }
}
