package vn.motcua.query.replay;

import java.time.Instant;
import java.util.List;
import vn.motcua.events.dossier.Paper;

/**
 * One request for further papers (yêu cầu bổ sung hồ sơ) and what came of it.
 *
 * @param number from 1
 * @param papers what has to be added
 * @param reason why
 * @param provideBy by when; may be {@code null}
 * @param requested by which event
 * @param provided what was handed in; empty until then
 * @param answered by which event; {@code null} until then
 */
public record SupplementRound(
        int number,
        List<Paper> papers,
        String reason,
        Instant provideBy,
        Deed requested,
        List<Paper> provided,
        Deed answered) {

    public SupplementRound {
        papers = List.copyOf(papers);
        provided = List.copyOf(provided);
    }

    SupplementRound answered(List<Paper> handedIn, Deed deed) {
        return new SupplementRound(number, papers, reason, provideBy, requested, handedIn, deed);
    }
}
