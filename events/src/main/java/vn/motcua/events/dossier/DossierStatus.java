package vn.motcua.events.dossier;

import java.util.Arrays;
import java.util.Optional;

/** The status of a dossier (trạng thái hồ sơ) by the ten codes of the national portal (Cổng Dịch vụ công quốc gia). */
public enum DossierStatus {
    SUBMITTED(1, "Mới đăng ký", "Submitted"),
    RECEIVED(2, "Được tiếp nhận", "Accepted for processing"),
    NOT_ACCEPTED(3, "Không được tiếp nhận", "Not accepted"),
    IN_PROGRESS(4, "Đang xử lý", "In progress"),
    SUPPLEMENT_REQUIRED(5, "Yêu cầu bổ sung giấy tờ", "Supplement required"),
    PAYMENT_REQUIRED(6, "Yêu cầu thực hiện nghĩa vụ tài chính", "Payment required"),
    WITHDRAWN(7, "Công dân yêu cầu rút hồ sơ", "Withdrawn by the applicant"),
    STOPPED(8, "Dừng xử lý", "Stopped"),
    FINISHED(9, "Đã xử lý xong", "Processing finished"),
    RESULT_DELIVERED(10, "Đã trả kết quả", "Result delivered");

    private final int code;
    private final String vietnamese;
    private final String english;

    DossierStatus(int code, String vietnamese, String english) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The national code, 1 to 10. */
    public int code() {
        return code;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    /** Whether nothing can follow but a correction or an erasure: 3, 7, 8 and 10. */
    public boolean terminal() {
        return this == NOT_ACCEPTED || this == WITHDRAWN || this == STOPPED || this == RESULT_DELIVERED;
    }

    /** The status with the national code {@code code}; empty outside 1 to 10. */
    public static Optional<DossierStatus> ofCode(int code) {
        return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
    }
}
