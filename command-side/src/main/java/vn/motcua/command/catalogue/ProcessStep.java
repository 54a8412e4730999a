package vn.motcua.command.catalogue;

/**
 * A step of a procedure's internal process (quy trình nội bộ).
 *
 * @param name e.g. {@code Thẩm định hồ sơ}
 * @param workingHours how long it may take; {@code null} where no source says
 */
public record ProcessStep(String name, Integer workingHours) {}
