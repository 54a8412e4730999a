package vn.motcua.command.dossier.rules;

import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.ProcedureVersion;

/**
 * What a dossier is about.
 *
 * @param externalId its name in the system that it was imported from; {@code null} otherwise
 * @param procedure the pinned version
 * @param department the department that decides
 * @param channel how it came
 * @param submitter the token subject of the applicant who submitted it online; {@code null} otherwise
 * @param applicant the owner; {@code null} where none is recorded or the data was erased
 * @param content what is applied for; {@code null} where none is recorded or the data was erased
 * @param stateSecret whether it is registered by code only
 * @param erased whether the applicant's data was erased
 */
public record Particulars(
        String externalId,
        ProcedureVersion procedure,
        Department department,
        Channel channel,
        String submitter,
        Applicant applicant,
        String content,
        boolean stateSecret,
        boolean erased) {

    Particulars under(ProcedureVersion version) {
        return new Particulars(
                externalId, version, department, channel, submitter, applicant, content, stateSecret, erased);
    }

    Particulars decidedBy(Department other) {
        return new Particulars(
                externalId, procedure, other, channel, submitter, applicant, content, stateSecret, erased);
    }

    Particulars cameBy(Channel other) {
        return new Particulars(
                externalId, procedure, department, other, submitter, applicant, content, stateSecret, erased);
    }

    Particulars ownedBy(Applicant other) {
        return new Particulars(
                externalId, procedure, department, channel, submitter, other, content, stateSecret, erased);
    }

    Particulars about(String other) {
        return new Particulars(
                externalId, procedure, department, channel, submitter, applicant, other, stateSecret, erased);
    }

    Particulars withoutPersonalData() {
        return new Particulars(externalId, procedure, department, channel, submitter, null, null, stateSecret, true);
    }
}
