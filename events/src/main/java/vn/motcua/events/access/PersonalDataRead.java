package vn.motcua.events.access;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;

/**
 * Personal data was shown to an officer or an auditor (dữ liệu cá nhân được xem). Recorded before the answer leaves.
 *
 * @param request method and path pattern, e.g. {@code GET /api/dossiers}; never the address that was called
 * @param dossiers the codes of the dossiers that were shown, at most 200; empty for a bulk answer
 * @param filter what was asked for, by parameter; words that were searched for are not kept
 * @param rows how many rows a bulk answer holds; {@code null} where the dossiers are listed
 * @param through the ledger position up to which a bulk answer goes; {@code null} where the dossiers are listed
 */
@Revision("1")
@JsonTypeName("PersonalDataRead")
public record PersonalDataRead(
        String request, List<String> dossiers, Map<String, String> filter, Long rows, Long through)
        implements AccessEvent {

    public PersonalDataRead {
        dossiers = dossiers == null ? List.of() : List.copyOf(dossiers);
        filter = filter == null ? Map.of() : Map.copyOf(filter);
    }

    @Override
    public List<String> about() {
        return dossiers;
    }
}
