package vn.motcua.query.worklist;

import vn.motcua.query.projection.InvalidCursorException;

/**
 * The steps that officers are answerable for in dossiers that are open, most urgent first: by appointment (ngày hẹn trả), then
 * what has none or whose clock stands still; by dossier code among equals.
 */
public interface Worklist {

    /** The name of the read model. */
    String NAME = "worklist";

    /**
     * The steps that one officer is answerable for.
     *
     * @param officer the officer's id
     * @param cursor where the page begins, from the page before; {@code null}: the most urgent
     * @param limit how many items at most, from 1
     * @throws InvalidCursorException if the cursor is none
     */
    WorklistPage ofOfficer(String officer, String cursor, int limit);

    /**
     * The steps of all officers of a unit (phòng, sở, ban, ngành), and the accepted dossiers of the unit that nobody is answerable for.
     *
     * @param unit the department's code
     * @param cursor where the page begins, from the page before; {@code null}: the most urgent
     * @param limit how many items at most, from 1
     * @throws InvalidCursorException if the cursor is none
     */
    WorklistPage ofUnit(String unit, String cursor, int limit);
}
