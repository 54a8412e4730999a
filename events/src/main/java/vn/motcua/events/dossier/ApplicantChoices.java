package vn.motcua.events.dossier;

/**
 * What the applicant chose when the dossier was handed in, as the receipt prints it (Mẫu 01). Either may be {@code null}: nothing was
 * chosen, or it was not asked.
 *
 * @param resultBy how the result is to be returned (đăng ký nhận kết quả): {@code COUNTER}, {@code POSTAL} or {@code ONLINE}
 * @param payBy how fees are to be paid (hình thức thu phí, lệ phí): {@code CASH}, {@code TRANSFER} or {@code ONLINE}
 */
public record ApplicantChoices(Channel resultBy, String payBy) {}
