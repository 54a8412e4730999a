package vn.motcua.command.dossier.rules;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.events.VietnamTime;

/** The provisions that refusals name. Which one holds depends on the day. */
public final class LegalBasis {

    /** Bí mật Nhà nước. */
    public static final String STATE_SECRETS = "Luật Bảo vệ bí mật nhà nước";

    /** Mã định danh điện tử của cơ quan. */
    public static final String AGENCY_CODES = "Quyết định 20/2020/QĐ-TTg";

    private static final LocalDate DECREE_118 = LocalDate.of(2025, 7, 1);
    private static final LocalDate PERSONAL_DATA_LAW = LocalDate.of(2026, 1, 1);

    private LegalBasis() {}

    /** The decree on the one-stop mechanism (cơ chế một cửa) in force at {@code at}. */
    public static String oneStop(Instant at) {
        return VietnamTime.day(at).isBefore(DECREE_118)
                ? "Nghị định 61/2018/NĐ-CP, sửa đổi bởi Nghị định 107/2021/NĐ-CP"
                : "Nghị định 118/2025/NĐ-CP";
    }

    /** The act on personal data (bảo vệ dữ liệu cá nhân) in force at {@code at}. */
    public static String personalData(Instant at) {
        return VietnamTime.day(at).isBefore(PERSONAL_DATA_LAW)
                ? "Nghị định 13/2023/NĐ-CP"
                : "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15";
    }
}
