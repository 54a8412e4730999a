package vn.motcua.command.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.motcua.command.dossier.Dossiers.CODE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.dossier.assignstep.AssignStep;
import vn.motcua.command.dossier.confirmpayment.ConfirmPayment;
import vn.motcua.command.dossier.importdossier.ImportDossier;
import vn.motcua.command.dossier.importdossier.ImportedStep;
import vn.motcua.command.dossier.receivedossier.ReceiveDossier;
import vn.motcua.command.dossier.submitdossier.SubmitDossier;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.Paper;

@DisplayName("The fields of a command")
class CommandFieldsTest {

    private static final String PLANTED = "Trần-Bí-Mật";

    @Test
    void are_checked_all_at_once_each_fault_under_its_own_path() {
        Applicant applicant = new Applicant(null, " ", PLANTED, PLANTED, PLANTED, PLANTED.repeat(60));
        List<Paper> papers = Arrays.asList(new Paper("Tờ khai", -1, 0, 0), null, new Paper(null, 0, 0, 2_000));
        assertThat(faults(() -> new SubmitDossier(null, null, applicant, "x".repeat(1_001), papers)))
                .extracting(Fault::field)
                .containsExactly(
                        "procedure",
                        "applicant.kind",
                        "applicant.name",
                        "applicant.identityNumber",
                        "applicant.phone",
                        "applicant.email",
                        "applicant.address",
                        "content",
                        "papers[0].originals",
                        "papers[1]",
                        "papers[2].name",
                        "papers[2].copies");
    }

    @Test
    void are_faulted_in_both_languages_and_never_repeated() {
        Applicant applicant = new Applicant(Applicant.Kind.CITIZEN, "An", PLANTED, PLANTED, PLANTED, null);
        InvalidCommandException invalid = invalid(
                () -> new ReceiveDossier("2.000488", null, Channel.ONLINE, applicant, PLANTED, List.of(), false));
        assertThat(invalid.faults()).hasSize(4).allSatisfy(fault -> {
            assertThat(fault.vietnamese()).isNotBlank();
            assertThat(fault.english()).isNotBlank().isNotEqualTo(fault.vietnamese());
            assertThat(fault.toString()).doesNotContain(PLANTED);
        });
        assertThat(invalid).hasMessageNotContaining(PLANTED);
    }

    @ParameterizedTest
    @CsvSource({
        "CITIZEN, 038090001234, true",
        "CITIZEN, 171234567, true",
        "CITIZEN, B1234567, true",
        "CITIZEN, 12345, false",
        "CITIZEN, 0380900012345, false",
        "BUSINESS, 2800123456, true",
        "BUSINESS, 2800123456-001, true",
        "BUSINESS, 2800123456001, true",
        "BUSINESS, 038090001234, false"
    })
    void know_the_numbers_of_citizens_and_of_businesses(Applicant.Kind kind, String number, boolean valid) {
        Applicant applicant = new Applicant(kind, "x", number, null, null, null);
        assertThat(DossierChecks.namedApplicant("applicant", applicant).isValid())
                .isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "0912345678, true",
        "02373900900, true",
        "+84912345678, true",
        "912345678, false",
        "0912 345 678, false",
        "0912345678901, false"
    })
    void know_telephone_numbers(String phone, boolean valid) {
        assertThat(DossierChecks.phone("phone", phone).isValid()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "an@example.vn, true",
        "nguyen.van+an@mail.thanhhoa.gov.vn, true",
        "an@example, false",
        "an example@x.vn, false",
        "@example.vn, false"
    })
    void know_email_addresses(String email, boolean valid) {
        assertThat(DossierChecks.email("email", email).isValid()).isEqualTo(valid);
    }

    @Test
    void count_characters_not_bytes_and_refuse_control_characters() {
        assertThat(Checks.text("content", "ế".repeat(1_000), Checks.TEXT).isValid())
                .isTrue();
        assertThat(Checks.text("content", "dòng một\ndòng hai", Checks.TEXT).isValid())
                .isTrue();
        assertThat(Checks.text("content", "a\u0000b", Checks.TEXT).isValid()).isFalse();
    }

    @Test
    void include_the_code_the_officer_and_the_amount() {
        assertThat(faults(() ->
                        new AssignStep("000.00.14.H56-230230-0001", "x", new Officer(null, null, " ", null), null)))
                .extracting(Fault::field)
                .containsExactly("code", "officer.id", "officer.department");
        assertThat(faults(() -> new ConfirmPayment(CODE, 0, null, "BARTER")))
                .extracting(Fault::field)
                .containsExactly("amountVnd", "reference", "method");
    }

    @Test
    void of_an_import_are_named_step_by_step() {
        List<ImportedStep> steps = new ArrayList<>(Collections.nCopies(
                2,
                new ImportedStep("x", new Officer("r", null, "General", null), ImportedStep.Transition.START, null)));
        assertThat(faults(() -> new ImportDossier("case-1", "Sở", null, null, null, null, null, null, steps)))
                .extracting(Fault::field)
                .containsExactly("agency", "department", "channel", "receivedAt", "steps[0].at", "steps[1].at");
    }

    private static List<Fault> faults(ThrowingCallable construction) {
        return invalid(construction).faults();
    }

    private static InvalidCommandException invalid(ThrowingCallable construction) {
        return catchThrowableOfType(InvalidCommandException.class, construction);
    }
}
