package vn.motcua.command;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do at the centre. The wire name is the one in tokens, metadata and documents. */
public enum Role {
    /** Người nộp hồ sơ. */
    APPLICANT("applicant"),
    /** Cán bộ tiếp nhận. */
    RECEPTION("reception"),
    /** Chuyên viên thụ lý. */
    OFFICER("officer"),
    /** Lãnh đạo. */
    HEAD("head"),
    /** Văn thư. */
    CLERK("clerk"),
    /** Thu phí, lệ phí; also the role of the payment gateway's account. */
    CASHIER("cashier"),
    /** Cán bộ trả kết quả. */
    RETURN_DESK("return-desk"),
    /** Thanh tra, kiểm tra: reads everything, changes nothing. */
    AUDITOR("auditor"),
    /** Reads statistics. */
    ANALYST("analyst"),
    /** Phụ trách bảo vệ dữ liệu cá nhân. */
    DATA_PROTECTION("data-protection"),
    /** A program that brings in histories; the only one that may say when something happened. */
    IMPORTER("importer"),
    /** Runs the system, touches no dossier. */
    ADMIN("admin");

    private final String wireName;

    Role(String wireName) {
        this.wireName = wireName;
    }

    /** The name in tokens and metadata, e.g. {@code return-desk}. */
    public String wireName() {
        return wireName;
    }

    /** The role with that wire name; empty for any other word. */
    public static Optional<Role> ofWireName(String word) {
        return Arrays.stream(values())
                .filter(role -> role.wireName.equals(word))
                .findFirst();
    }
}
