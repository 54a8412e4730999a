package vn.motcua.query.replay;

/**
 * The erasure of the applicant's data (xóa dữ liệu cá nhân). It destroyed the key, so the data is missing at every point, also
 * at those before it.
 *
 * @param legalBasis the provision it rests on
 * @param reason why
 * @param later whether it came after the point that is shown: what is missing there was still known then
 * @param erased who erased, and when
 */
public record Erasure(String legalBasis, String reason, boolean later, Deed erased) {}
