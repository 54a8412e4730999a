package vn.motcua.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.TimeLimit;

/** Forms as they are handed out, with made-up people. */
final class Samples {

    static final String CODE = "000.00.06.H56-231027-0361";
    static final String LONG_NAME =
            "Công ty trách nhiệm hữu hạn một thành viên Đầu tư Xây dựng Thương mại Dịch vụ Vận tải"
                    + " hành khách và Xuất nhập khẩu tổng hợp Nguyễn Đình Phương Nghĩa Quỳnh Hưởng chi nhánh huyện Quảng Xương";

    private static final Instant RECEIVED = Instant.parse("2023-10-27T02:32:00Z");
    private static final Instant DUE = Instant.parse("2023-11-03T02:32:00Z");
    static final Department TRANSPORT = new Department("000.00.06.H56", "Sở Giao thông - Vận tải");
    private static final String CENTRE = "Trung tâm Phục vụ hành chính công tỉnh Thanh Hóa";

    private Samples() {}

    static Heading heading(LocalDate day) {
        return new Heading(
                "Ủy ban nhân dân tỉnh Thanh Hóa",
                CENTRE,
                "Thanh Hóa",
                day,
                7L,
                "0237.3900.900",
                "dichvucong.example.vn");
    }

    static Heading heading() {
        return heading(LocalDate.of(2023, 10, 27));
    }

    static DossierFacts licence() {
        return licence(new Applicant(
                Applicant.Kind.CITIZEN,
                "Nguyễn Thị Quỳnh Hưởng",
                "038199001234",
                "0912 345 678",
                "quynhhuong@example.vn",
                "Số 12, ngõ 5, đường Lê Lợi, phường Quảng Hưng, thành phố Thanh Hóa"));
    }

    static DossierFacts licence(Applicant owner) {
        return new DossierFacts(
                CODE,
                new ProcedureVersion(
                        "1.002809",
                        1,
                        "Đổi Giấy phép lái xe do ngành Giao thông vận tải cấp",
                        new TimeLimit(5, TimeLimit.Unit.WORKING_DAYS),
                        null,
                        List.of(),
                        List.of(
                                new Fee("Lệ phí cấp đổi giấy phép lái xe", 135_000),
                                new Fee("Phí <khác> & thêm", 1_200_000)),
                        false),
                "Đổi giấy phép lái xe hạng B2 hết hạn ngày 15/11/2023",
                owner,
                false,
                Channel.COUNTER,
                TRANSPORT,
                List.of(
                        new Paper("Đơn đề nghị đổi giấy phép lái xe theo mẫu quy định", 1, 0, 0),
                        new Paper("Giấy khám sức khỏe của người lái xe do cơ sở y tế có thẩm quyền cấp", 1, 0, 0),
                        new Paper(
                                "Bản sao giấy phép lái xe, thẻ căn cước công dân hoặc hộ chiếu còn thời hạn", 0, 1, 2)),
                Channel.POSTAL,
                "TRANSFER",
                RECEIVED,
                DUE);
    }

    static DossierFacts ofLongName() {
        return licence(new Applicant(
                Applicant.Kind.BUSINESS, LONG_NAME, "2801234567-001", null, "w".repeat(90) + "@example.vn", LONG_NAME));
    }

    static ReceiptSlip receipt() {
        return receipt(licence());
    }

    static ReceiptSlip receipt(DossierFacts dossier) {
        return new ReceiptSlip(
                heading(), dossier, "Lê Thị Mai", "https://dichvucong.example.vn/tra-cuu?ma=" + dossier.code());
    }

    static SupplementRequest supplementRequest() {
        return new SupplementRequest(
                heading(),
                licence(),
                1,
                List.of(new Paper("Giấy khám sức khỏe còn thời hạn 6 tháng", 1, 0, 0)),
                "Giấy khám sức khỏe đã nộp được cấp ngày 02/01/2023, quá thời hạn sử dụng.",
                Instant.parse("2023-11-10T10:00:00Z"),
                "Trần Văn Cường");
    }

    static Refusal refusal() {
        return new Refusal(
                heading(),
                licence(),
                "Giấy phép lái xe không thuộc thẩm quyền đổi của Sở Giao thông - Vận tải.",
                "Khoản 1 Điều 17 Nghị định 61/2018/NĐ-CP",
                "Lê Thị Mai");
    }

    static Apology apology(LocalDate day) {
        return new Apology(
                heading(day),
                licence(),
                DUE,
                Instant.parse("2023-11-08T10:00:00Z"),
                "Hệ thống in giấy phép lái xe gặp sự cố từ ngày 30/10/2023.",
                "Sở Giao thông - Vận tải xin lỗi bà vì sự chậm trễ này và mong bà thông cảm.",
                "Đỗ Quang Hiệp");
    }

    static StoppingNotice stoppingNotice() {
        return new StoppingNotice(
                heading(LocalDate.of(2025, 11, 14)),
                licence(),
                Instant.parse("2025-11-14T08:15:00Z"),
                "Quá thời hạn bổ sung hồ sơ mà người nộp không bổ sung.",
                "Đỗ Quang Hiệp");
    }

    static ControlSheet controlSheet(int steps) {
        return new ControlSheet(
                heading(),
                licence(),
                IntStream.rangeClosed(1, steps)
                        .mapToObj(step -> new Handover(
                                step == 1 ? CENTRE : TRANSPORT.name(),
                                TRANSPORT.name(),
                                RECEIVED.plusSeconds(step * 7_200L),
                                step == steps ? null : RECEIVED.plusSeconds(step * 7_200L + 1_260),
                                "Trần Văn Cường",
                                step % 7 == 0 ? "Nguyễn Đình Phương Nghĩa Quỳnh Hưởng" : "Lê Thị Mai",
                                step == steps ? null : Timeliness.values()[step % 3],
                                "Bước %d: Thẩm định hồ sơ".formatted(step)))
                        .toList());
    }

    static List<LegalForm> all() {
        return List.of(
                receipt(),
                supplementRequest(),
                refusal(),
                apology(LocalDate.of(2023, 11, 1)),
                stoppingNotice(),
                controlSheet(6));
    }
}
