package vn.motcua.query.centre;

import java.time.Instant;
import java.util.List;
import vn.motcua.events.Actor;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.events.dossier.TimeLimit;

/** Events and people that the tests tell stories with. */
public final class Lives {

    public static final Department JUSTICE = new Department("000.00.14.H56", "Sở Tư pháp");
    public static final Department TRANSPORT = new Department("000.00.06.H56", "Sở Giao thông vận tải");

    public static final ProcedureVersion RECORD = procedure("2.000488", "Cấp Phiếu lý lịch tư pháp");
    public static final ProcedureVersion LICENCE = procedure("1.002809", "Đổi giấy phép lái xe");

    public static final Officer HOA = new Officer("cb-hoa", "Lê Thị Hoa", JUSTICE.code(), "Phòng Hành chính tư pháp");
    public static final Officer BINH = new Officer("cb-binh", "Trần Văn Bình", JUSTICE.code(), null);

    private Lives() {}

    public static ProcedureVersion procedure(String code, String name) {
        return new ProcedureVersion(
                code, 1, name, new TimeLimit(10, TimeLimit.Unit.WORKING_DAYS), null, List.of(), List.of(), true);
    }

    public static Applicant citizen(String name) {
        return new Applicant(Applicant.Kind.CITIZEN, name, "038000000001", "0900000001", null, "Thanh Hóa");
    }

    /** Told by an officer through the API at that instant. */
    public static Provenance by(Officer officer, String role, Instant at) {
        return new Provenance(
                new Actor(officer.id(), officer.name(), role, officer.department(), null), "c", "t", Source.API, at);
    }

    public static Provenance byReception(Instant at) {
        return new Provenance(
                new Actor("cb-reception", "Phạm Thị Mai", "reception", "H56", null), "c", "t", Source.API, at);
    }

    public static Provenance byApplicant(Instant at) {
        return new Provenance(new Actor("vneid-1", "Nguyễn Văn An", "applicant", null, null), "c", "t", Source.WEB, at);
    }

    public static Provenance byImporter(Instant at) {
        return new Provenance(new Actor("importer", null, "importer", null, null), "c", "t", Source.IMPORT, at);
    }

    public static DossierReceived received(String code, Department department, String applicant, String content) {
        return received(code, department, Channel.COUNTER, citizen(applicant), content, null);
    }

    public static DossierReceived received(
            String code, Department department, Channel channel, Applicant applicant, String content, Instant dueAt) {
        ProcedureVersion procedure = department.equals(TRANSPORT) ? LICENCE : RECORD;
        return new DossierReceived(
                code, null, procedure, department, channel, applicant, content, List.of(), false, dueAt, null);
    }

    public static DossierReceived secret(String code) {
        return new DossierReceived(
                code, null, RECORD, JUSTICE, Channel.COUNTER, null, null, List.of(), true, null, null);
    }

    public static DossierReceived imported(String code, String externalId) {
        return new DossierReceived(
                code, externalId, RECORD, JUSTICE, Channel.EMAIL, null, null, List.of(), false, null, null);
    }

    public static DossierSubmitted submitted(String code, Department department, String applicant, String content) {
        ProcedureVersion procedure = department.equals(TRANSPORT) ? LICENCE : RECORD;
        return new DossierSubmitted(code, procedure, department, citizen(applicant), content, List.of(), null);
    }

    public static StepAssigned assigned(String code, int step, String name, Officer officer) {
        return new StepAssigned(code, step, name, officer, null);
    }

    public static StepStarted started(String code, int step, String name, Officer officer) {
        return new StepStarted(code, step, name, officer);
    }

    public static StepCompleted completed(String code, int step, String name, Officer officer) {
        return new StepCompleted(code, step, name, officer, "internal opinion", null);
    }

    public static ResultIssued granted(String code) {
        return new ResultIssued(code, Outcome.GRANTED, null, null, null);
    }
}
