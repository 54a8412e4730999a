package vn.motcua.events.access;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A request that is no command to a dossier was refused to somebody who is known (yêu cầu bị từ chối): a read, or an order to the
 * system.
 *
 * @param request method and path pattern, e.g. {@code GET /api/dossiers/{code}}; never the address that was called
 * @param dossier the dossier code in its path; {@code null} where there is none
 * @param rules the codes of the rules that refused it, e.g. {@code access.role}, at least one
 */
@Revision("1")
@JsonTypeName("RequestRefused")
public record RequestRefused(String request, String dossier, List<String> rules) implements AccessEvent {

    public RequestRefused {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    @Override
    public List<String> about() {
        return dossier == null ? List.of() : List.of(dossier);
    }
}
