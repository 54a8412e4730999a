package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * Another agency was asked for its opinion (lấy ý kiến cơ quan phối hợp).
 *
 * @param code the dossier code
 * @param consultation its number in this dossier, from 1
 * @param step the step during which it was asked
 * @param consulted the agency asked
 * @param question what is asked
 * @param answerDueAt by when an answer is expected; may be {@code null}
 * @param clockStoppedUnder the provision under which waiting for the answer does not count against the time limit; {@code null}: it counts
 */
@Revision("2")
@JsonTypeName("ConsultationRequested")
public record ConsultationRequested(
        String code,
        int consultation,
        int step,
        Department consulted,
        String question,
        Instant answerDueAt,
        String clockStoppedUnder)
        implements DossierEvent {}
