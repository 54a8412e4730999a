package vn.motcua.forms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The set of forms (bộ biểu mẫu) that a circular prescribes from a day on. */
public enum FormSet {

    /** Mẫu 01–06 of TT 01/2018/TT-VPCP, under NĐ 61/2018/NĐ-CP. It has no notice of stopping. */
    TT_01_2018(
            "Thông tư số 01/2018/TT-VPCP",
            LocalDate.MIN,
            FormKind.RECEIPT,
            FormKind.SUPPLEMENT_REQUEST,
            FormKind.REFUSAL,
            FormKind.APOLOGY,
            FormKind.CONTROL_SHEET,
            FormKind.REGISTER),

    /** Mẫu 01–07 of TT 03/2025/TT-VPCP, under NĐ 118/2025/NĐ-CP; counted from the day of the circular. */
    TT_03_2025(
            "Thông tư số 03/2025/TT-VPCP",
            LocalDate.of(2025, 9, 15),
            FormKind.RECEIPT,
            FormKind.SUPPLEMENT_REQUEST,
            FormKind.REFUSAL,
            FormKind.APOLOGY,
            FormKind.STOPPING_NOTICE,
            FormKind.CONTROL_SHEET,
            FormKind.REGISTER);

    private final String circular;
    private final LocalDate from;
    private final Map<FormKind, Integer> numbers = new EnumMap<>(FormKind.class);

    FormSet(String circular, LocalDate from, FormKind... kinds) {
        this.circular = circular;
        this.from = from;
        for (FormKind kind : kinds) {
            numbers.put(kind, numbers.size() + 1);
        }
    }

    /** The set in force on a day in Vietnam; the first one also before it was in force, for histories that began earlier. */
    public static FormSet on(LocalDate day) {
        return Arrays.stream(values())
                .filter(set -> !day.isBefore(set.from))
                .reduce((earlier, later) -> later)
                .orElse(TT_01_2018);
    }

    /** The circular that prescribes it, e.g. {@code Thông tư số 01/2018/TT-VPCP}. */
    public String circular() {
        return circular;
    }

    /** The form's number in this set (Mẫu số), from 1; empty where the set has no such form. */
    public Optional<Integer> number(FormKind kind) {
        return Optional.ofNullable(numbers.get(kind));
    }

    /** The form's number as it is printed, e.g. {@code Mẫu số 01}; empty where the set has no such form. */
    String printedNumber(FormKind kind) {
        return number(kind).map("Mẫu số %02d"::formatted).orElse("");
    }

    /** What this set calls the form. */
    public String title(FormKind kind) {
        return this == TT_03_2025 && kind == FormKind.APOLOGY
                ? "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"
                : kind.title();
    }
}
