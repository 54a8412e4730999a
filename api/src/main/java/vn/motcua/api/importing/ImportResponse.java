package vn.motcua.api.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.events.access.CommandRefused;

/**
 * What became of a batch.
 *
 * @param dossiers one for each dossier of the request, in the same order
 * @param position the ledger position of the last event that the batch wrote; absent if it wrote none
 */
@Schema(name = "ImportAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportResponse(List<Dossier> dossiers, Long position) {

    /** What the access log keeps of the dossiers that rules refused: the codes of those rules. Empty if none was refused by a rule. */
    Optional<CommandRefused> refusal() {
        List<String> rules = dossiers.stream()
                .flatMap(dossier -> dossier.refusals().stream())
                .map(ImportRefusal::rule)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(new CommandRefused(Operation.IMPORT_DOSSIER.kebabName(), null, rules));
    }

    /**
     * What became of one dossier. It is in whole or not at all.
     *
     * @param externalId its name in the source
     * @param code its code here; absent if it was refused
     * @param created whether it was new
     * @param stepsAdded how many of its steps were new
     * @param stepsUnchanged how many were there already
     * @param refusals everything that speaks against it; empty if it is in
     */
    @Schema(name = "ImportedDossierAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dossier(
            String externalId,
            String code,
            boolean created,
            int stepsAdded,
            int stepsUnchanged,
            List<ImportRefusal> refusals) {

        static Dossier unchanged(String externalId, String code, int steps) {
            return new Dossier(externalId, code, false, 0, steps, List.of());
        }

        static Dossier refused(String externalId, List<ImportRefusal> refusals) {
            return new Dossier(externalId, null, false, 0, 0, List.copyOf(refusals));
        }
    }
}
