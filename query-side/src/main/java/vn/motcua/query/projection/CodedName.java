package vn.motcua.query.projection;

/**
 * Something that is known by a code and shown by a name, as it was called when the dossier was taken in.
 *
 * @param code e.g. {@code 000.00.14.H56} or {@code 2.000488}
 * @param name e.g. {@code Sở Tư pháp}; may be {@code null} where a history gives none
 */
public record CodedName(String code, String name) {}
