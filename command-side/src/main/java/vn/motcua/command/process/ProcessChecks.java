package vn.motcua.command.process;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.command.Fault;
import vn.motcua.command.Role;

/** Says everything that is wrong with a process before it is published. Pure; nothing is read from anywhere. */
public final class ProcessChecks {

    static final Set<Role> ROLES = Set.of(Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.CLERK);

    /** More than the longest process that we know of; keeps the work of a check small. */
    static final int MAX_STEPS = 60;

    private static final Set<String> CONFIDENCE = Set.of("A", "B", "C");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int LONGEST_NAME = 200;

    private final String field;
    private final ElectronicProcess process;
    private final ProcessBounds bounds;
    private final ProcessFaults faults;
    private final Map<String, ProcessStep> steps = new LinkedHashMap<>();
    private final Map<String, String> fields = new LinkedHashMap<>();

    private ProcessChecks(String field, ElectronicProcess process, ProcessBounds bounds, ProcessFaults faults) {
        this.field = field;
        this.process = process;
        this.bounds = bounds;
        this.faults = faults;
    }

    /** Everything that is wrong with {@code process}; empty where it can be published. */
    public static List<Fault> faults(ElectronicProcess process, ProcessBounds bounds) {
        ProcessFaults faults = new ProcessFaults();
        check("process", process, bounds, faults);
        return faults.all();
    }

    static void check(String field, ElectronicProcess process, ProcessBounds bounds, ProcessFaults faults) {
        new ProcessChecks(field, process, bounds, faults).check();
    }

    private void check() {
        head();
        if (process.steps().isEmpty() || process.steps().size() > MAX_STEPS) {
            faults.add(
                    field + ".steps",
                    "no-steps",
                    "Quy trình cần từ 1 đến " + MAX_STEPS + " bước.",
                    "A process needs 1 to " + MAX_STEPS + " steps.");
            return;
        }
        for (int i = 0; i < process.steps().size(); i++) {
            step(field + ".steps[" + i + ']', process.steps().get(i));
        }
        ways();
        StepGraph graph = new StepGraph(process.steps());
        dead(graph);
        if (graph.inOrder().size() < graph.keys().size()) {
            faults.add(
                    field + ".steps",
                    "circle",
                    "Các bước nối thành vòng; việc chuyển lại phải ghi trong returnTo.",
                    "Steps lead round in a circle; a way back has to be written as returnTo.");
            return;
        }
        returns(graph);
        new ParallelChecks(steps, fields, graph, faults).check();
        ShareChecks shares = new ShareChecks(steps, graph, faults);
        process.procedureVersions().stream()
                .map(bounds.limits()::get)
                .filter(limit -> limit != null)
                .distinct()
                .forEach(limit -> shares.check(field + ".steps", limit));
    }

    private void head() {
        faults.require(
                !process.procedureVersions().isEmpty()
                        && bounds.limits().keySet().containsAll(process.procedureVersions())
                        && new HashSet<>(process.procedureVersions()).size()
                                == process.procedureVersions().size(),
                field + ".procedureVersions",
                "unknown-version",
                "Phải nêu các phiên bản có trong danh mục của thủ tục, mỗi phiên bản một lần.",
                "Name versions of the procedure that the catalogue has, each once.");
        confidence(field, process.confidence());
        faults.require(
                process.sample() || process.steps().stream().noneMatch(ProcessStep::sample),
                field + ".sample",
                "hidden-sample",
                "Quy trình có bước là dữ liệu mẫu thì phải ghi là dữ liệu mẫu.",
                "A process with a step of sample data is marked as sample data.");
    }

