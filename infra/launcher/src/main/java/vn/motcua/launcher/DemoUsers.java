package vn.motcua.launcher;

import java.util.List;
import vn.motcua.localstack.issuer.TokenHolder;

/** Whom one can sign in as in the demonstration: one person for each desk. Those of a department have its personal numbers. */
final class DemoUsers {

    private static final String JUSTICE = "000.00.14.H56";
    private static final String CENTRE = "000.00.28.H56";

    private DemoUsers() {}

    static List<TokenHolder> all() {
        return List.of(
                user("tiep-nhan", "Tiếp nhận tại quầy – reception", "reception", CENTRE),
                user("cb-14-01", "Chuyên viên Sở Tư pháp – officer", "officer", JUSTICE),
                user("cb-14-02", "Chuyên viên thứ hai Sở Tư pháp – second officer", "officer", JUSTICE),
                user("lanh-dao", "Lãnh đạo Sở Tư pháp – head", "head", JUSTICE),
                user("van-thu", "Văn thư Sở Tư pháp – clerk", "clerk", JUSTICE),
                user("thu-phi", "Thu phí, lệ phí – cashier", "cashier", CENTRE),
                user("tra-ket-qua", "Trả kết quả – return desk", "return-desk", CENTRE),
                user("thanh-tra", "Thanh tra – auditor", "auditor", null),
                user("thong-ke", "Thống kê – analyst", "analyst", null),
                user("bao-ve-du-lieu", "Bảo vệ dữ liệu cá nhân – data protection", "data-protection", CENTRE),
                user("quan-tri", "Quản trị hệ thống – operator", "admin", null));
    }

    private static TokenHolder user(String id, String name, String role, String department) {
        return new TokenHolder(id, name, List.of(role), department);
    }
}
