package vn.motcua.forms;

import java.time.Instant;
import vn.motcua.events.PersonalData;

/**
 * One line of the register. What is not known is {@code null}, and stays blank.
 *
 * @param code the dossier code
 * @param procedure the name of the procedure (tên TTHC)
 * @param sets how many sets of papers were handed in (số lượng bộ)
 * @param applicant person or organisation (tên cá nhân, tổ chức)
 * @param address the applicant's address
 * @param phone the applicant's telephone
 * @param department the name of the department that decides (cơ quan chủ trì giải quyết)
 * @param receivedAt when the dossier came in (ngày nhận)
 * @param dueAt the appointment (ngày hẹn trả)
 * @param returnedAt when the result was handed over (ngày trả)
 * @param resultBy how the result was handed over, or is to be (phương thức nhận kết quả)
 * @param recipient who took the result (ký nhận)
 * @param note everything else (ghi chú)
 */
public record RegisterRow(
        String code,
        String procedure,
        Integer sets,
        @PersonalData String applicant,
        @PersonalData String address,
        @PersonalData String phone,
        String department,
        Instant receivedAt,
        Instant dueAt,
        Instant returnedAt,
        String resultBy,
        @PersonalData String recipient,
        String note) {

    /** A row that shows a dossier by its code only. */
    public static RegisterRow ofCodeOnly(String code, String note) {
        return new RegisterRow(code, null, null, null, null, null, null, null, null, null, null, null, note);
    }

    /** Without the applicant: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "RegisterRow[" + code + "]";
    }
}