    private void step(String at, ProcessStep step) {
        faults.require(
                step.key() != null && KEY.matcher(step.key()).matches(),
                at + ".key",
                "bad-key",
                "Mã bước gồm chữ thường không dấu, chữ số và gạch nối, tối đa 40 ký tự.",
                "A key has lower case letters, digits and hyphens, at most 40.");
        faults.require(
                steps.putIfAbsent(step.key(), step) == null,
                at + ".key",
                "duplicate-key",
                "Mã bước đã dùng cho một bước khác.",
                "Another step has this key.");
        fields.putIfAbsent(step.key(), at);
        faults.require(
                step.name() != null && !step.name().isBlank() && step.name().length() <= LONGEST_NAME,
                at + ".name",
                "bad-name",
                "Bước cần tên, tối đa " + LONGEST_NAME + " ký tự.",
                "A step needs a name of at most " + LONGEST_NAME + " characters.");
        faults.require(
                step.role() != null && ROLES.contains(step.role()),
                at + ".role",
                "bad-role",
                "Vai trò phải là reception, officer, head hoặc clerk.",
                "The role must be reception, officer, head or clerk.");
        faults.require(
                step.department() == null || bounds.departments().contains(step.department()),
                at + ".department",
                "unknown-department",
                "Không có đơn vị nào với mã định danh này.",
                "No department has this identifier code.");
        faults.require(
                step.kind() != StepKind.CONSULTATION || step.department() != null || step.agency() != null,
                at + ".department",
                "nobody-asked",
                "Bước lấy ý kiến phải nêu đơn vị (department) hoặc cơ quan (agency) được hỏi.",
                "A consultation names the department or the agency that is asked.");
        faults.require(
                step.kind() != StepKind.EXTERNAL_ANSWER || step.agency() != null,
                at + ".agency",
                "nobody-answers",
                "Bước chờ trả lời phải nêu cơ quan trả lời.",
                "A wait for an answer names the agency that answers.");
        share(at, step.share());
        confidence(at, step.confidence());
    }

    private void confidence(String at, String confidence) {
        faults.require(
                confidence != null && CONFIDENCE.contains(confidence),
                at + ".confidence",
                "bad-confidence",
                "Độ tin cậy là A, B hoặc C.",
                "The confidence is A, B or C.");
    }

    private void share(String at, TimeShare share) {
        if (share == null) {
            return;
        }
        BigDecimal hours = share.workingHours();
        boolean one = (hours == null) != (share.percent() == null);
        boolean fits = hours == null
                ? share.percent() != null && share.percent() >= 1 && share.percent() <= 100
                : hours.signum() > 0 && hours.scale() <= 2;
        faults.require(
                one && fits,
                at,
                "bad-share",
                "Thời gian của bước là workingHours lớn hơn 0 (tối đa hai chữ số thập phân) hoặc percent từ 1 đến 100.",
                "A share is either workingHours above 0, with at most two decimals, or a percent of 1 to 100.");
    }

    private void ways() {
        String first = process.steps().get(0).key();
        for (ProcessStep step : steps.values()) {
            targets(fields.get(step.key()) + ".next", step.next(), step.key());
            targets(fields.get(step.key()) + ".returnTo", step.returnTo(), step.key());
            faults.require(
                    !step.next().contains(first),
                    fields.get(step.key()) + ".next",
                    "start-entered",
                    "Không bước nào dẫn tới bước đầu tiên; việc chuyển lại ghi trong returnTo.",
                    "No step leads to the first one; a way back is written as returnTo.");
        }
    }

    private void targets(String at, List<String> keys, String self) {
        faults.require(
                steps.keySet().containsAll(keys),
                at,
                "unknown-step",
                "Dẫn tới một bước không có trong quy trình.",
                "Leads to a step that the process does not have.");
        faults.require(
                !keys.contains(self) && new HashSet<>(keys).size() == keys.size(),
                at,
                "repeated-step",
                "Mỗi bước chỉ nêu một lần và không dẫn tới chính nó.",
                "A step is named once and does not lead to itself.");
    }

    private void dead(StepGraph graph) {
        Set<String> reachable = graph.reachable();
        Set<String> ending = graph.ending();
        for (String key : graph.keys()) {
            faults.require(
                    reachable.contains(key),
                    fields.get(key),
                    "dead-step",
                    "Không có đường nào từ bước đầu tiên tới bước này.",
                    "No way leads from the first step to this one.");
            faults.require(
                    ending.contains(key),
                    fields.get(key),
                    "no-end",
                    "Từ bước này không đi đến kết thúc quy trình.",
                    "No way leads from this step to the end.");
        }
    }

    private void returns(StepGraph graph) {
        for (ProcessStep step : steps.values()) {
            Set<String> earlier = graph.upTo(step.key());
            faults.require(
                    step.returnTo().stream().filter(steps::containsKey).allMatch(earlier::contains),
                    fields.get(step.key()) + ".returnTo",
                    "return-ahead",
                    "Chỉ được chuyển lại cho bước đứng trước.",
                    "A step can be returned to an earlier step only.");
        }
    }
}
