package vn.motcua.query.eventlog;

import java.time.Instant;
import java.util.List;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.projection.CodedName;

/**
 * A dossier and what happened to it. Holds no personal data of the applicant.
 *
 * @param code the dossier code
 * @param externalId its name in the system that it was imported from; {@code null} otherwise
 * @param department the department that decides; approved corrections are applied
 * @param channel how it reached the centre
 * @param procedure the procedure under which it is processed; {@code null} where the status does not show the dossier
 * @param receivedAt when it came in; {@code null} where the status does not show the dossier
 * @param dueAt the appointment (ngày hẹn trả); {@code null} where none runs
 * @param resultAt when its result was ready; {@code null} where there is none
 * @param erased whether the applicant's data was erased
 * @param events the selected ones, by the time at which they happened; at least one
 */
public record LoggedDossier(
        String code,
        String externalId,
        CodedName department,
        Channel channel,
        CodedName procedure,
        Instant receivedAt,
        Instant dueAt,
        Instant resultAt,
        boolean erased,
        List<LoggedEvent> events) {

    public LoggedDossier {
        events = List.copyOf(events);
    }
}
