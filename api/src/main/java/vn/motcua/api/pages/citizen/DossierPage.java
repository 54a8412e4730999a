package vn.motcua.api.pages.citizen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.motcua.command.dossier.duedate.DueDateExplanation;
import vn.motcua.command.dossier.duedate.DueDateMove;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.status.DossierStatusRow;
import vn.motcua.query.status.TimelineEntry;

/**
 * A dossier as its page shows it to anyone with the code, and more to who has the second factor too.
 *
 * @param row where it stands
 * @param dueDate why it is due when it is; {@code null} where the ledger has no explanation yet
 * @param details the applicant's own particulars; {@code null} without the second factor
 * @param fault why the details are not shown though they were asked for; {@code null} where there is no fault
 * @param now the moment of the page
 */
public record DossierPage(
        DossierStatusRow row, DueDateExplanation dueDate, ApplicantDetails details, Fault fault, Instant now) {

    /** Why the details are not shown. */
    public enum Fault {
        /** Not four digits. */
        NOT_FOUR_DIGITS,
        /** Not the digits of this dossier's applicant. */
        NOT_THESE,
        /** Tried too often. */
        TOO_MANY
    }

    /** Who has to do something now. */
    public enum Turn {
        CENTRE,
        APPLICANT,
        NOBODY
    }

    /** Who has to do something now. */
    public Turn turn() {
        return switch (row.status()) {
            case SUBMITTED, RECEIVED, IN_PROGRESS -> Turn.CENTRE;
            case SUPPLEMENT_REQUIRED, PAYMENT_REQUIRED, FINISHED -> Turn.APPLICANT;
            case NOT_ACCEPTED, WITHDRAWN, STOPPED, RESULT_DELIVERED -> Turn.NOBODY;
        };
    }

    /** Whether the appointment has passed while the centre still works on it. */
    public boolean late() {
        return row.dueAt() != null && turn() == Turn.CENTRE && row.dueAt().isBefore(now);
    }

    /** Whether an appointment is worth showing. */
    public boolean hasAppointment() {
        return row.dueAt() != null && turn() != Turn.NOBODY && row.status() != DossierStatus.FINISHED;
    }

    /** Everything that happened to the appointment, oldest first. */
    public List<DueDateMove> moves() {
        return dueDate == null ? List.of() : dueDate.moves();
    }

    /** The changes of status, newest first. */
    public List<TimelineEntry> newestFirst() {
        List<TimelineEntry> entries = new ArrayList<>(row.timeline());
        Collections.reverse(entries);
        return entries;
    }

    /** Without the applicant: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "DossierPage[" + row.code() + "]";
    }
}
