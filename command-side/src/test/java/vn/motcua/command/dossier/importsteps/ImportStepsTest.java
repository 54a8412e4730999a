package vn.motcua.command.dossier.importsteps;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.RECORD_CHECK;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.IMPORTER;
import static vn.motcua.command.dossier.People.JUSTICE;
import static vn.motcua.command.dossier.Story.FRIDAY;
import static vn.motcua.command.dossier.Story.given;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.ImportAnswer;
import vn.motcua.command.dossier.Story;
import vn.motcua.command.dossier.importdossier.ImportedStep;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.StepCompleted;

@DisplayName("Adding steps to an imported dossier")
class ImportStepsTest {

    private static final Officer OFFICER = new Officer("Resource21", null, "General", null);
    private static final Instant FIRST = Instant.parse("2011-10-11T11:45:40.276Z");
    private static final Instant SECOND = Instant.parse("2011-10-12T11:45:40.276Z");

    private final ImportedStep known = new ImportedStep("Check", OFFICER, ImportedStep.Transition.COMPLETE, FIRST);
    private final ImportedStep news = new ImportedStep("Check", OFFICER, ImportedStep.Transition.COMPLETE, SECOND);

    @Test
    void adds_only_those_that_are_not_there_yet() {
        imported()
                .when(IMPORTER, new ImportSteps(CODE, List.of(known, news), null))
                .expectEvents(new StepCompleted(CODE, 2, "Check", OFFICER, null, null))
                .expectResultMessagePayload(new ImportAnswer(CODE, DossierStatus.IN_PROGRESS, 2, 1, 1));
    }

    @Test
    void changes_nothing_the_second_time() {
        imported()
                .when(IMPORTER, new ImportSteps(CODE, List.of(known), null))
                .expectNoEvents()
                .expectResultMessagePayload(new ImportAnswer(CODE, DossierStatus.IN_PROGRESS, 1, 0, 1));
    }

    @Test
    void counts_repeated_steps() {
        imported()
                .when(IMPORTER, new ImportSteps(CODE, List.of(known, known), null))
                .expectEvents(new StepCompleted(CODE, 2, "Check", OFFICER, null, null))
                .expectResultMessagePayload(new ImportAnswer(CODE, DossierStatus.IN_PROGRESS, 2, 1, 1));
    }

    @Test
    void does_not_open_a_finished_dossier_again() {
        imported()
                .and(IMPORTER, Source.IMPORT, SECOND, new ResultIssued(CODE, Outcome.GRANTED, null, null, null))
                .when(IMPORTER, new ImportSteps(CODE, List.of(news), null))
                .expectResultMessagePayload(new ImportAnswer(CODE, DossierStatus.FINISHED, 3, 1, 0));
    }

    @Test
    void finishes_a_dossier_that_was_decided_since_it_was_brought_in() {
        imported()
                .when(IMPORTER, new ImportSteps(CODE, List.of(news), SECOND))
                .expectEvents(
                        new StepCompleted(CODE, 2, "Check", OFFICER, null, null),
                        new ResultIssued(CODE, Outcome.GRANTED, null, null, null))
                .expectResultMessagePayload(new ImportAnswer(CODE, DossierStatus.FINISHED, 3, 1, 0));
        imported()
                .and(IMPORTER, Source.IMPORT, SECOND, new ResultIssued(CODE, Outcome.GRANTED, null, null, null))
                .when(IMPORTER, new ImportSteps(CODE, List.of(), SECOND))
                .expectNoEvents();
    }

    @Test
    void refuses_steps_that_have_not_happened_yet() {
        ImportedStep ahead =
                new ImportedStep("Check", OFFICER, ImportedStep.Transition.COMPLETE, FRIDAY.plusSeconds(1));
        imported().refuses(IMPORTER, new ImportSteps(CODE, List.of(ahead), null), "import.future");
        imported().refuses(IMPORTER, new ImportSteps(CODE, List.of(), FRIDAY.plusSeconds(1)), "import.future");
    }

    @Test
    void is_possible_only_for_dossiers_that_were_imported() {
        inProgress().refuses(IMPORTER, new ImportSteps(CODE, List.of(news), null), "import.not-imported");
        imported().refuses(HEAD, new ImportSteps(CODE, List.of(news), null), "dossier.role");
    }

    private static Story imported() {
        DossierReceived intake = new DossierReceived(
                CODE, "case-10011", RECORD_CHECK, JUSTICE, Channel.ONLINE, null, null, List.of(), false, null, null);
        return given(IMPORTER)
                .and(IMPORTER, Source.IMPORT, FIRST, intake)
                .and(IMPORTER, Source.IMPORT, FIRST, new StepCompleted(CODE, 1, "Check", OFFICER, null, null));
    }
}
