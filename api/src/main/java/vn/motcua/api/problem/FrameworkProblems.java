package vn.motcua.api.problem;

/** What the web framework refuses before any code of ours is asked, in the user's terms. */
final class FrameworkProblems {

    private FrameworkProblems() {}

    static ProblemException of(ProblemType type) {
        return switch (type) {
            case NOT_FOUND -> ProblemException.of(type, "Không có địa chỉ này.", "There is nothing at this address.");
            case METHOD_NOT_ALLOWED ->
                ProblemException.of(
                        type,
                        "Địa chỉ này không nhận phương thức đã gửi; xem tiêu đề Allow.",
                        "This address does not take that method; see the Allow header.");
            case NOT_ACCEPTABLE ->
                ProblemException.of(
                        type,
                        "Không có dạng nội dung nào mà Accept yêu cầu.",
                        "None of the content types named in Accept is available.");
            case UNSUPPORTED_MEDIA_TYPE ->
                ProblemException.of(
                        type, "Nội dung phải là application/json.", "The content must be application/json.");
            case TOO_LARGE ->
                ProblemException.of(
                        type, "Nội dung vượt quá giới hạn cho phép.", "The content is larger than allowed.");
            case UNAVAILABLE ->
                ProblemException.of(
                        type, "Hệ thống đang bận; hãy thử lại sau.", "The system is busy; try again later.");
            case FAULT ->
                ProblemException.of(
                        type,
                        "Hệ thống gặp lỗi ngoài dự kiến; yêu cầu có thể chưa được thực hiện.",
                        "The system met an unexpected fault; the request may not have been carried out.");
            default ->
                ProblemException.of(
                        ProblemType.MALFORMED,
                        "Nội dung yêu cầu không đọc được; hãy kiểm tra cú pháp JSON và các tham số.",
                        "The request cannot be read; check its JSON syntax and parameters.");
        };
    }
}
