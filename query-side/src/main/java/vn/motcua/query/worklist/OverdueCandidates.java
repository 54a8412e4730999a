package vn.motcua.query.worklist;

import java.time.Instant;
import java.util.List;

/**
 * Open dossiers with a due date that has passed and was not told to be missed yet. As fresh as the read model of the worklists: the
 * dossier itself decides.
 */
public interface OverdueCandidates {

    /**
     * A dossier to be asked.
     *
     * @param code the dossier code
     * @param dueAt its earliest due date, or that of one of its steps, that was not told to be missed
     */
    record Candidate(String code, Instant dueAt) {}

    /**
     * The next candidates, by due date and code.
     *
     * @param now what is due on an earlier day in Vietnam is missed
     * @param after the last one before; {@code null}: from the beginning
     * @param limit how many at most, from 1
     */
    List<Candidate> missed(Instant now, Candidate after, int limit);
}
