package vn.motcua.query.statistics;

import java.time.LocalDate;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.CorrectedDepartment;
import vn.motcua.query.projection.RecordedEvent;

/**
 * What one dossier counts for.
 *
 * @param code the dossier code
 * @param cell where it counts
 * @param position the ledger position of the last event that was looked at
 */
record IntakeFact(String code, Cell cell, long position) {

    /**
     * One count of the table.
     *
     * @param month the first day of the month
     */
    record Cell(LocalDate month, String department, Channel channel) {}

    /** The fact after an event; {@code before} is {@code null} before the intake, and so is the answer. */
    static IntakeFact after(IntakeFact before, RecordedEvent recorded) {
        if (before == null) {
            Department department = department(recorded);
            return department == null ? null : intake(recorded, department.code());
        }
        if (recorded.position() <= before.position()) {
            return before;
        }
        return new IntakeFact(before.code(), corrected(before.cell(), recorded), recorded.position());
    }

    /** The department as an event names it; {@code null} where it names none. */
    static CodedName named(RecordedEvent recorded) {
        Department department = department(recorded);
        if (department != null) {
            return new CodedName(department.code(), department.name());
        }
        return recorded.event() instanceof CorrectionApproved correction
                        && correction.field() == CorrectableField.DEPARTMENT
                ? CorrectedDepartment.of(correction.after())
                : null;
    }

    private static IntakeFact intake(RecordedEvent recorded, String department) {
        Channel channel = recorded.event() instanceof DossierReceived received ? received.channel() : Channel.ONLINE;
        LocalDate month = VietnamTime.month(recorded.occurredAt()).atDay(1);
        return new IntakeFact(recorded.code(), new Cell(month, department, channel), recorded.position());
    }

    private static Department department(RecordedEvent recorded) {
        if (recorded.event() instanceof DossierSubmitted submitted) {
            return submitted.department();
        }
        return recorded.event() instanceof DossierReceived received ? received.department() : null;
    }

    private static Cell corrected(Cell cell, RecordedEvent recorded) {
        if (!(recorded.event() instanceof CorrectionApproved correction)) {
            return cell;
        }
        if (correction.field() == CorrectableField.DEPARTMENT) {
            return new Cell(
                    cell.month(), CorrectedDepartment.of(correction.after()).code(), cell.channel());
        }
        return correction.field() == CorrectableField.CHANNEL
                ? new Cell(cell.month(), cell.department(), Channel.valueOf(correction.after()))
                : cell;
    }
}
