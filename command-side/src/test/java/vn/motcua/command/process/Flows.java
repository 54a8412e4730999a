package vn.motcua.command.process;

import java.util.Map;
import java.util.Set;
import vn.motcua.events.dossier.TimeLimit;

/** Processes that the tests begin with. */
public final class Flows {

    /** Limits of two versions: five working days, ten calendar days. */
    public static final ProcessBounds BOUNDS = new ProcessBounds(
            Map.of(
                    1,
                    new TimeLimit(5, TimeLimit.Unit.WORKING_DAYS),
                    2,
                    new TimeLimit(10, TimeLimit.Unit.CALENDAR_DAYS),
                    3,
                    new TimeLimit(0, TimeLimit.Unit.NONE)),
            Set.of("H56.14", "H56.24"));

    /** Two branches at the same time, a wait, a choice, returns: 40 working hours. */
    public static final String PARALLEL = """
            procedure: "1.002809"
            processes:
              - procedureVersions: [1]
                source: "Ví dụ: <kiểm thử> & \\"vẽ\\""
                confidence: C
                sample: true
                steps:
                  - {key: take, name: "Tiếp nhận", role: reception, workingHours: 4, next: [assign], confidence: A, sample: false}
                  - {key: assign, name: "Phân công", role: head, percent: 5, next: [appraise, ask], split: ALL, confidence: B, sample: true}
                  - {key: appraise, name: "Thẩm định", role: officer, workingHours: 10.5, needs: [OPINION, DRAFT_RESULT], next: [check, draft], confidence: C, sample: true}
                  - {key: check, name: "Kiểm tra thực tế", kind: REFERRED_DOWN, role: officer, workingHours: 3.5, next: [meet], returnTo: [appraise], confidence: C, sample: true}
                  - {key: draft, name: "Soạn kết quả", role: officer, workingHours: 2, next: [meet], confidence: C, sample: true}
                  - {key: ask, name: "Lấy ý kiến Công an", kind: CONSULTATION, role: officer, department: H56.24, percent: 20, next: [wait], confidence: C, sample: true}
                  - {key: wait, name: "Chờ trung ương trả lời", kind: EXTERNAL_ANSWER, role: officer, agency: "Cục", next: [close], confidence: C, sample: true}
                  - {key: meet, name: "Tổng hợp", role: officer, workingHours: 6, next: [close], confidence: C, sample: true}
                  - {key: close, name: "Ký duyệt", role: head, workingHours: 10, needs: [SIGNATURE], next: [issue, refuse], join: ALL, returnTo: [assign], confidence: C, sample: true}
                  - {key: issue, name: "Phát hành", role: clerk, workingHours: 4, confidence: C, sample: true}
                  - {key: refuse, name: "Từ chối", role: clerk, workingHours: 1, confidence: C, sample: true}
            """;

    private Flows() {}

    /** The process of {@link #PARALLEL}. */
    public static ElectronicProcess parallel() {
        return ProcessFile.parse(PARALLEL, code -> BOUNDS).get(0);
    }
}
