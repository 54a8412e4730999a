package vn.motcua.query.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.events.Actor;

/**
 * One record of the access log.
 *
 * @param position its ledger position
 * @param type the stable name of the event: {@code PersonalDataRead}, {@code CommandRefused} or {@code RequestRefused}
 * @param request the command, or method and path pattern of the request
 * @param actor whose it was; the role names every role of the caller, separated by commas
 * @param traceId the trace of the request
 * @param occurredAt when it happened
 * @param recordedAt when it was written
 * @param details what it says
 */
public record AccessRecord(
        long position,
        String type,
        String request,
        Actor actor,
        String traceId,
        Instant occurredAt,
        Instant recordedAt,
        Details details) {

    /**
     * What a record says beside who and when.
     *
     * @param dossiers the codes of the dossiers that it names
     * @param rules the rules that refused; empty for a read
     * @param filter what a list or a bulk answer was asked for; empty for a refusal
     * @param rows how many rows a bulk answer held; {@code null} where the dossiers are listed
     * @param through the ledger position up to which a bulk answer went; {@code null} where the dossiers are listed
     */
    public record Details(
            List<String> dossiers, List<String> rules, Map<String, String> filter, Long rows, Long through) {

        public Details {
            dossiers = dossiers == null ? List.of() : List.copyOf(dossiers);
            rules = rules == null ? List.of() : List.copyOf(rules);
            filter = filter == null ? Map.of() : Map.copyOf(filter);
        }
    }
}
