package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One paper that a procedure asks for (thành phần hồ sơ).
 *
 * @param name e.g. {@code Đơn đề nghị}
 * @param originals bản chính, 0 or more
 * @param certifiedCopies bản chứng thực, 0 or more
 * @param copies bản photo, 0 or more
 * @param condition when it is asked for, e.g. {@code nếu ủy quyền}; {@code null}: always
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequiredPaper(String name, int originals, int certifiedCopies, int copies, String condition) {}
