package vn.motcua.query.search;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.Lateness;

/** A document of the search as the engine keeps it. Its fields are those of {@code elasticsearch/dossiers-v1.json}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record IndexedDossier(
        String code,
        String compactCode,
        String externalId,
        String foldedExternalId,
        String applicant,
        String foldedApplicant,
        String content,
        String foldedContent,
        String procedureCode,
        String procedureName,
        String foldedProcedureName,
        String departmentCode,
        String departmentName,
        Channel channel,
        int status,
        String officer,
        String month,
        Instant receivedAt,
        Instant dueAt,
        Instant finishedAt,
        long position) {

    static IndexedDossier of(SearchSource source, long position) {
        return new IndexedDossier(
                source.code(),
                VietnameseText.compact(source.code()),
                source.externalId(),
                VietnameseText.folded(source.externalId()),
                VietnameseText.composed(source.applicant()),
                VietnameseText.folded(source.applicant()),
                VietnameseText.composed(source.content()),
                VietnameseText.folded(source.content()),
                source.procedure().code(),
                VietnameseText.composed(source.procedure().name()),
                VietnameseText.folded(source.procedure().name()),
                source.department().code(),
                source.department().name(),
                source.channel(),
                source.status().code(),
                source.officer(),
                VietnamTime.month(source.receivedAt()).toString(),
                source.receivedAt(),
                source.dueAt(),
                source.finishedAt(),
                position);
    }

    FoundDossier found(Instant now) {
        DossierStatus standing = DossierStatus.ofCode(status).orElseThrow();
        boolean overdue = OverdueRule.OPEN.contains(standing) && Lateness.late(now, dueAt);
        return new FoundDossier(
                code,
                externalId,
                applicant,
                content,
                new CodedName(procedureCode, procedureName),
                new CodedName(departmentCode, departmentName),
                channel,
                standing,
                officer,
                receivedAt,
                dueAt,
                finishedAt,
                overdue,
                position);
    }
}
