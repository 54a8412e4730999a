package vn.motcua.command.dossier.importdossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.command.dossier.People.IMPORTER;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.Story.at;
import static vn.motcua.command.dossier.Story.ofNewDossier;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.ImportAnswer;
import vn.motcua.command.dossier.Story;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.events.dossier.TimeLimit;

@DisplayName("Importing a dossier")
class ImportDossierTest {

    private static final String IMPORTED = "000.00.14.H56-111011-0361";
    private static final Department GENERAL = new Department("General", "General");
    private static final Officer FIRST = new Officer("Resource21", null, "General", "Group 1");
    private static final Officer SECOND = new Officer("Resource10", null, "General", null);
    private static final Instant RECEIVED = Instant.parse("2011-10-11T11:42:22.688Z");

    private final ImportedStep confirm = step("Confirmation", FIRST, ImportedStep.Transition.COMPLETE, "11:45:40.276");
    private final ImportedStep scheduled = step("Check", SECOND, ImportedStep.Transition.SCHEDULE, "12:00:00");
    private final ImportedStep begun = step("Check", SECOND, ImportedStep.Transition.START, "12:10:00");
    private final ImportedStep checked = step("Check", SECOND, ImportedStep.Transition.COMPLETE, "12:20:00");

    @Test
    void tells_the_history_in_the_order_of_time_whatever_the_order_of_the_file() {
        ofNewDossier()
                .when(IMPORTER, history(null, checked, confirm, begun, scheduled))
                .expectEvents(
                        intake(),
                        new StepCompleted(IMPORTED, 1, "Confirmation", FIRST, null, null),
                        new StepAssigned(IMPORTED, 2, "Check", SECOND, null),
                        new StepStarted(IMPORTED, 2, "Check", SECOND),
                        new StepCompleted(IMPORTED, 2, "Check", SECOND, null, null))
                .expectResultMessagePayload(new ImportAnswer(IMPORTED, DossierStatus.IN_PROGRESS, 4, 4, 0));
    }

    @Test
    void marks_every_event_as_imported_and_as_old_as_it_is() {
        ofNewDossier()
                .when(IMPORTER, history(RECEIVED.plusSeconds(86_400), confirm))
                .expectEventsMatching(Story.satisfying(events -> assertThat(events)
                        .extracting(event -> Provenance.of(event.getMetaData()))
                        .allMatch(Provenance::imported)
                        .extracting(Provenance::occurredAt)
                        .containsExactly(RECEIVED, confirm.at(), RECEIVED.plusSeconds(86_400))));
    }

    @Test
    void ends_with_the_result_of_a_finished_history() {
        ofNewDossier()
                .when(IMPORTER, history(RECEIVED, confirm))
                .expectEvents(
                        intake(),
                        new StepCompleted(IMPORTED, 1, "Confirmation", FIRST, null, null),
                        new ResultIssued(IMPORTED, Outcome.GRANTED, null, null, null))
                .expectResultMessagePayload(new ImportAnswer(IMPORTED, DossierStatus.FINISHED, 2, 1, 0));
    }

    @Test
    void keeps_the_day_of_a_result_that_the_source_dates_before_the_time_of_intake() {
        ofNewDossier()
                .when(IMPORTER, history(RECEIVED.minusSeconds(4_000)))
                .expectEvents(intake(), new ResultIssued(IMPORTED, Outcome.GRANTED, null, null, null));
    }

    @Test
    void keeps_a_step_that_the_history_holds_twice_twice() {
        ofNewDossier()
                .when(IMPORTER, history(null, confirm, confirm))
                .expectEvents(
                        intake(),
                        new StepCompleted(IMPORTED, 1, "Confirmation", FIRST, null, null),
                        new StepCompleted(IMPORTED, 2, "Confirmation", FIRST, null, null));
    }

    @Test
    void is_for_the_importer() {
        ofNewDossier().refuses(RECEPTION, history(null, confirm), "dossier.role");
    }

    @Test
    void refuses_an_unknown_procedure_and_a_future() {
        ImportDossier ahead = new ImportDossier(
                "case-1",
                "000.00.14.H56",
                GENERAL,
                Channel.ONLINE,
                "4.999999",
                at("2024-01-02T08:00"),
                null,
                null,
                List.of());
        ofNewDossier().refuses(IMPORTER, ahead, "import.future", "procedure.unknown");
    }

    private static ImportedStep step(String name, Officer officer, ImportedStep.Transition transition, String time) {
        return new ImportedStep(name, officer, transition, Instant.parse("2011-10-11T" + time + "Z"));
    }

    private static ImportDossier history(Instant finishedAt, ImportedStep... steps) {
        return new ImportDossier(
                "case-10011",
                "000.00.14.H56",
                GENERAL,
                Channel.ONLINE,
                null,
                RECEIVED,
                null,
                finishedAt,
                List.of(steps));
    }

    private static DossierReceived intake() {
        ProcedureVersion foreign = new ProcedureVersion(
                "0.000000",
                1,
                "Quy trình nhập từ hệ thống khác",
                new TimeLimit(0, TimeLimit.Unit.NONE),
                null,
                List.of(),
                List.of(),
                true);
        return new DossierReceived(
                IMPORTED, "case-10011", foreign, GENERAL, Channel.ONLINE, null, null, List.of(), false, null, null);
    }
}
