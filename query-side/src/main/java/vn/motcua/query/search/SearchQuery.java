package vn.motcua.query.search;

import java.time.LocalDate;
import java.util.Set;
import vn.motcua.events.dossier.DossierStatus;

/**
 * What is looked for. Every filter that is given has to match; an empty or absent one matches everything.
 *
 * @param text words of the applicant's name, the content or the procedure, with or without diacritics, or a dossier
 *     code, its beginning, a code without separators, or a foreign id; may be {@code null}
 * @param statuses any of these
 * @param departments codes, any of these
 * @param procedures codes, any of these
 * @param officer the id of the officer who is, or was last, answerable; may be {@code null}
 * @param receivedFrom the first day of intake in Vietnam; may be {@code null}
 * @param receivedTo the last day of intake in Vietnam, included; may be {@code null}
 * @param overdue {@code true}: only open dossiers whose appointment lies before today; {@code false}: only the others;
 *     {@code null}: both
 * @param cursor where the last page ended; {@code null} for the first
 * @param limit how many at most, 1 to {@value #MAX_LIMIT}
 */
public record SearchQuery(
        String text,
        Set<DossierStatus> statuses,
        Set<String> departments,
        Set<String> procedures,
        String officer,
        LocalDate receivedFrom,
        LocalDate receivedTo,
        Boolean overdue,
        String cursor,
        int limit) {

    /** A page is never longer. */
    public static final int MAX_LIMIT = 200;

    /** A longer text is refused: nobody types it. */
    public static final int MAX_TEXT_LENGTH = 200;

    public SearchQuery {
        statuses = statuses == null ? Set.of() : Set.copyOf(statuses);
        departments = departments == null ? Set.of() : Set.copyOf(departments);
        procedures = procedures == null ? Set.of() : Set.copyOf(procedures);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to " + MAX_LIMIT + " dossiers: " + limit);
        }
        if (text != null && text.length() > MAX_TEXT_LENGTH) {
            throw new IllegalArgumentException("a search text has at most " + MAX_TEXT_LENGTH + " characters");
        }
    }

    /** The first page of everything, to be narrowed by the {@code with…} methods. */
    public static SearchQuery all(int limit) {
        return new SearchQuery(null, null, null, null, null, null, null, null, null, limit);
    }

    public SearchQuery withText(String words) {
        return new SearchQuery(
                words, statuses, departments, procedures, officer, receivedFrom, receivedTo, overdue, cursor, limit);
    }

    public SearchQuery withStatuses(Set<DossierStatus> any) {
        return new SearchQuery(
                text, any, departments, procedures, officer, receivedFrom, receivedTo, overdue, cursor, limit);
    }

    public SearchQuery withDepartments(Set<String> any) {
        return new SearchQuery(
                text, statuses, any, procedures, officer, receivedFrom, receivedTo, overdue, cursor, limit);
    }

    public SearchQuery withProcedures(Set<String> any) {
        return new SearchQuery(
                text, statuses, departments, any, officer, receivedFrom, receivedTo, overdue, cursor, limit);
    }

    public SearchQuery withOfficer(String id) {
        return new SearchQuery(
                text, statuses, departments, procedures, id, receivedFrom, receivedTo, overdue, cursor, limit);
    }

    public SearchQuery withReceived(LocalDate from, LocalDate to) {
        return new SearchQuery(text, statuses, departments, procedures, officer, from, to, overdue, cursor, limit);
    }

    public SearchQuery withOverdue(Boolean only) {
        return new SearchQuery(
                text, statuses, departments, procedures, officer, receivedFrom, receivedTo, only, cursor, limit);
    }

    public SearchQuery withCursor(String end) {
        return new SearchQuery(
                text, statuses, departments, procedures, officer, receivedFrom, receivedTo, overdue, end, limit);
    }
}
