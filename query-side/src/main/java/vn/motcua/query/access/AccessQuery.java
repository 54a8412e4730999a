package vn.motcua.query.access;

import java.time.Instant;

/**
 * What of the access log is asked for.
 *
 * @param dossier only records that name this dossier; {@code null} for all
 * @param officer only what this caller did, the subject of the token; {@code null} for everybody
 * @param from from this instant; {@code null} for the beginning
 * @param to before this instant; {@code null} for no end
 * @param cursor where the last page ended; {@code null} for the first
 * @param limit how many at most, 1 to {@value AccessLog#MAX_LIMIT}
 */
public record AccessQuery(String dossier, String officer, Instant from, Instant to, String cursor, int limit) {

    public AccessQuery {
        if (limit < 1 || limit > AccessLog.MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to " + AccessLog.MAX_LIMIT + " records: " + limit);
        }
    }
}
