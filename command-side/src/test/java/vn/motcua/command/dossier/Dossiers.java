package vn.motcua.command.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.events.dossier.Waited;

/** How the dossiers of the tests' stories begin. */
public final class Dossiers {

    public static final String CODE = "000.00.14.H56-231027-0361";

    /** Cấp Phiếu lý lịch tư pháp: ten calendar days, 200,000 đồng. */
    public static final ProcedureVersion RECORD_CHECK = Story.CATALOGUE
            .procedure("2.000488", LocalDate.of(2023, 10, 27))
            .orElseThrow()
            .procedure();

    public static final List<Paper> PAPERS = List.of(new Paper("Tờ khai", 1, 0, 0));
    public static final String CONTENT = "Cấp Phiếu lý lịch tư pháp số 1";

    /** Monday, 6 November 2023, 09:32: ten calendar days after the Friday. */
    public static final Instant DUE = Story.at("2023-11-06T09:32");

    private Dossiers() {}

    /** Submitted online by {@link People#AN}. */
    public static DossierSubmitted submitted() {
        return new DossierSubmitted(
                CODE, RECORD_CHECK, People.JUSTICE, People.OWNER, CONTENT, PAPERS, Story.at("2023-10-30T09:32"));
    }

    /** Handed in at the counter. */
    public static DossierReceived received() {
        return received(false, DUE);
    }

    /** Handed in at the counter, with an appointment of the test's choice. */
    public static DossierReceived received(boolean stateSecret, Instant dueAt) {
        return new DossierReceived(
                CODE,
                null,
                RECORD_CHECK,
                People.JUSTICE,
                Channel.COUNTER,
                stateSecret ? null : People.OWNER,
                stateSecret ? null : CONTENT,
                stateSecret ? List.of() : PAPERS,
                stateSecret,
                dueAt,
                Story.CALENDAR.version());
    }

    /** Step 1, assigned to {@link People#CHI}. */
    public static StepAssigned assigned() {
        return assigned(1, "Thẩm định hồ sơ");
    }

    /** A step assigned to {@link People#CHI}. */
    public static StepAssigned assigned(int step, String name) {
        return new StepAssigned(CODE, step, name, People.officer(People.CHI), null);
    }

    /** Step 1, taken up by {@link People#CHI}. */
    public static StepStarted started() {
        return new StepStarted(CODE, 1, "Thẩm định hồ sơ", People.officer(People.CHI));
    }

    /** The clock stood still for that many hours of work. */
    public static Waited waited(int hours) {
        return new Waited(hours * 3_600L, Story.CALENDAR.version());
    }

    /** A dossier in progress: received at the counter, step 1 in the hands of {@link People#CHI}. */
    public static Story inProgress() {
        return Story.given(People.RECEPTION, received(), assigned());
    }
}
