package vn.motcua.launcher.importing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * The answer to an {@link ImportBatch}: one entry for each of its dossiers, in the same order.
 *
 * @param dossiers what became of each
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ImportOutcome(List<Dossier> dossiers) {

    /**
     * What became of one dossier.
     *
     * @param externalId its name in the source
     * @param code its code in this system; {@code null} if it was refused
     * @param created whether it was new
     * @param stepsAdded how many of its steps were new
     * @param stepsUnchanged how many were there already
     * @param refusals why it was refused; empty if it is in
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Dossier(
            String externalId,
            String code,
            boolean created,
            int stepsAdded,
            int stepsUnchanged,
            List<Refusal> refusals) {

        Dossier {
            refusals = refusals == null ? List.of() : List.copyOf(refusals);
        }
    }

    /**
     * One reason.
     *
     * @param line the line that is to blame; {@code null} if the whole dossier is
     * @param field what is wrong; {@code null} where a rule refused it
     * @param vietnamese the sentence in Vietnamese
     * @param english the same in English
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(Long line, String field, String vietnamese, String english) {

        Fault fault() {
            return new Fault(field, vietnamese, english);
        }
    }
}
