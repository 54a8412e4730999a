package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;
import vn.motcua.events.PersonalData;

/**
 * A second officer of rank approved a correction (duyệt đính chính); from now on the new value is shown.
 *
 * @param code the dossier code
 * @param correction the correction's number
 * @param field what was wrong
 * @param before as first recorded
 * @param after what holds from now on; a department as {@code code|name}
 */
@Revision("1")
@JsonTypeName("CorrectionApproved")
public record CorrectionApproved(
        String code,
        int correction,
        CorrectableField field,
        @PersonalData(decidedBy = "field") String before,
        @PersonalData(decidedBy = "field") String after)
        implements DossierEvent {}
