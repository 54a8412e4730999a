package vn.motcua.events.dossier;

/**
 * A department (sở, ban, ngành) as it was called when the event happened.
 *
 * @param code its identifier code, e.g. {@code 000.00.14.H56}; for imported histories the name that the source used
 * @param name e.g. {@code Sở Tư pháp}
 */
public record Department(String code, String name) {}
