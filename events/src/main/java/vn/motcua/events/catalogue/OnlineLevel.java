package vn.motcua.events.catalogue;

/** How much of a procedure can be done online, in the words of the law in force when the version was published. */
public enum OnlineLevel {
    /** Mức độ 1: information is online. */
    LEVEL_1,
    /** Mức độ 2: forms can be downloaded. */
    LEVEL_2,
    /** Mức độ 3: submitted online, paid and collected in person. */
    LEVEL_3,
    /** Mức độ 4: paid online too. */
    LEVEL_4,
    /** Cung cấp thông tin: only information is online. */
    INFORMATION,
    /** Dịch vụ công trực tuyến một phần. */
    PARTIAL,
    /** Dịch vụ công trực tuyến toàn trình. */
    FULL
}
