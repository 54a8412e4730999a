package vn.motcua.api.forms;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.forms.RegisterRow;
import vn.motcua.forms.Wording;
import vn.motcua.query.register.RegisterEntry;

/** Puts entries of the register into the words of its columns. */
final class RegisterRows {

    /** A dossier is one set of papers; another set is another dossier. */
    private static final int SETS = 1;

    private final Bodies bodies;

    RegisterRows(Bodies bodies) {
        this.bodies = bodies;
    }

    RegisterRow row(RegisterEntry entry) {
        if (entry.stateSecret()) {
            return RegisterRow.ofCodeOnly(entry.code(), "Bí mật Nhà nước: chỉ ghi mã hồ sơ");
        }
        Applicant owner = entry.applicant();
        return new RegisterRow(
                entry.code(),
                entry.procedure(),
                SETS,
                owner == null ? null : owner.name(),
                owner == null ? null : owner.address(),
                owner == null ? null : owner.phone(),
                entry.department().name() == null
                        ? bodies.name(entry.department().code())
                        : entry.department().name(),
                entry.receivedAt(),
                entry.dueAt(),
                entry.deliveredAt(),
                Wording.channel(entry.deliveredBy() == null ? entry.resultBy() : entry.deliveredBy()),
                entry.recipient(),
                note(entry));
    }

    private static String note(RegisterEntry entry) {
        List<String> notes = new ArrayList<>();
        if (entry.status() != DossierStatus.RESULT_DELIVERED) {
            notes.add(entry.status().vietnamese());
        }
        if (entry.acceptedAt() != null
                && !VietnamTime.day(entry.acceptedAt()).equals(VietnamTime.day(entry.receivedAt()))) {
            notes.add("tiếp nhận ngày " + Wording.day(entry.acceptedAt()));
        }
        if (entry.supplements() > 0) {
            notes.add("yêu cầu bổ sung " + entry.supplements() + " lần");
        }
        if (entry.reschedules() > 0) {
            notes.add("hẹn lại " + entry.reschedules() + " lần");
        }
        if (entry.imported()) {
            notes.add("chuyển từ hệ thống trước");
        }
        if (entry.erased()) {
            notes.add("dữ liệu cá nhân đã được xóa");
        }
        return String.join("; ", notes);
    }
}
