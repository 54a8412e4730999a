package vn.motcua.api.search;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import vn.motcua.api.answers.StatusName;
import vn.motcua.events.PersonalData;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.search.FoundDossier;

/** One dossier in the list of those found; the fields are those of {@link FoundDossier}. */
record FoundItem(
        @Schema(example = "000.00.14.H56-231027-0361") String code,
        String externalId,
        @PersonalData @Schema(example = "Nguyễn Văn A") String applicant,
        @PersonalData String content,
        CodedName procedure,
        CodedName department,
        Channel channel,
        StatusName status,
        String officer,
        Instant receivedAt,
        Instant dueAt,
        Instant finishedAt,
        boolean overdue,
        long position) {

    static FoundItem of(FoundDossier found) {
        return new FoundItem(
                found.code(),
                found.externalId(),
                found.applicant(),
                found.content(),
                found.procedure(),
                found.department(),
                found.channel(),
                StatusName.of(found.status()),
                found.officer(),
                found.receivedAt(),
                found.dueAt(),
                found.finishedAt(),
                found.overdue(),
                found.position());
    }
}
