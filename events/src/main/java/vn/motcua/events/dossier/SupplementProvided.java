package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The applicant handed in what was asked for (bổ sung hồ sơ); the clock runs on.
 *
 * @param code the dossier code
 * @param papers what was handed in
 * @param status the status to which the dossier came back
 * @param dueAt the appointment, moved by the working time that was waited; {@code null} where none runs yet, or not before an answer
 * @param waited by what the appointment was moved; {@code null} where none runs, and in events that were recorded without it
 */
@Revision("2")
@JsonTypeName("SupplementProvided")
public record SupplementProvided(String code, List<Paper> papers, DossierStatus status, Instant dueAt, Waited waited)
        implements DossierEvent {

    public SupplementProvided {
        papers = papers == null ? List.of() : List.copyOf(papers);
    }
}
