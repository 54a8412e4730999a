package vn.motcua.query.status;

import java.time.Instant;
import java.util.List;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.CodedName;

/**
 * Where one dossier stands. Approved corrections are applied. Holds no personal data but the masked name.
 *
 * @param code the dossier code
 * @param externalId its name in the system that it was imported from; {@code null} otherwise
 * @param procedure the procedure under which it is processed
 * @param department the department that decides
 * @param channel how it reached the centre
 * @param status where it stands
 * @param receivedAt when it came in: submitted online, or taken in at the counter or by post
 * @param dueAt the appointment (ngày hẹn trả); {@code null} where none runs
 * @param finishedAt when the result was ready, or the dossier was refused, stopped or withdrawn; {@code null} while open
 * @param applicant the owner's masked name, e.g. {@code N*** V*** A}; {@code null} for a state-secret dossier, where a
 *     history names none, and after erasure
 * @param stateSecret whether it holds state secrets (bí mật Nhà nước): never public
 * @param imported whether its intake was brought in by the importer
 * @param erased whether the applicant's data was erased
 * @param timeline every change of status or department, oldest first
 * @param currentStep the step that an officer is answerable for; {@code null} where there is none
 * @param version the number of its last event in its own stream, from 0: the ETag
 * @param position the ledger position of its last event
 */
public record DossierStatusRow(
        String code,
        String externalId,
        CodedName procedure,
        CodedName department,
        Channel channel,
        DossierStatus status,
        Instant receivedAt,
        Instant dueAt,
        Instant finishedAt,
        String applicant,
        boolean stateSecret,
        boolean imported,
        boolean erased,
        List<TimelineEntry> timeline,
        CurrentStep currentStep,
        long version,
        long position) {

    public DossierStatusRow {
        timeline = List.copyOf(timeline);
    }
}
