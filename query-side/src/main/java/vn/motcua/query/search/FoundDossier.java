package vn.motcua.query.search;

import java.time.Instant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.CodedName;

/**
 * One dossier as the search shows it to staff. The applicant's name and the content are personal data.
 *
 * @param code the dossier code
 * @param externalId its name in the system that it was imported from; {@code null} otherwise
 * @param applicant the owner's full name; {@code null} where a history names none and after erasure
 * @param content what is applied for; may be {@code null}
 * @param procedure the procedure under which it is processed
 * @param department the department that decides
 * @param channel how it reached the centre
 * @param status where it stands
 * @param officer the id of the officer who is, or was last, answerable; {@code null} before the first
 * @param receivedAt when it came in
 * @param dueAt the appointment; {@code null} where none runs
 * @param finishedAt when it ended; {@code null} while open
 * @param overdue whether it is open and its appointment lies before today in Vietnam
 * @param position the ledger position of its last event
 */
public record FoundDossier(
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
        Instant finishedAt,
        boolean overdue,
        long position) {}
