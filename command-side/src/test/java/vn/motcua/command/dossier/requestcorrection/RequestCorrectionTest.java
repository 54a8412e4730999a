package vn.motcua.command.dossier.requestcorrection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.CONTENT;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.received;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.PROTECTOR;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.Story.given;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionRequested;

@DisplayName("Asking for a correction")
class RequestCorrectionTest {

    @Test
    void keeps_what_was_recorded_beside_what_it_should_be() {
        inProgress()
                .when(CHI, new RequestCorrection(CODE, CorrectableField.APPLICANT_NAME, "Nguyễn Văn Ân", "Ghi nhầm"))
                .expectEvents(new CorrectionRequested(
                        CODE, 1, CorrectableField.APPLICANT_NAME, "Nguyễn Văn An", "Nguyễn Văn Ân", "Ghi nhầm"));
    }

    @Test
    void writes_a_department_with_its_name() {
        inProgress()
                .when(CHI, new RequestCorrection(CODE, CorrectableField.DEPARTMENT, TRANSPORT.code(), "Nhầm sở"))
                .expectEvents(new CorrectionRequested(
                        CODE,
                        1,
                        CorrectableField.DEPARTMENT,
                        "000.00.14.H56|Sở Tư pháp",
                        "000.00.06.H56|Sở Giao thông - Vận tải",
                        "Nhầm sở"));
    }

    @Test
    void needs_a_value_that_is_new_and_known() {
        inProgress()
                .refuses(
                        CHI,
                        new RequestCorrection(CODE, CorrectableField.CONTENT, CONTENT, "x"),
                        "correction.no-change");
        inProgress()
                .refuses(
                        CHI,
                        new RequestCorrection(CODE, CorrectableField.DEPARTMENT, "000.00.99.H56", "x"),
                        "correction.value");
    }

    @Test
    void waits_for_the_one_before_it_on_the_same_field() {
        inProgress()
                .and(CHI, new CorrectionRequested(CODE, 1, CorrectableField.CHANNEL, "COUNTER", "POSTAL", "x"))
                .refuses(
                        CHI,
                        new RequestCorrection(CODE, CorrectableField.CHANNEL, "ONLINE", "x"),
                        "correction.pending");
    }

    @Test
    void finds_no_personal_data_in_a_state_secret_dossier_or_after_erasure() {
        given(RECEPTION, received(true, DUE))
                .refuses(CHI, new RequestCorrection(CODE, CorrectableField.CONTENT, "x", "y"), "secret.code-only");
        inProgress()
                .and(PROTECTOR, new ApplicantDataErased(CODE, "x", "y"))
                .refuses(
                        CHI,
                        new RequestCorrection(CODE, CorrectableField.APPLICANT_NAME, "x", "y"),
                        "applicant.erased");
    }

    @Test
    void checks_the_form_of_the_new_value_without_repeating_it() {
        assertThatThrownBy(() -> new RequestCorrection(CODE, CorrectableField.APPLICANT_PHONE, "not a phone", "x"))
                .isInstanceOfSatisfying(
                        InvalidCommandException.class,
                        invalid -> assertThat(invalid.faults())
                                .allSatisfy(
                                        fault -> assertThat(fault.toString()).doesNotContain("not a phone"))
                                .extracting(Fault::field)
                                .containsExactly("after"));
        assertThatThrownBy(() -> new RequestCorrection(CODE, CorrectableField.CHANNEL, "PIGEON", "x"))
                .isInstanceOf(InvalidCommandException.class);
    }
}
