package vn.motcua.query.replay;

import java.time.Instant;
import vn.motcua.events.dossier.Department;

/**
 * One question to another agency (lấy ý kiến) and its answer.
 *
 * @param number from 1
 * @param step the number of the step during which it was asked
 * @param consulted the agency asked
 * @param question what was asked
 * @param answerDueAt by when an answer is expected; may be {@code null}
 * @param requested by which event
 * @param answer its opinion; {@code null} until then
 * @param answered by which event; {@code null} until then
 */
public record ConsultationRound(
        int number,
        int step,
        Department consulted,
        String question,
        Instant answerDueAt,
        Deed requested,
        String answer,
        Deed answered) {}
