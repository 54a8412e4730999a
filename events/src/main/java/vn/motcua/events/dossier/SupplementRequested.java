package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The applicant was asked for further papers (yêu cầu bổ sung, hoàn thiện hồ sơ, Mẫu 02); status 5, the clock stops.
 *
 * @param code the dossier code
 * @param papers what has to be added
 * @param reason why
 * @param from the status to which the dossier comes back
 * @param provideBy by when, else the dossier may be stopped; may be {@code null}
 */
@Revision("1")
@JsonTypeName("SupplementRequested")
public record SupplementRequested(String code, List<Paper> papers, String reason, DossierStatus from, Instant provideBy)
        implements DossierEvent {

    public SupplementRequested {
        papers = papers == null ? List.of() : List.copyOf(papers);
    }
}
