package vn.motcua.forms;

/** What a form is for. */
public enum FormKind {
    RECEIPT("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
    SUPPLEMENT_REQUEST("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
    REFUSAL("Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
    APOLOGY("Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
    STOPPING_NOTICE("Thông báo dừng giải quyết hồ sơ"),
    CONTROL_SHEET("Phiếu kiểm soát quá trình giải quyết hồ sơ"),
    REGISTER("Sổ theo dõi hồ sơ");

    private final String title;

    FormKind(String title) {
        this.title = title;
    }

    /** The Vietnamese title. */
    public String title() {
        return title;
    }
}
