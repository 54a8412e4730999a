package vn.motcua.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;

/**
 * The body of an answer that is not a success, media type {@code application/problem+json} (RFC 9457).
 *
 * @param type what kind of problem it is, relative to the service
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong this time and what to do about it
 * @param rule the code of the rule that refused; absent unless a rule refused
 * @param legalBasis the legal basis of that rule; absent where it has none
 * @param refusals every rule that refused, when there are several
 * @param errors every invalid field
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Problem details (RFC 9457), in the language of Accept-Language: Vietnamese or English")
public record Problem(
        @Schema(example = "/problems/conflict") URI type,
        @Schema(example = "Trái quy tắc xử lý hồ sơ") String title,
        @Schema(example = "409") int status,

        @Schema(example = "Hồ sơ đang ở trạng thái “Đã trả kết quả” nên không thể rút.")
        String detail,

        @Schema(example = "dossier.status") String rule,
        @Schema(example = "Nghị định 118/2025/NĐ-CP") String legalBasis,
        List<RefusedBy> refusals,
        List<FieldError> errors) {

    public Problem {
        refusals = refusals == null ? List.of() : List.copyOf(refusals);
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** A problem of a kind with nothing more to say than its detail. */
    static Problem of(ProblemType type, Sentence detail, Language language) {
        return new Problem(
                type.uri(),
                type.title().in(language),
                type.status(),
                detail.in(language),
                null,
                null,
                List.of(),
                List.of());
    }

    /** The same problem with its invalid fields. */
    Problem withErrors(List<FieldError> invalid) {
        return new Problem(type, title, status, detail, rule, legalBasis, refusals, invalid);
    }

    /** The same problem with the rules that refused, the first of them as the problem's own. */
    Problem withRefusals(List<RefusedBy> all) {
        RefusedBy first = all.get(0);
        return new Problem(
                type,
                title,
                status,
                detail,
                first.rule(),
                first.legalBasis(),
                all.size() > 1 ? all : List.of(),
                errors);
    }

    /**
     * One invalid field.
     *
     * @param field its path in the body, e.g. {@code applicant.email}, or the name of a parameter
     * @param detail what is wrong with it
     */
    public record FieldError(
            @Schema(example = "applicant.email") String field,

            @Schema(example = "Địa chỉ thư điện tử không đúng dạng.")
            String detail) {}

    /**
     * One rule that refused a command.
     *
     * @param rule the rule's code
     * @param legalBasis may be absent
     * @param detail the refusal in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RefusedBy(String rule, String legalBasis, String detail) {}
}
