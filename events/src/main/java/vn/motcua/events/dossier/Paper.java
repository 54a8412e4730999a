package vn.motcua.events.dossier;

/**
 * One paper of a dossier (thành phần hồ sơ) and how many sheets of each kind.
 *
 * @param name e.g. {@code Đơn đề nghị}
 * @param originals bản chính, 0 or more
 * @param certifiedCopies bản chứng thực, 0 or more
 * @param copies bản photo, 0 or more
 */
public record Paper(String name, int originals, int certifiedCopies, int copies) {}
