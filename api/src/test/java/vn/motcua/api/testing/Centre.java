package vn.motcua.api.testing;

import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api.Answer;

/** Staff and applicants of the tests, and the dossiers that they bring in. */
public final class Centre {

    /** The department that decides the procedure of {@link #SUBMISSION}. */
    public static final String DEPARTMENT = "000.00.24.H56";

    /** A department that has nothing to do with it. */
    public static final String ELSEWHERE = "000.00.14.H56";

    /** The one-stop centre itself. */
    public static final String DESK = "000.00.28.H56";

    public static final String SUBMISSION = """
            {"procedure": "3.000333", "content": "Cấp Phiếu lý lịch tư pháp số 1",
             "applicant": {"kind": "CITIZEN", "name": "Nguyễn Văn An", "identityNumber": "038099001234",
                           "phone": "0912345678", "address": "Phường Quảng Hưng"},
             "papers": [{"name": "Tờ khai", "originals": 1, "certifiedCopies": 0, "copies": 0}]}""";

    private final Api api;

    public Centre(Api api) {
        this.api = api;
    }

    public Api citizen() {
        return api.fromItsOwnAddress();
    }

    public Api applicant() {
        return api.as("applicant", "nguoi-nop-1", null);
    }

    public Api reception() {
        return api.as("reception", "tn-01", DESK);
    }

    public Api officer() {
        return api.as("officer", "cb-0142", DEPARTMENT);
    }

    public Api head() {
        return api.as("head", "ld-0007", DEPARTMENT);
    }

    public Api returnDesk() {
        return api.as("return-desk", "tkq-01", DESK);
    }

    public Api auditor() {
        return api.as("auditor", "tt-01", null);
    }

    public Api analyst() {
        return api.as("analyst", "tk-01", null);
    }

    public Api admin() {
        return api.as("admin", "qt-01", null);
    }

    /** Submits a dossier and returns its code. */
    public String submitted() {
        return code(applicant().post("/api/dossiers", SUBMISSION));
    }

    /** A dossier in which {@link #officer()} is answerable for step 1. */
    public String assigned() {
        String code = submitted();
        done(reception().post("/api/dossiers/" + code + "/accept-dossier", "{}"));
        done(head().post("/api/dossiers/" + code + "/assign-step", assignment("cb-0142")));
        return code;
    }

    /** The code of a state-secret dossier, registered by code only. */
    public String secret() {
        return code(reception()
                .post(
                        "/api/dossiers/receive-dossier",
                        "{\"procedure\": \"3.000333\", \"channel\": \"COUNTER\", \"stateSecret\": true}"));
    }

    public static String assignment(String officer) {
        return "{\"name\": \"Thẩm định hồ sơ\", \"officer\": {\"id\": \"" + officer
                + "\", \"name\": \"Trần Văn Cường\", \"department\": \"" + DEPARTMENT + "\"}}";
    }

    /** The code in the answer to an intake. */
    public static String code(Answer intake) {
        if (intake.status() != 201) {
            throw new AssertionError("intake was answered with " + intake);
        }
        return intake.at("/code");
    }

    /** The answer to a command that has to succeed. */
    public static JsonNode done(Answer command) {
        if (command.status() != 200) {
            throw new AssertionError("the command was answered with " + command);
        }
        return command.json();
    }

    /** The ledger position of a write, for {@code atLeast}. */
    public static String position(Answer write) {
        return write.header("X-Ledger-Position");
    }
}
