package vn.motcua.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.started;
import static vn.motcua.command.dossier.People.AUDITOR;
import static vn.motcua.command.dossier.People.CENTRE;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.JUSTICE;
import static vn.motcua.command.dossier.People.caller;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.command.StaleDossierException;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.requestsupplement.RequestSupplement;
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.events.Actor;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.Outcome;

@DisplayName("A dossier")
class DossierTest {

    private final StartStep start = new StartStep(CODE, 1);

    @Test
    void records_who_did_it_under_which_role_by_which_command_and_when() {
        Caller deputy =
                new Caller(CHI.id(), "Lê Thị Chi", Set.of(Role.OFFICER, Role.AUDITOR), JUSTICE.code(), DUNG.id());
        Actor actor = new Actor(CHI.id(), "Lê Thị Chi", "officer", JUSTICE.code(), DUNG.id());
        Instant now = Story.at("2023-10-30T08:00");
        inProgress()
                .at(now)
                .when(deputy, start)
                .expectEventsMatching(Story.satisfying(events -> assertThat(events)
                        .extracting(event -> Provenance.of(event.getMetaData()))
                        .containsExactly(new Provenance(actor, "command-1", "trace-1", Source.API, now))));
    }

    @Test
    void marks_as_imported_what_the_importer_tells_of_the_past() {
        Caller importing = caller(CHI.id(), JUSTICE.code(), Role.OFFICER, Role.IMPORTER);
        Instant then = Story.at("2023-10-27T16:30");
        inProgress()
                .at(Story.at("2023-10-30T08:00"))
                .tellingOf(then)
                .when(importing, start)
                .expectEvents(started())
                .expectEventsMatching(Story.satisfying(events -> assertThat(events)
                        .extracting(event -> Provenance.of(event.getMetaData()))
                        .allSatisfy(provenance -> {
                            assertThat(provenance.source()).isEqualTo(Source.IMPORT);
                            assertThat(provenance.occurredAt()).isEqualTo(then);
                            assertThat(provenance.actor().role()).isEqualTo("officer");
                        })));
    }

    @Test
    void refuses_a_caller_who_has_seen_an_older_version() {
        inProgress()
                .seenAtVersion(0)
                .when(CHI, start)
                .expectNoEvents()
                .expectException(StaleDossierException.class)
                .expectExceptionMessage("expected version 0 but the dossier is at 1");
        inProgress().seenAtVersion(1).when(CHI, start).expectEvents(started());
    }

    @Test
    void says_that_it_has_moved_on_before_it_says_what_stands_in_the_way() {
        inProgress().and(CHI, started()).seenAtVersion(1).when(CHI, start).expectException(StaleDossierException.class);
    }

    @Test
    void does_not_tell_its_version_to_somebody_who_may_not_act_on_it() {
        inProgress().seenAtVersion(0).refuses(DUNG, start, "step.not-assigned-to-you");
    }

    @Test
    void is_read_only_to_auditors_even_of_its_own_department() {
        inProgress().refuses(AUDITOR, new IssueResult(CODE, Outcome.GRANTED, null, null, null), "dossier.role");
        inProgress()
                .refuses(
                        caller("auditor", JUSTICE.code(), Role.AUDITOR, Role.ADMIN, Role.ANALYST),
                        start,
                        "dossier.role",
                        "step.not-assigned-to-you");
    }

    @Test
    void lets_somebody_with_two_roles_act_under_the_one_that_reaches() {
        Caller both = caller(DUNG.id(), CENTRE, Role.RECEPTION, Role.OFFICER);
        inProgress()
                .when(both, new RequestSupplement(CODE, Dossiers.PAPERS, "Thiếu", null))
                .expectEventsMatching(Story.satisfying(events -> assertThat(events)
                        .extracting(event ->
                                Provenance.of(event.getMetaData()).actor().role())
                        .containsExactly("reception")));
    }
}
