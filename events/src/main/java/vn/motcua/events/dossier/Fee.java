package vn.motcua.events.dossier;

/**
 * A fee or charge (phí, lệ phí).
 *
 * @param name what it is for
 * @param amountVnd whole đồng, 0 or more
 */
public record Fee(String name, long amountVnd) {}
