package vn.motcua.command.process;

/** What has to be there before a step can be completed. */
public enum StepNeed {
    /** Ý kiến xử lý: the officer's written opinion. */
    OPINION("ý kiến"),
    /** Dự thảo kết quả: a draft of the result. */
    DRAFT_RESULT("dự thảo kết quả"),
    /** Chữ ký: the signature of whoever decides. */
    SIGNATURE("ký duyệt");

    private final String vietnamese;

    StepNeed(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** The word on diagrams. */
    public String vietnamese() {
        return vietnamese;
    }
}
