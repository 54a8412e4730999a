package vn.motcua.api.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.VietnamTime;

/** The report on processing as an analyst reads it. */
@WholeApplication
class ProcessingIT {

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void a_finished_dossier_is_in_the_report_of_its_department_as_soon_as_it_is_asked_for() {
        YearMonth month = YearMonth.from(VietnamTime.day(Instant.now()));
        String code = centre.assigned();
        Centre.done(centre.officer().post("/api/dossiers/" + code + "/start-step", "{\"step\": 1}"));
        Centre.done(centre.officer()
                .post("/api/dossiers/" + code + "/complete-step", "{\"step\": 1, \"opinion\": \"Đồng ý\"}"));
        Answer issued = centre.head().post("/api/dossiers/" + code + "/issue-result", "{\"outcome\": \"GRANTED\"}");
        Centre.done(issued);

        Answer report = centre.analyst()
                .get("/api/statistics/processing?groupBy=department,officer&from=" + month.minusMonths(1) + "&to="
                        + month + "&atLeast=" + Centre.position(issued));

        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        JsonNode row = report.json()
                .at("/rows")
                .valueStream()
                .filter(each -> each.at("/department/code").asString().equals(Centre.DEPARTMENT)
                        && each.at("/officer/code").asString().equals("cb-0142"))
                .findFirst()
                .orElseThrow();
        assertThat(row.at("/month").isNull()).isTrue();
        assertThat(row.at("/figures/early").asLong()).isPositive();
        assertThat(row.at("/figures/receivedOnline").asLong()).isPositive();
        assertThat(row.at("/figures/meanWorkingHours").isNumber()).isTrue();
        assertThat(report.json().at("/totals/finished").asLong())
                .isGreaterThanOrEqualTo(row.at("/figures/finished").asLong());
        assertThat(report.json().at("/position").asLong())
                .isGreaterThanOrEqualTo(Long.parseLong(Centre.position(issued)));
    }

    @Test
    void a_malformed_question_is_refused_with_every_fault() {
        Answer malformed = centre.analyst().get("/api/statistics/processing?from=2021&groupBy=week&atLeast=x");
        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.json().at("/errors").size()).isEqualTo(4);
        assertThat(centre.analyst()
                        .get("/api/statistics/processing?from=2001-01&to=2021-04")
                        .status())
                .isEqualTo(422);
    }
}
