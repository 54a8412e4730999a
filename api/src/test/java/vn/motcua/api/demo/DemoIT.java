package vn.motcua.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.VietnamTime;
import vn.motcua.eventstore.LedgerReader;

@WholeApplication
@DirtiesContext
@TestPropertySource(properties = {"motcua.demo=true", "motcua.demonstration.scale=0.01"})
@DisplayName("The demonstration")
class DemoIT {

    private static final double SCALE = 0.01;

    @Autowired
    private Api api;

    @Autowired
    private LedgerReader ledger;

    @Autowired
    private OneStopCentre centre;

    @Autowired
    private DemoFiller filler;

    @Test
    void is_complete_and_shown_by_the_read_models_when_the_application_says_that_it_is_ready() {
        assertThat(api.get("/actuator/health/readiness").at("/status")).isEqualTo("UP");

        Api analyst = api.as("analyst", "analyst-1", null);
        for (int year : List.of(2020, 2021)) {
            Map<String, Long> planned = new HashMap<>();
            plan().lanes().stream()
                    .flatMap(List::stream)
                    .filter(dossier -> VietnamTime.day(dossier.submittedAt()).getYear() == year)
                    .forEach(dossier -> planned.merge(dossier.department().name(), 1L, Long::sum));
            Map<String, Long> counted = new HashMap<>();
            for (JsonNode row : analyst.get("/api/statistics/intake?from=%d-01&to=%d-04".formatted(year, year))
                    .json()
                    .path("rows")) {
                assertThat(row.path("channel").asString()).isEqualTo("ONLINE");
                counted.merge(
                        row.at("/department/name").asString(),
                        row.path("received").asLong(),
                        Long::sum);
            }
            assertThat(counted).as("intake of %d", year).isEqualTo(planned);
        }
    }

    @Test
    void shows_a_dossier_to_its_citizen_with_a_masked_name() {
        Api.Answer found = api.as("auditor", "auditor-1", null)
                .get("/api/dossiers?status=10&receivedFrom=2021-01-01&receivedTo=2021-04-30&limit=1");
        String code = found.at("/items/0/code");

        Api.Answer shown = api.get("/api/public/dossiers/" + code);

        assertThat(shown.status()).as(found + " " + shown).isEqualTo(200);
        assertThat(shown.at("/status/code")).isEqualTo("10");
        assertThat(shown.at("/applicant")).contains("***");
    }

    @Test
    void is_not_told_twice() throws Exception {
        long head = ledger.headPosition();

        filler.run(new DefaultApplicationArguments());

        assertThat(ledger.headPosition()).isEqualTo(head);
    }

    private DemoPlan plan() {
        return DemoPlan.of(DemoFacts.load(), centre.catalogue(), centre.calendar(), SCALE);
    }
}
