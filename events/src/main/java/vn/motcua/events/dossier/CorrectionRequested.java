package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;
import vn.motcua.events.PersonalData;

/**
 * An officer asked to correct what was recorded (đề nghị đính chính); the original stays in the ledger.
 *
 * @param code the dossier code
 * @param correction its number in this dossier, from 1
 * @param field what is wrong
 * @param before as recorded
 * @param after as it should be
 * @param reason why
 */
@Revision("1")
@JsonTypeName("CorrectionRequested")
public record CorrectionRequested(
        String code,
        int correction,
        CorrectableField field,
        @PersonalData(decidedBy = "field") String before,
        @PersonalData(decidedBy = "field") String after,
        String reason)
        implements DossierEvent {}
