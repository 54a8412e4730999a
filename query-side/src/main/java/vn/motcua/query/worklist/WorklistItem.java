package vn.motcua.query.worklist;

import java.time.Instant;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.CodedName;

/**
 * One step that has to be done. No personal data of the applicant.
 *
 * @param code the dossier code
 * @param procedure the procedure under which the dossier is processed
 * @param step the step's number in the dossier, from 1; 0 where nobody is answerable yet
 * @param name the step's name; {@code null} where nobody is answerable yet
 * @param officer who is answerable, id and name; {@code null} where nobody is yet
 * @param unit the code of the officer's department, of the dossier's where the officer's is not known
 * @param status where the dossier stands
 * @param assignedAt since when the officer is answerable, or nobody
 * @param startedAt when the officer took it up; {@code null} until then
 * @param dueAt the dossier's appointment (ngày hẹn trả); the last one while its clock stands still; {@code null} where there is none
 * @param urgency how urgent it is now
 */
public record WorklistItem(
        String code,
        CodedName procedure,
        int step,
        String name,
        CodedName officer,
        String unit,
        DossierStatus status,
        Instant assignedAt,
        Instant startedAt,
        Instant dueAt,
        Urgency urgency) {}
