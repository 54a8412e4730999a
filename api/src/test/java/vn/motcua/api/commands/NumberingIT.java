package vn.motcua.api.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.localstack.PostgresDatabase;

@WholeApplication
class NumberingIT {

    private static final String AGENCY = "000.00.18.H56";
    private static final String SUBMISSION = Centre.SUBMISSION.replace("3.000333", "1.004616");

    @Autowired
    private Api api;

    @Autowired
    private PostgresDatabase database;

    @Test
    void sixty_four_intakes_at_once_get_codes_of_their_own_without_a_hole() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(64);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Answer>> sent = IntStream.range(0, 64)
                    .mapToObj(client -> clients.submit(() -> {
                        start.await();
                        return api.as("applicant", "nguoi-nop-" + client, null).post("/api/dossiers", SUBMISSION);
                    }))
                    .toList();
            start.countDown();
            List<DossierCode> codes = new ArrayList<>();
            for (Future<Answer> answer : sent) {
                codes.add(DossierCode.parse(Centre.code(answer.get())).orElseThrow());
            }
            codes.sort(Comparator.comparingInt(DossierCode::number));
            int first = codes.get(0).number();
            assertThat(codes.stream().map(DossierCode::number).toList())
                    .isEqualTo(IntStream.range(first, first + 64).boxed().toList());
            assertThat(codes).allMatch(code -> code.agency().equals(AGENCY));
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void a_day_that_is_full_says_so_and_writes_nothing() throws SQLException {
        LocalDate today = VietnamTime.day(Instant.now());
        String full = "000.00.27.H56";
        fill(full, today);
        Answer refused =
                new Centre(api).applicant().post("/api/dossiers", Centre.SUBMISSION.replace("3.000333", "2.001827"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/rule")).isEqualTo("dossier.numbers-exhausted");
        assertThat(refused.at("/detail")).contains("9999", "000.00.27.H56");
    }

    @Test
    void numbers_that_were_issued_and_never_used_are_listed() throws SQLException {
        Answer answer = new Centre(api)
                .admin()
                .get("/api/admin/burnt-numbers?agency=" + AGENCY + "&day=" + VietnamTime.day(Instant.now()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/codes").isArray()).isTrue();
        assertThat(new Centre(api)
                        .admin()
                        .get("/api/admin/burnt-numbers")
                        .json()
                        .at("/errors")
                        .size())
                .isEqualTo(2);
    }

    private void fill(String agency, LocalDate day) throws SQLException {
        var owner = database.owner();
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), owner.username(), owner.password());
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO ledger.daily_number (scope, day, last, taken, issued_at)"
                                + " VALUES (?, ?, 9999, 1, now()) ON CONFLICT (scope, day) DO UPDATE SET last = 9999")) {
            insert.setString(1, agency);
            insert.setObject(2, day);
            insert.executeUpdate();
        }
    }
}
