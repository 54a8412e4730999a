package vn.motcua.command.dossier;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Officer;

/** The people of the tests' stories, and where they work. */
public final class People {

    public static final Department JUSTICE = new Department("000.00.14.H56", "Sở Tư pháp");
    public static final Department TRANSPORT = new Department("000.00.06.H56", "Sở Giao thông - Vận tải");
    public static final String CENTRE = "000.00.28.H56";

    /** An applicant with an account, the same person as {@link #OWNER}. */
    public static final Caller AN = caller("citizen-an", null, Role.APPLICANT);

    public static final Caller STRANGER = caller("citizen-binh", null, Role.APPLICANT);
    public static final Caller RECEPTION = caller("reception-1", CENTRE, Role.RECEPTION);
    public static final Caller CHI = caller("officer-chi", JUSTICE.code(), Role.OFFICER);
    public static final Caller DUNG = caller("officer-dung", JUSTICE.code(), Role.OFFICER);
    public static final Caller HEAD = caller("head-justice", JUSTICE.code(), Role.HEAD);
    public static final Caller CLERK = caller("clerk-justice", JUSTICE.code(), Role.CLERK);
    public static final Caller TRANSPORT_OFFICER = caller("officer-em", TRANSPORT.code(), Role.OFFICER);
    public static final Caller TRANSPORT_HEAD = caller("head-transport", TRANSPORT.code(), Role.HEAD);
    public static final Caller CASHIER = caller("cashier-1", CENTRE, Role.CASHIER);
    public static final Caller RETURN_DESK = caller("return-1", CENTRE, Role.RETURN_DESK);
    public static final Caller PROTECTOR = caller("protector", CENTRE, Role.DATA_PROTECTION);
    public static final Caller IMPORTER = caller("importer", null, Role.IMPORTER);
    public static final Caller AUDITOR = caller("auditor", null, Role.AUDITOR);

    public static final Applicant OWNER = new Applicant(
            Applicant.Kind.CITIZEN, "Nguyễn Văn An", "038090001234", "0912345678", "an@example.vn", "28 Đại lộ Lê Lợi");

    private People() {}

    public static Caller caller(String id, String department, Role... roles) {
        return new Caller(id, id, Arrays.stream(roles).collect(Collectors.toUnmodifiableSet()), department, null);
    }

    /** Somebody with every role of the list, at the centre. */
    public static Caller withRoles(Set<Role> roles, String department) {
        return new Caller("somebody", "somebody", roles, department, null);
    }

    /** The officer that a caller is when a step is assigned to them. */
    public static Officer officer(Caller caller) {
        return new Officer(caller.id(), caller.name(), caller.department(), null);
    }
}
