package vn.motcua.query.register;

import java.time.Instant;
import vn.motcua.events.EventTypes;
import vn.motcua.events.PersonalData;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.replay.ReplayedDossier;
import vn.motcua.query.replay.ReplayedResult;

/**
 * What the register says of one dossier. Of one that holds state secrets it says the code and that, and nothing else.
 *
 * @param code the dossier code
 * @param stateSecret whether it is registered by code only; everything after this is empty then
 * @param procedure the name of the procedure
 * @param applicant the owner; {@code null} where none is recorded or the data was erased
 * @param erased whether the applicant's data was erased
 * @param department the department that decides
 * @param channel how it reached the centre
 * @param receivedAt when it came in
 * @param acceptedAt when what was submitted online was accepted; {@code null} until then, and for all others
 * @param dueAt the appointment; {@code null} where none runs
 * @param deliveredAt when the result was handed over; {@code null} until then
 * @param deliveredBy how; {@code null} until then
 * @param resultBy how the applicant chose to get it; {@code null} where nothing was chosen
 * @param recipient who took it; {@code null} where that is not recorded or was erased
 * @param status where it stands
 * @param supplements how many requests for further papers there were
 * @param reschedules how often the appointment was moved with an apology
 * @param imported whether its history was brought in by the importer
 */
public record RegisterEntry(
        String code,
        boolean stateSecret,
        String procedure,
        @PersonalData Applicant applicant,
        boolean erased,
        Department department,
        Channel channel,
        Instant receivedAt,
        Instant acceptedAt,
        Instant dueAt,
        Instant deliveredAt,
        Channel deliveredBy,
        Channel resultBy,
        @PersonalData String recipient,
        DossierStatus status,
        int supplements,
        int reschedules,
        boolean imported) {

    private static final String RESCHEDULED = EventTypes.name(AppointmentRescheduled.class);

    static RegisterEntry of(ReplayedDossier dossier) {
        if (dossier.stateSecret()) {
            return new RegisterEntry(
                    dossier.code(),
                    true,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    0,
                    0,
                    false);
        }
        ReplayedResult result = dossier.result();
        boolean delivered = result != null && result.delivered() != null;
        return new RegisterEntry(
                dossier.code(),
                false,
                dossier.procedure().name(),
                dossier.applicant(),
                dossier.erasure() != null,
                dossier.department(),
                dossier.channel(),
                dossier.registered().occurredAt(),
                dossier.accepted() == null ? null : dossier.accepted().occurredAt(),
                dossier.appointment().dueAt(),
                delivered ? result.delivered().occurredAt() : null,
                delivered ? result.method() : null,
                dossier.choices() == null ? null : dossier.choices().resultBy(),
                delivered ? result.recipient() : null,
                dossier.status(),
                dossier.supplements().size(),
                (int) dossier.appointment().moves().stream()
                        .filter(move -> RESCHEDULED.equals(move.moved().type()))
                        .count(),
                dossier.imported());
    }

    /** Without the applicant: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "RegisterEntry[" + code + "]";
    }
}
