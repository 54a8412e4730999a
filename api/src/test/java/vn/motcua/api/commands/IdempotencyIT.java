package vn.motcua.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;

@WholeApplication
class IdempotencyIT {

    private static final String KEY = "Idempotency-Key";

    @Autowired
    private Api api;

    private Centre centre;
    private String key;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
        key = UUID.randomUUID().toString();
    }

    @Test
    void the_same_key_gets_the_same_answer_and_has_one_effect() {
        Answer first = centre.applicant().with(KEY, key).post("/api/dossiers", Centre.SUBMISSION);
        Answer again = centre.applicant().with(KEY, key).post("/api/dossiers", Centre.SUBMISSION);
        assertThat(first.status()).isEqualTo(201);
        same(first, again);
        assertThat(events(first.at("/code"))).isEqualTo(1);
    }

    @Test
    void a_refusal_is_the_answer_to_its_key_even_when_the_rule_would_no_longer_refuse() {
        String code = centre.submitted();
        String path = "/api/dossiers/" + code + "/assign-step";
        Answer refused = centre.head().with(KEY, key).post(path, Centre.assignment("cb-0142"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/rule")).isEqualTo("dossier.status");
        Centre.done(centre.reception().post("/api/dossiers/" + code + "/accept-dossier", "{}"));

        Answer again = centre.head().with(KEY, key).post(path, Centre.assignment("cb-0142"));

        same(refused, again);
        assertThat(again.header("Content-Type")).isEqualTo(refused.header("Content-Type"));
        assertThat(events(code)).isEqualTo(2);
    }

    @Test
    void a_key_cannot_be_used_for_another_request() {
        centre.applicant().with(KEY, key).post("/api/dossiers", Centre.SUBMISSION);
        Answer other =
                centre.applicant().with(KEY, key).post("/api/dossiers", Centre.SUBMISSION.replace("số 1", "số 2"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/type")).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void the_same_key_of_another_caller_is_another_key() {
        Answer one = centre.applicant().with(KEY, key).post("/api/dossiers", Centre.SUBMISSION);
        Answer other = api.as("applicant", "nguoi-nop-2", null).with(KEY, key).post("/api/dossiers", Centre.SUBMISSION);
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.at("/code")).isNotEqualTo(one.at("/code"));
    }

    @Test
    void invalid_fields_do_not_use_the_key_up() {
        Answer invalid = centre.applicant().with(KEY, key).post("/api/dossiers", "{}");
        Answer corrected = centre.applicant().with(KEY, key).post("/api/dossiers", Centre.SUBMISSION);
        assertThat(invalid.status()).isEqualTo(422);
        assertThat(corrected.status()).isEqualTo(201);
    }

    @Test
    void of_many_requests_at_once_under_one_key_one_takes_effect_and_all_get_its_answer() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(16);
        try {
            List<Future<Answer>> sent = IntStream.range(0, 16)
                    .mapToObj(client -> clients.submit(
                            () -> centre.applicant().with(KEY, key).post("/api/dossiers", Centre.SUBMISSION)))
                    .toList();
            Answer first = sent.get(0).get();
            assertThat(first.status()).isEqualTo(201);
            for (Future<Answer> other : sent) {
                same(first, other.get());
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void a_key_that_is_no_key_is_told_so() {
        assertThat(centre.applicant()
                        .with(KEY, "x".repeat(129))
                        .post("/api/dossiers", Centre.SUBMISSION)
                        .status())
                .isEqualTo(400);
    }

    private static void same(Answer first, Answer again) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        for (String header : List.of("ETag", "Location", "X-Ledger-Position", "Content-Language")) {
            assertThat(again.header(header)).isEqualTo(first.header(header));
        }
    }

    private int events(String code) {
        return centre.auditor()
                .get("/api/audit/dossiers/" + code + "/events")
                .json()
                .at("/items")
                .size();
    }
}
