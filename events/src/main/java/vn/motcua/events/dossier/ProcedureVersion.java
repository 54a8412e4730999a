package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The whole procedure (thủ tục hành chính) as it stood when the dossier was taken in. A dossier is processed under this
 * version whatever happens to the catalogue later (NĐ 118/2025/NĐ-CP practice), so the event carries all of it.
 *
 * @param code the national code, e.g. {@code 2.000488}; a sample code where the source gives none
 * @param version counted from 1 for each code
 * @param name e.g. {@code Cấp Phiếu lý lịch tư pháp}
 * @param timeLimit how long the law gives
 * @param legalBasis where the limit and the papers come from; may be {@code null}
 * @param papers what has to be handed in
 * @param fees what it costs
 * @param sample whether any part of it is sample data, not taken from an official text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcedureVersion(
        String code,
        int version,
        String name,
        TimeLimit timeLimit,
        String legalBasis,
        List<Paper> papers,
        List<Fee> fees,
        boolean sample) {

    public ProcedureVersion {
        papers = papers == null ? List.of() : List.copyOf(papers);
        fees = fees == null ? List.of() : List.copyOf(fees);
    }
}
