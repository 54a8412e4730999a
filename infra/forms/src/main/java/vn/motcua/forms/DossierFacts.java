package vn.motcua.forms;

import java.time.Instant;
import java.util.List;
import vn.motcua.events.PersonalData;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.ProcedureVersion;

/**
 * What the forms tell of a dossier (hồ sơ).
 *
 * @param code the dossier code
 * @param procedure the pinned version of the procedure
 * @param content what is applied for (nội dung yêu cầu giải quyết); {@code null} where it was erased or is secret
 * @param owner the applicant (chủ hồ sơ); {@code null} where none is recorded
 * @param erased whether the applicant's data was erased
 * @param channel how it reached the centre
 * @param department the department that decides (cơ quan chủ trì)
 * @param papers what was handed in
 * @param resultBy how the result is to be returned; {@code null} leaves the choice to be marked by hand
 * @param payBy how fees are paid, {@code CASH}, {@code TRANSFER} or {@code ONLINE}; {@code null} leaves a line to be filled in by hand
 * @param receivedAt when it was taken in
 * @param dueAt the appointment (ngày hẹn trả); {@code null} where the procedure has no limit
 */
public record DossierFacts(
        String code,
        ProcedureVersion procedure,
        @PersonalData String content,
        @PersonalData Applicant owner,
        boolean erased,
        Channel channel,
        Department department,
        List<Paper> papers,
        Channel resultBy,
        String payBy,
        Instant receivedAt,
        Instant dueAt) {

    public DossierFacts {
        papers = List.copyOf(papers);
    }

    /** Without the applicant: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "DossierFacts[" + code + "]";
    }
}
