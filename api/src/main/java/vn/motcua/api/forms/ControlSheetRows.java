package vn.motcua.api.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.Actor;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.DueDateChange;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepReturned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.forms.Handover;
import vn.motcua.forms.Timeliness;
import vn.motcua.query.projection.RecordedEvent;

/**
 * The hand-overs (giao – nhận) that a dossier's events tell of. How a step ended is counted against the end of its share of the time
 * limit; where it has none, and for the result, against the appointment that was running then.
 */
final class ControlSheetRows {

    private static final String APPLICANT = "Người nộp hồ sơ";

    private final Bodies bodies;
    private final StepShares shares;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Row> openSteps = new HashMap<>();
    private Instant dueAt;
    private Instant submittedAt;

    private ControlSheetRows(Bodies bodies) {
        this.bodies = bodies;
        this.shares = new StepShares(bodies.calendars());
    }

    static List<Handover> of(List<RecordedEvent> events, Bodies bodies) {
        ControlSheetRows sheet = new ControlSheetRows(bodies);
        events.forEach(sheet::add);
        return sheet.rows.stream().map(Row::handover).toList();
    }

    private void add(RecordedEvent recorded) {
        DossierEvent event = recorded.event();
        Instant at = recorded.occurredAt();
        dueAt = DueDateChange.after(dueAt, event);
        shares.add(event);
        if (event instanceof DossierSubmitted) {
            submittedAt = at;
        } else if (event instanceof DossierReceived || event instanceof DossierAccepted) {
            intake(recorded.provenance().actor(), at);
        } else if (event instanceof ResultIssued || event instanceof ResultDelivered) {
            result(event, recorded.provenance().actor(), at);
        } else if (event instanceof ConsultationRequested asked) {
            Row row = row(recorded.provenance().actor(), at, "Lấy ý kiến lần " + asked.consultation());
            row.to = bodies.name(asked.consulted().code());
        } else if (event instanceof ConsultationAnswered answered) {
            row(recorded.provenance().actor(), at, "Trả lời ý kiến lần " + answered.consultation());
        } else {
            step(event, recorded.provenance().actor(), at);
        }
    }

    private void intake(Actor receiver, Instant at) {
        Row row = new Row(APPLICANT, APPLICANT, submittedAt == null ? at : submittedAt, "Tiếp nhận hồ sơ");
        row.to = bodies.body(receiver);
        row.taker = bodies.person(receiver);
        row.takenAt = at;
        rows.add(row);
    }

    private void step(DossierEvent event, Actor actor, Instant at) {
        if (event instanceof StepAssigned assigned) {
            give(row(actor, at, note(assigned.step(), assigned.name())), assigned.step(), assigned.officer());
        } else if (event instanceof StepReassigned reassigned) {
            Row before = openSteps.get(reassigned.step());
            if (before != null) {
                before.note += " (đã chuyển người xử lý)";
            }
            Row row = row(actor, at, note(reassigned.step(), reassigned.name()) + " (phân công lại)");
            row.from = bodies.name(reassigned.from().department());
            row.giver = bodies.person(reassigned.from());
            give(row, reassigned.step(), reassigned.to());
        } else if (event instanceof StepStarted started) {
            Row row = openSteps.computeIfAbsent(started.step(), step -> row(actor, at, note(step, started.name())));
            row.to = bodies.name(started.officer().department());
            row.taker = bodies.person(started.officer());
            row.takenAt = at;
        } else if (event instanceof StepCompleted completed) {
            end(completed.step(), at, "");
        } else if (event instanceof StepReturned returned) {
            end(returned.step(), at, " (chuyển trả)");
        }
    }

    private void result(DossierEvent event, Actor actor, Instant at) {
        if (event instanceof ResultIssued) {
            Row row = row(actor, at, "Chuyển kết quả giải quyết");
            row.to = bodies.centre();
            row.timeliness = Timeliness.of(at, dueAt);
        } else {
            Row row = row(actor, at, "Trả kết quả");
            row.to = APPLICANT;
            row.taker = "Người nhận kết quả";
            row.takenAt = at;
        }
    }

    private void give(Row row, int step, Officer officer) {
        row.to = bodies.name(officer.department());
        row.taker = bodies.person(officer);
        openSteps.put(step, row);
    }

    private void end(int step, Instant at, String note) {
        Row row = openSteps.remove(step);
        Instant end = shares.close(step).orElse(dueAt);
        if (row != null) {
            row.timeliness = Timeliness.of(at, end);
            row.note += note;
        }
    }

    private Row row(Actor giver, Instant at, String note) {
        Row row = new Row(bodies.body(giver), bodies.person(giver), at, note);
        rows.add(row);
        return row;
    }

    private static String note(int step, String name) {
        return "Bước " + step + ": " + (name == null ? "" : name);
    }

    private static final class Row {

        private final Instant givenAt;
        private String from;
        private String giver;
        private String to = "";
        private String taker = "";
        private Instant takenAt;
        private Timeliness timeliness;
        private String note;

        private Row(String from, String giver, Instant givenAt, String note) {
            this.from = from;
            this.giver = giver;
            this.givenAt = givenAt;
            this.note = note;
        }

        private Handover handover() {
            return new Handover(from, to, givenAt, takenAt, giver, taker, timeliness, note);
        }
    }
}
