package vn.motcua.command.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.dossier.TimeLimit;

/** Checks that the shares of the steps add up to the time limit on the longest way through the process. */
final class ShareChecks {

    /** 07:00–11:30 and 13:30–17:00. */
    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(8);

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final Map<String, ProcessStep> steps;
    private final StepGraph graph;
    private final ProcessFaults faults;

    ShareChecks(Map<String, ProcessStep> steps, StepGraph graph, ProcessFaults faults) {
        this.steps = steps;
        this.graph = graph;
        this.faults = faults;
    }

    /** The working hours of a limit; {@code null} where it is not counted in working time or there is none. */
    static BigDecimal workingHours(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_HOURS -> BigDecimal.valueOf(limit.amount());
            case WORKING_DAYS -> BigDecimal.valueOf(limit.amount()).multiply(HOURS_OF_A_DAY);
            case SAME_DAY -> HOURS_OF_A_DAY;
            case CALENDAR_DAYS, NONE -> null;
        };
    }

    /** Only for a graph without circles whose shares are well formed. */
    void check(String field, TimeLimit limit) {
        BigDecimal hours = workingHours(limit);
        boolean anyHours = steps.values().stream()
                .anyMatch(step -> step.share() != null && step.share().workingHours() != null);
        if (limit.unit() == TimeLimit.Unit.NONE) {
            faults.require(
                    steps.values().stream()
                            .allMatch(
                                    step -> step.share() == null || step.share().percent() == null),
                    field,
                    "share-without-limit",
                    "Thủ tục không quy định thời hạn nên không có phần trăm thời hạn.",
                    "The procedure has no time limit, so no step can have a percentage of it.");
            return;
        }
        if (hours == null && anyHours) {
            faults.add(
                    field,
                    "hours-of-calendar-days",
                    "Thời hạn tính bằng ngày theo lịch: thời gian các bước phải tính bằng phần trăm.",
                    "The limit counts calendar days: the shares of the steps must be percentages.");
            return;
        }
        boolean missing = steps.values().stream()
                .anyMatch(step -> step.share() == null && step.kind() != StepKind.EXTERNAL_ANSWER);
        if (missing) {
            faults.add(
                    field,
                    "share-missing",
                    "Mỗi bước cần thời gian giải quyết; chỉ bước chờ cơ quan ngoài trả lời được để trống.",
                    "Every step needs its share of the time; only a wait for an outside answer may go without.");
            return;
        }
        BigDecimal whole = hours == null ? WHOLE : hours;
        BigDecimal longest = longest(hours);
        faults.require(
                longest.compareTo(whole) == 0,
                field,
                "shares-do-not-add-up",
                "Tổng thời gian trên đường đi dài nhất là " + in(hours, longest, "giờ làm việc") + ", thời hạn là "
                        + in(hours, whole, "giờ làm việc") + ".",
                "The shares on the longest way add up to " + in(hours, longest, "working hours") + ", the limit is "
                        + in(hours, whole, "working hours") + ".");
    }

    private BigDecimal longest(BigDecimal hours) {
        Map<String, BigDecimal> at = new HashMap<>();
        BigDecimal longest = BigDecimal.ZERO;
        List<String> order = graph.inOrder();
        for (String key : order) {
            BigDecimal before = graph.before(key).stream().map(at::get).reduce(BigDecimal.ZERO, BigDecimal::max);
            BigDecimal sum = before.add(amount(steps.get(key).share(), hours));
            at.put(key, sum);
            longest = longest.max(sum);
        }
        return longest;
    }

    private static BigDecimal amount(TimeShare share, BigDecimal hours) {
        if (share == null) {
            return BigDecimal.ZERO;
        }
        if (share.workingHours() != null) {
            return share.workingHours();
        }
        BigDecimal percent = BigDecimal.valueOf(share.percent());
        return hours == null ? percent : percent.multiply(hours).movePointLeft(2);
    }

    private static String in(BigDecimal hours, BigDecimal amount, String unit) {
        String number = amount.stripTrailingZeros().toPlainString();
        return hours == null ? number + " %" : number + ' ' + unit;
    }
}
