package vn.motcua.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import vn.motcua.api.access.PersonalDataAnswer;
import vn.motcua.api.answers.StatusName;
import vn.motcua.events.PersonalData;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.status.CurrentStep;
import vn.motcua.query.status.DossierStatusRow;

/**
 * Where a dossier stands, for the staff: what the next command needs to know.
 *
 * @param applicant the masked name
 * @param currentStep the step that an officer is answerable for; {@code null} where there is none
 * @param version the dossier's version, also the ETag: what {@code If-Match} takes
 */
record StaffDossier(
        @Schema(example = "000.00.14.H56-231027-0361") String code,
        String externalId,
        CodedName procedure,
        CodedName department,
        Channel channel,
        StatusName status,
        Instant receivedAt,
        Instant dueAt,
        Instant finishedAt,
        @PersonalData @Schema(example = "N*** V*** A") String applicant,
        boolean stateSecret,
        boolean imported,
        boolean erased,
        CurrentStep currentStep,
        long version,
        long position)
        implements PersonalDataAnswer {

    @Override
    public List<String> shownDossiers() {
        return List.of(code);
    }

    static StaffDossier of(DossierStatusRow row) {
        return new StaffDossier(
                row.code(),
                row.externalId(),
                row.procedure(),
                row.department(),
                row.channel(),
                StatusName.of(row.status()),
                row.receivedAt(),
                row.dueAt(),
                row.finishedAt(),
                row.applicant(),
                row.stateSecret(),
                row.imported(),
                row.erased(),
                row.currentStep(),
                row.version(),
                row.position());
    }
}
