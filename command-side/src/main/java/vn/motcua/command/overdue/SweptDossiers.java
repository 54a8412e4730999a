package vn.motcua.command.overdue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a sweep needs of the centre: which dossiers to ask, how to ask one, and where to keep those that could not answer. */
public interface SweptDossiers {

    /**
     * A dossier to be asked.
     *
     * @param code the dossier code
     * @param dueAt the due date for which it is asked; candidates come in the order of due date and code
     */
    record Candidate(String code, Instant dueAt) {}

    /**
     * The next dossiers with a due date on an earlier day in Vietnam than {@code now} that was not told to be missed.
     *
     * @param after the last one before; {@code null}: from the beginning
     * @param limit how many at most
     */
    List<Candidate> next(Instant now, Candidate after, int limit);

    /**
     * Gives the dossier the command {@code MarkOverdue}; called by several threads.
     *
     * @return whether it told anything
     * @throws SweepStoppedException if no dossier can be asked now
     * @throws RuntimeException if this one cannot be asked
     */
    boolean ask(String code);

    /**
     * Keeps which dossiers could not be asked, and forgets those that could.
     *
     * @param at when
     * @param failed the reason by dossier code: a code of a rule or of a kind of failure, no message
     * @param answered the codes of the dossiers that could be asked
     */
    void keep(Instant at, Map<String, String> failed, Set<String> answered);
}
