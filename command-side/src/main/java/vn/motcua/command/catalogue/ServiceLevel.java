package vn.motcua.command.catalogue;

import vn.motcua.command.catalogue.procedures.ServiceLevelLaw;
import vn.motcua.events.catalogue.OnlineLevel;

/** How much of a procedure can be done online (NĐ 42/2022/NĐ-CP Đ11). */
public enum ServiceLevel {
    /** Toàn trình: everything. */
    FULL,
    /** Một phần: something, not everything. */
    PARTIAL,
    /** Only the information is online. */
    INFORMATION;

    /** The same for a version whatever words were in force when it was published. */
    public static ServiceLevel of(OnlineLevel level) {
        return valueOf(ServiceLevelLaw.on(level, ServiceLevelLaw.SINCE).name());
    }
}
