package vn.motcua.command.catalogue;

/** How much of a procedure can be done online (NĐ 42/2022/NĐ-CP Đ11). */
public enum ServiceLevel {
    /** Toàn trình: everything. */
    FULL,
    /** Một phần: something, not everything. */
    PARTIAL,
    /** Only the information is online. */
    INFORMATION
}
