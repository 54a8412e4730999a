package vn.motcua.query.search;

import java.time.Instant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.CodedName;

/**
 * What a document of the search is made of; the whole of it, so that documents are replaced and never patched. The
 * components are those of {@link FoundDossier}.
 */
record SearchSource(
        String code,
        String externalId,
        String applicant,
        String content,
        CodedName procedure,
        CodedName department,
        Channel channel,
        DossierStatus status,
        String officer,
        Instant receivedAt,
        Instant dueAt,
        Instant finishedAt) {}
