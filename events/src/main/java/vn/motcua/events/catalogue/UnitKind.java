package vn.motcua.events.catalogue;

/** Where a unit stands in the administration. */
public enum UnitKind {
    /** Ủy ban nhân dân tỉnh. */
    PROVINCE,
    /** Sở, ban, ngành and the centre itself. */
    DEPARTMENT,
    /** Phòng, chi cục: a part of a department. */
    DIVISION,
    /** Huyện, thị xã, thành phố thuộc tỉnh; there are none from 1 July 2025. */
    DISTRICT,
    /** Xã, phường. */
    COMMUNE
}
