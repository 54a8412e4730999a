package vn.motcua.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.events.dossier.Department;

/**
 * The register of dossiers (sổ theo dõi hồ sơ, Mẫu 06 of TT 01/2018, Mẫu 07 of TT 03/2025) of one department and period. It belongs
 * to the set of forms of the period's last day.
 *
 * @param heading the head of the form, with the day on which it was drawn up
 * @param department the department that decides the dossiers
 * @param from the first day, of Vietnam
 * @param to the last day, included
 * @param rows in the order in which the dossiers came in
 * @param position the ledger position up to which it tells everything, from 0
 * @param drawnUpAt when it was drawn up
 */
public record Register(
        Heading heading,
        Department department,
        LocalDate from,
        LocalDate to,
        List<RegisterRow> rows,
        long position,
        Instant drawnUpAt) {

    public Register {
        rows = List.copyOf(rows);
    }

    /** The set that it belongs to. */
    public FormSet set() {
        return FormSet.on(to);
    }

    /** Its number in that set, as it is printed. */
    public String number() {
        return set().printedNumber(FormKind.REGISTER);
    }

    /** Its Vietnamese title. */
    public String title() {
        return FormKind.REGISTER.title();
    }

    /** The same register with these rows. */
    public Register with(List<RegisterRow> told) {
        return new Register(heading, department, from, to, told, position, drawnUpAt);
    }

    /** Without the applicants: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "Register[" + department.code() + ", " + from + " to " + to + ", " + rows.size() + " rows]";
    }
}
