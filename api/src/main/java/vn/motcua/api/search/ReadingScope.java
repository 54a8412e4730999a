package vn.motcua.api.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.OneStopCentre;

/**
 * Whose dossiers a caller may read: auditors and the data protection officer everybody's, the centre's own desks every department's,
 * everybody else the own department's.
 */
@Component
public class ReadingScope {

    private static final Set<Role> EVERYTHING = EnumSet.of(Role.AUDITOR, Role.DATA_PROTECTION);
    private static final Set<Role> DESKS = EnumSet.of(Role.RECEPTION, Role.CASHIER, Role.RETURN_DESK);

    /** The code of the rule that keeps callers to their own department. */
    private static final String RULE = "dossier.department";

    private final String centre;
    private final AccessRecorder recorder;

    ReadingScope(OneStopCentre centre, AccessRecorder recorder) {
        this.centre = centre.department();
        this.recorder = recorder;
    }

    /** Whether the caller may read dossiers of that department. */
    public boolean covers(Caller caller, String department) {
        return everything(caller)
                || (caller.department() != null && caller.department().equals(department));
    }

    /**
     * Narrows the departments that are asked for to those that the caller may read.
     *
     * @param asked codes; none: all that may be read
     * @return codes; none: no need to narrow
     * @throws ProblemException 403 if one was asked for that the caller may not read
     */
    public Set<String> narrow(Caller caller, Set<String> asked, HttpServletRequest request) {
        if (everything(caller)) {
            return asked;
        }
        if (caller.department() == null
                || asked.stream().anyMatch(department -> !department.equals(caller.department()))) {
            throw outside(request, null);
        }
        return Set.of(caller.department());
    }

    /**
     * The answer to somebody who asks for another department's dossiers, once the access log has it.
     *
     * @param dossier the dossier that was asked for; {@code null} for a list
     */
    public ProblemException outside(HttpServletRequest request, String dossier) {
        recorder.refused(request, dossier, RULE);
        return ProblemException.of(
                ProblemType.FORBIDDEN,
                "Tài khoản chỉ được xem hồ sơ của cơ quan mình.",
                "This account may read dossiers of its own department only.");
    }

    private boolean everything(Caller caller) {
        return caller.roles().stream().anyMatch(EVERYTHING::contains)
                || (centre.equals(caller.department())
                        && caller.roles().stream().anyMatch(DESKS::contains));
    }
}
