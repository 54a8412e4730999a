package vn.motcua.events.access;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A command was refused and changed nothing (thao tác bị từ chối).
 *
 * @param command what was asked for, e.g. {@code assign-step}
 * @param dossier the dossier code; {@code null} for an intake
 * @param rules the codes of the rules that refused it, e.g. {@code dossier.status}, at least one
 */
@Revision("1")
@JsonTypeName("CommandRefused")
public record CommandRefused(String command, String dossier, List<String> rules) implements AccessEvent {

    public CommandRefused {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    @Override
    public List<String> about() {
        return dossier == null ? List.of() : List.of(dossier);
    }
}
