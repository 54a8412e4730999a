package vn.motcua.command.catalogue.organisation;

/**
 * A field of procedures (lĩnh vực).
 *
 * @param code its code
 * @param name e.g. {@code Hộ tịch}
 * @param sample whether the code is made up because no public source gives it
 */
public record ProcedureField(String code, String name, boolean sample) {}
