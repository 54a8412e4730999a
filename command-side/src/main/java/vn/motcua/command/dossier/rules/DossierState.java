package vn.motcua.command.dossier.rules;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import vn.motcua.events.dossier.DossierStatus;

/**
 * What the rules have to know about a dossier, folded from its events by {@link Evolution}. Immutable and small, so that
 * many can be kept in memory.
 *
 * @param code the dossier code; {@code null} before the first event
 * @param status the status; {@code null} before the first event
 * @param version the sequence number of the last event; -1 before the first
 * @param particulars what it is about; {@code null} before the first event
 * @param appointment when the result is due
 * @param steps who has done what
 * @param consultations questions to other agencies
 * @param corrections requests to correct what was recorded
 * @param history the steps that were imported
 * @param overdue what was found overdue
 */
public record DossierState(
        String code,
        DossierStatus status,
        long version,
        Particulars particulars,
        Appointment appointment,
        Steps steps,
        Vector<Consultation> consultations,
        Vector<Correction> corrections,
        ImportedHistory history,
        OverdueMarks overdue) {

    /** Before the first event. */
    public static final DossierState NONE = new DossierState(
            null,
            null,
            -1,
            null,
            Appointment.NONE,
            Steps.NONE,
            Vector.empty(),
            Vector.empty(),
            ImportedHistory.NONE,
            OverdueMarks.NONE);

    /** The consultation with that number. */
    public Option<Consultation> consultation(int number) {
        return consultations.find(consultation -> consultation.number() == number);
    }

    /** The correction with that number. */
    public Option<Correction> correction(int number) {
        return corrections.find(correction -> correction.number() == number);
    }

    /** Whether the dossier holds state secrets and is registered by code only. */
    public boolean stateSecret() {
        return particulars.stateSecret();
    }

    DossierState next(String nextCode, DossierStatus nextStatus) {
        return new DossierState(
                nextCode,
                nextStatus,
                version + 1,
                particulars,
                appointment,
                steps,
                consultations,
                corrections,
                history,
                overdue);
    }

    DossierState with(Particulars value) {
        return new DossierState(
                code, status, version, value, appointment, steps, consultations, corrections, history, overdue);
    }

    DossierState with(Appointment value) {
        return new DossierState(
                code, status, version, particulars, value, steps, consultations, corrections, history, overdue);
    }

    DossierState with(Step value) {
        return new DossierState(
                code,
                status,
                version,
                particulars,
                appointment,
                steps.with(value),
                consultations,
                corrections,
                history,
                overdue);
    }

    DossierState with(Steps value) {
        return new DossierState(
                code, status, version, particulars, appointment, value, consultations, corrections, history, overdue);
    }

    DossierState with(Consultation value) {
        Vector<Consultation> changed =
                consultations.filter(other -> other.number() != value.number()).append(value);
        return new DossierState(
                code, status, version, particulars, appointment, steps, changed, corrections, history, overdue);
    }

    DossierState with(Correction value) {
        Vector<Correction> changed =
                corrections.filter(other -> other.number() != value.number()).append(value);
        return new DossierState(
                code, status, version, particulars, appointment, steps, consultations, changed, history, overdue);
    }

    DossierState with(ImportedHistory value) {
        return new DossierState(
                code, status, version, particulars, appointment, steps, consultations, corrections, value, overdue);
    }

    DossierState with(OverdueMarks value) {
        return new DossierState(
                code, status, version, particulars, appointment, steps, consultations, corrections, history, value);
    }
}
