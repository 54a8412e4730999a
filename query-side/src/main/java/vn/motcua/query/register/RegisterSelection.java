package vn.motcua.query.register;

import java.time.Instant;

/**
 * Which dossiers a register lists.
 *
 * @param department the code of the department that decides them, as they stand now
 * @param from dossiers that came in from this instant on: were submitted online, or taken in at the counter or by post
 * @param to dossiers that came in before this instant
 */
public record RegisterSelection(String department, Instant from, Instant to) {}
