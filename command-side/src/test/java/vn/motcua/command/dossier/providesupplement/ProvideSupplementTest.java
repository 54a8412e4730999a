package vn.motcua.command.dossier.providesupplement;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.submitted;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.STRANGER;
import static vn.motcua.command.dossier.Story.at;
import static vn.motcua.command.dossier.Story.given;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.command.dossier.Dossiers;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;

@DisplayName("Handing in what was asked for")
class ProvideSupplementTest {

    private final ProvideSupplement provide = new ProvideSupplement(CODE, PAPERS);

    @Test
    void moves_the_appointment_by_the_working_time_waited() {
        inProgress()
                .and(CHI, at("2023-10-30T08:00"), asked(DossierStatus.IN_PROGRESS))
                .at(at("2023-11-01T16:00"))
                .when(RECEPTION, provide)
                .expectEvents(new SupplementProvided(
                        CODE, PAPERS, DossierStatus.IN_PROGRESS, at("2023-11-09T07:32"), Dossiers.waited(22)));
    }

    @Test
    void brings_a_dossier_back_that_has_no_appointment_yet() {
        given(AN, submitted())
                .and(RECEPTION, asked(DossierStatus.SUBMITTED))
                .when(AN, provide)
                .expectEvents(new SupplementProvided(CODE, PAPERS, DossierStatus.SUBMITTED, null, null))
                .expectResultMessagePayload(new DossierAnswer(CODE, DossierStatus.SUBMITTED, 2));
    }

    @Test
    void is_for_the_applicant_of_the_dossier() {
        given(AN, submitted()).and(RECEPTION, asked(DossierStatus.SUBMITTED)).refuses(STRANGER, provide, "dossier.own");
        inProgress().and(CHI, asked(DossierStatus.IN_PROGRESS)).refuses(AN, provide, "dossier.own");
    }

    @Test
    void refuses_to_guess_an_appointment_beyond_the_calendar() {
        inProgress()
                .and(CHI, asked(DossierStatus.IN_PROGRESS))
                .at(at("2028-01-05T09:00"))
                .refuses(RECEPTION, provide, "calendar.beyond-horizon");
    }

    private static SupplementRequested asked(DossierStatus from) {
        return new SupplementRequested(CODE, PAPERS, "Thiếu tờ khai", from, null);
    }
}
