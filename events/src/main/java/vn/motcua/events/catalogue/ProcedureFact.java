package vn.motcua.events.catalogue;

/** What a procedure's definition states, each of which has a source of its own. */
public enum ProcedureFact {
    /** Tên thủ tục. */
    NAME,
    /** Lĩnh vực. */
    FIELD,
    /** Cơ quan giải quyết. */
    DEPARTMENTS,
    /** Thời hạn giải quyết. */
    TIME_LIMIT,
    /** Mức độ cung cấp dịch vụ công trực tuyến. */
    SERVICE_LEVEL,
    /** Căn cứ pháp lý. */
    LEGAL_BASIS,
    /** Thành phần hồ sơ. */
    PAPERS,
    /** Phí, lệ phí. */
    FEES,
    /** Cách thức thực hiện. */
    CHANNELS,
    /** Kết quả. */
    RESULT
}
