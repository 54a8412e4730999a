package vn.motcua.command.catalogue.procedures;

import java.time.LocalDate;
import vn.motcua.events.catalogue.ProcedureDefinition;

/**
 * One version of a procedure as its events have left it.
 *
 * @param code the national code
 * @param version counted from 1 for each code
 * @param state how far it has come
 * @param definition what it says
 * @param process its electronic process as YAML; {@code null}: worked on ad hoc
 * @param effectiveFrom its first day in Vietnam; {@code null} for a draft
 * @param effectiveUntil its last day; {@code null} where none is known
 * @param decision the decision of publication; {@code null} where no source gives it
 */
public record Edition(
        String code,
        int version,
        State state,
        ProcedureDefinition definition,
        String process,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        String decision) {

    /** How far a version has come. */
    public enum State {
        /** Dự thảo: may still change. */
        DRAFT,
        /** Công bố: never changes again. */
        PUBLISHED,
        /** Hết hiệu lực do được thay thế. */
        SUPERSEDED,
        /** Bãi bỏ. */
        WITHDRAWN
    }

    Edition published(LocalDate from, LocalDate until, String by) {
        return new Edition(code, version, State.PUBLISHED, definition, process, from, until, by);
    }

    Edition ended(State how, LocalDate lastDay) {
        return new Edition(code, version, how, definition, process, effectiveFrom, lastDay, decision);
    }

    /** Whether dossiers are taken in under it on {@code day}. */
    public boolean inForceOn(LocalDate day) {
        return state != State.DRAFT
                && !day.isBefore(effectiveFrom)
                && (effectiveUntil == null || !day.isAfter(effectiveUntil));
    }
}
