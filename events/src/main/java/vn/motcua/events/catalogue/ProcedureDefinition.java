package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.TimeLimit;

/**
 * What one version of a procedure says.
 *
 * @param name what it is called
 * @param field the code of its field (lĩnh vực)
 * @param departments the codes of the units that decide it
 * @param limit how long the law gives
 * @param serviceLevel how much of it can be done online
 * @param legalBasis where the limit and the papers come from; {@code null} where no source says
 * @param papers what has to be handed in
 * @param fees what it costs, in đồng
 * @param channels how it can be handed in
 * @param result what is handed out; {@code null} where no source says
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether any part of it is made up because no public source gives it
 * @param facts the facts that are less or more certain than the whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcedureDefinition(
        String name,
        String field,
        List<String> departments,
        TimeLimit limit,
        OnlineLevel serviceLevel,
        String legalBasis,
        List<RequiredPaper> papers,
        List<Fee> fees,
        List<Channel> channels,
        String result,
        String confidence,
        boolean sample,
        List<FactMark> facts) {

    public ProcedureDefinition {
        departments = whole(departments);
        papers = whole(papers);
        fees = whole(fees);
        channels = whole(channels);
        facts = whole(facts);
    }

    private static <T> List<T> whole(List<T> given) {
        // An absent element is told by whoever checks the definition.
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }
}
