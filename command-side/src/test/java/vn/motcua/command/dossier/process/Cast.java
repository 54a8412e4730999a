package vn.motcua.command.dossier.process;

import static vn.motcua.command.dossier.People.CENTRE;
import static vn.motcua.command.dossier.People.caller;

import java.util.List;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;

/** Everybody of one department that decides, of the police that is asked, and of the centre: each role at least twice. */
record Cast(
        Caller head,
        Caller director,
        Caller officer,
        Caller colleague,
        Caller clerk,
        Caller otherClerk,
        Caller police,
        Caller policeHead) {

    static final Caller RECEPTION = caller("reception-1", CENTRE, Role.RECEPTION);
    static final Caller OTHER_RECEPTION = caller("reception-2", CENTRE, Role.RECEPTION);
    static final Caller RETURN_DESK = caller("return-1", CENTRE, Role.RETURN_DESK);
    static final String POLICE = "000.00.24.H56";

    static Cast of(String department) {
        return new Cast(
                caller("head", department, Role.HEAD),
                caller("director", department, Role.HEAD),
                caller("officer", department, Role.OFFICER),
                caller("colleague", department, Role.OFFICER),
                caller("clerk", department, Role.CLERK),
                caller("other-clerk", department, Role.CLERK),
                caller("police", POLICE, Role.OFFICER),
                caller("police-head", POLICE, Role.HEAD));
    }

    List<Caller> everybody() {
        return List.of(
                RECEPTION,
                OTHER_RECEPTION,
                RETURN_DESK,
                head,
                director,
                officer,
                colleague,
                clerk,
                otherClerk,
                police,
                policeHead,
                caller("head-of-police-books", POLICE, Role.CLERK),
                caller("applicant", null, Role.APPLICANT),
                caller("auditor", null, Role.AUDITOR),
                caller("admin", null, Role.ADMIN));
    }
}
