package vn.motcua.launcher.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an import can take from a line, and the keys under which it is looked for when no {@code --map} names one. The
 * keys are those of the XES standard extensions (IEEE 1849: concept, org, time, lifecycle), with {@code case:} before
 * an attribute of the trace, and those of the municipal log in the tests.
 */
enum ImportField {
    /** Mã hồ sơ ở hệ thống nguồn: the dossier's name in the system it comes from. */
    DOSSIER(true, "case:motcua:externalId", "case:concept:name"),
    /** Tên bước. */
    STEP(true, "concept:name"),
    /** Cán bộ. */
    OFFICER(true, "org:resource"),
    /** Nhóm, phòng: empty or {@code EMPTY} means none. */
    GROUP(false, "org:group"),
    /** Cơ quan giải quyết: code or name; absent means the agency that imports. */
    DEPARTMENT(false, "case:department"),
    /** Kênh tiếp nhận: absent means {@code COUNTER}. */
    CHANNEL(false, "case:channel"),
    /** Ngày nhận: absent means the first step's instant. */
    RECEIVED(false, "case:startdate"),
    /** Ngày hẹn trả. */
    DUE(false, "case:deadline", "case:enddate_planned"),
    /** Ngày có kết quả. */
    FINISHED(false, "case:enddate"),
    /** Thời điểm của bước. */
    AT(true, "time:timestamp"),
    /** {@code schedule}, {@code start} or {@code complete}: absent means {@code complete}. */
    TRANSITION(false, "lifecycle:transition");

    private final boolean required;
    private final List<String> defaultKeys;

    ImportField(boolean required, String... defaultKeys) {
        this.required = required;
        this.defaultKeys = List.of(defaultKeys);
    }

    /** The name that {@code --map} uses. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a line without it is refused. */
    boolean required() {
        return required;
    }

    /** Where it is looked for, the first non-empty one wins. */
    List<String> defaultKeys() {
        return defaultKeys;
    }

    static Optional<ImportField> ofWord(String word) {
        return Arrays.stream(values())
                .filter(field -> field.word().equals(word))
                .findFirst();
    }
}
