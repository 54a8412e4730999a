package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The owner of a dossier (chủ hồ sơ). Personal data: never public, never in logs.
 *
 * @param kind citizen, business, state agency or another organisation (LoaiDoiTuong)
 * @param name full name of the person or organisation
 * @param identityNumber identity card (12 digits), old identity card (9), passport or tax number; may be {@code null}
 * @param phone may be {@code null}
 * @param email may be {@code null}
 * @param address may be {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Applicant(Kind kind, String name, String identityNumber, String phone, String email, String address) {

    /** Without the person: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "Applicant[" + kind + "]";
    }

    /** LoaiDoiTuong of the national portal: 1 công dân, 2 doanh nghiệp, 3 cơ quan nhà nước, 4 tổ chức khác. */
    public enum Kind {
        CITIZEN,
        BUSINESS,
        STATE_AGENCY,
        ORGANISATION
    }
}
