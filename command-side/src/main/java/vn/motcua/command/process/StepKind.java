package vn.motcua.command.process;

/** Whose work a step is. */
public enum StepKind {
    /** Nội bộ: within the department that decides, or another one of the centre. */
    INTERNAL("nội bộ"),
    /** Liên thông lên: a higher authority decides a part, e.g. the People's Committee of the province. */
    REFERRED_UP("liên thông lên"),
    /** Liên thông xuống: a lower authority does a part, e.g. a site inspection. */
    REFERRED_DOWN("liên thông xuống"),
    /** Lấy ý kiến: another department of the province gives its opinion. */
    CONSULTATION("lấy ý kiến"),
    /** Chờ trả lời: somebody outside of the system answers; the step's actor watches for it. */
    EXTERNAL_ANSWER("chờ cơ quan ngoài trả lời");

    private final String vietnamese;

    StepKind(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** The word on diagrams. */
    public String vietnamese() {
        return vietnamese;
    }
}
