package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import vn.motcua.events.PersonalData;

/**
 * The centre took a dossier in at the counter or by post (tiếp nhận hồ sơ); status 2. Also the intake of an imported history.
 *
 * @param code the dossier code
 * @param externalId the dossier's name in the system that it was imported from; {@code null} otherwise
 * @param procedure the procedure under which it is processed, pinned whole
 * @param department the department that decides
 * @param channel how it reached the centre
 * @param applicant the owner; {@code null} for a state-secret dossier and where a history names none
 * @param content what is applied for (trích yếu); {@code null} for a state-secret dossier
 * @param papers the papers handed in
 * @param stateSecret whether the dossier holds state secrets (bí mật Nhà nước) and is registered by code only
 * @param dueAt the appointment (ngày hẹn trả); {@code null} where the procedure has no limit
 * @param calendarVersion the version of the working calendar that {@code dueAt} was computed with; {@code null} where it was given or there is none
 * @param choices what the applicant chose for the result and the fees; {@code null} where nothing was, for a state-secret dossier,
 *     and in events that were recorded without it
 */
@Revision("4")
@JsonTypeName("DossierReceived")
public record DossierReceived(
        String code,
        String externalId,
        ProcedureVersion procedure,
        Department department,
        Channel channel,
        @PersonalData Applicant applicant,
        @PersonalData String content,
        List<Paper> papers,
        boolean stateSecret,
        Instant dueAt,
        String calendarVersion,
        ApplicantChoices choices)
        implements DossierEvent {

    public DossierReceived {
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** An intake of which no choices are known, as histories tell it. */
    public DossierReceived(
            String code,
            String externalId,
            ProcedureVersion procedure,
            Department department,
            Channel channel,
            Applicant applicant,
            String content,
            List<Paper> papers,
            boolean stateSecret,
            Instant dueAt,
            String calendarVersion) {
        this(
                code,
                externalId,
                procedure,
                department,
                channel,
                applicant,
                content,
                papers,
                stateSecret,
                dueAt,
                calendarVersion,
                null);
    }
}
