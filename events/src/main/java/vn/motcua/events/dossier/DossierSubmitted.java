package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import vn.motcua.events.PersonalData;

/**
 * An applicant submitted a dossier online (nộp hồ sơ trực tuyến); status 1.
 *
 * @param code the dossier code
 * @param procedure the procedure as published on that day
 * @param department the department that will decide
 * @param applicant the owner
 * @param content what is applied for (trích yếu), at most 1,000 characters
 * @param papers the papers handed in
 * @param decisionDueAt by when the centre has to accept, refuse or ask for a supplement
 * @param choices what the applicant chose for the result and the fees; {@code null} where nothing was, and in events that were
 *     recorded without it
 */
@Revision("2")
@JsonTypeName("DossierSubmitted")
public record DossierSubmitted(
        String code,
        ProcedureVersion procedure,
        Department department,
        @PersonalData Applicant applicant,
        @PersonalData String content,
        List<Paper> papers,
        Instant decisionDueAt,
        ApplicantChoices choices)
        implements DossierEvent {

    public DossierSubmitted {
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** A submission without choices. */
    public DossierSubmitted(
            String code,
            ProcedureVersion procedure,
            Department department,
            Applicant applicant,
            String content,
            List<Paper> papers,
            Instant decisionDueAt) {
        this(code, procedure, department, applicant, content, papers, decisionDueAt, null);
    }
}
