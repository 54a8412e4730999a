package vn.motcua.api.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem that the API answers with; each has one status and one title. */
public enum ProblemType {
    MALFORMED(400, "Yêu cầu không đúng định dạng", "Malformed request"),
    UNAUTHENTICATED(401, "Chưa đăng nhập", "Not authenticated"),
    FORBIDDEN(403, "Không có quyền", "Forbidden"),
    NOT_FOUND(404, "Không tìm thấy", "Not found"),
    METHOD_NOT_ALLOWED(405, "Phương thức không được hỗ trợ", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Không có dạng trả lời được yêu cầu", "Not acceptable"),
    CONFLICT(409, "Trái quy tắc xử lý hồ sơ", "Refused by a rule"),
    STALE(412, "Hồ sơ đã thay đổi", "Dossier has changed"),
    TOO_LARGE(413, "Nội dung quá lớn", "Content too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Kiểu nội dung không được hỗ trợ", "Unsupported media type"),
    INVALID_FIELDS(422, "Thông tin chưa hợp lệ", "Invalid fields"),
    IDEMPOTENCY_KEY_REUSED(422, "Khóa chống lặp đã dùng cho yêu cầu khác", "Idempotency key reused"),
    TOO_MANY_REQUESTS(429, "Quá nhiều yêu cầu", "Too many requests"),
    FAULT(500, "Lỗi hệ thống", "Internal error"),
    UNAVAILABLE(503, "Hệ thống tạm thời gián đoạn", "Temporarily unavailable"),
    POSITION_NOT_REACHED(503, "Dữ liệu chưa cập nhật đến vị trí yêu cầu", "Position not reached yet");

    private final int status;
    private final Sentence title;

    ProblemType(int status, String vietnamese, String english) {
        this.status = status;
        this.title = new Sentence(vietnamese, english);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What kind of problem it is, in both languages. */
    public Sentence title() {
        return title;
    }

    /** The last segment of the type's URI, e.g. {@code invalid-fields}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type's URI, relative to the service; it leads to an explanation. */
    public URI uri() {
        return URI.create("/problems/" + slug());
    }

    /** The type with that last segment. */
    static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** The type that answers a status which the web framework chose. */
    static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status < 500 ? MALFORMED : FAULT);
    }
}
