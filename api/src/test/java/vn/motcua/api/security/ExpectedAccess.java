package vn.motcua.api.security;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who may call what, written down once more, by hand: the tests compare the running application with it. */
final class ExpectedAccess {

    static final String ANYONE = "anyone";

    private static final String STAFF = "reception officer head clerk cashier return-desk auditor data-protection";
    private static final String STEP_WORKERS = "officer head clerk reception";

    private static final List<Endpoint> ENDPOINTS = List.of(
            of("GET /api/public/dossiers/{code}", ANYONE),
            of("GET /api/public/dossiers/{code}/receipt", ANYONE),
            of("GET /api/ledger/checkpoint", ANYONE),
            of("GET /api/ledger/keys", ANYONE),
            of("GET /api/ledger/proof/{position}", ANYONE),
            of("GET /api/ledger/consistency", ANYONE),
            of("GET /tile/{level}/{*number}", ANYONE),
            of("GET /api/ledger/export", "auditor"),
            of("GET /api/public/procedures", ANYONE),
            of("GET /api/public/procedures/{code}", ANYONE),
            of("GET /api/public/departments", ANYONE),
            of("GET /api/public/fields", ANYONE),
            of("GET /api/public/procedure-codes", ANYONE),
            of("GET /api/public/procedures/{code}/versions/{version}", ANYONE),
            of("GET /api/public/procedures/{code}/file", ANYONE),
            of("GET /api/public/procedures/{code}/process", ANYONE),
            of("GET /api/public/procedures/{code}/process.svg", ANYONE),
            of("GET /api/public/procedures/{code}/process.bpmn", ANYONE),
            of("POST /api/admin/processes/bpmn", "admin"),
            of("GET /problems/{slug}", ANYONE),
            of("GET /actuator/health", ANYONE),
            of("GET /actuator/health/liveness", ANYONE),
            of("GET /actuator/health/readiness", ANYONE),
            of("GET /v3/api-docs", ANYONE),
            of("GET /v3/api-docs.yaml", ANYONE),
            of("GET /v3/api-docs/swagger-config", ANYONE),
            of("GET /swagger-ui.html", ANYONE),
            of("GET /actuator/prometheus", "admin"),
            of("GET /api/admin/projections", "admin"),
            of("POST /api/admin/projections/{name}/rebuild", "admin"),
            of("POST /api/admin/projections/{name}/reconcile", "admin"),
            of("GET /api/admin/projections/{name}/parked", "admin"),
            of("POST /api/admin/projections/{name}/parked/{code}/retry", "admin"),
            of("GET /api/admin/burnt-numbers", "admin"),
            of("GET /api/absences", "officer head clerk auditor"),
            of("POST /api/absences", "head"),
            of("POST /api/absences/{number}/end", "head"),
            of("POST /api/dossiers/{code}/claim-step", "officer head clerk"),
            of("GET /api/admin/sweeps", "admin"),
            of("POST /api/admin/sweeps", "admin"),
            of("GET /api/admin/catalogue/officers", "admin"),
            of("GET /api/admin/catalogue/procedures/{code}", "admin"),
            of("POST /api/admin/catalogue/establish-unit", "admin"),
            of("POST /api/admin/catalogue/rename-unit", "admin"),
            of("POST /api/admin/catalogue/dissolve-units", "admin"),
            of("POST /api/admin/catalogue/name-field", "admin"),
            of("POST /api/admin/catalogue/register-officer", "admin"),
            of("POST /api/admin/catalogue/appoint-officer", "admin"),
            of("POST /api/admin/catalogue/relieve-officer", "admin"),
            of("POST /api/admin/catalogue/draft-procedure", "admin"),
            of("POST /api/admin/catalogue/publish-procedure", "admin"),
            of("POST /api/admin/catalogue/withdraw-procedure", "admin"),
            of("POST /api/admin/catalogue/import-procedure-file", "admin"),
            of("GET /api/admin/calendar", "admin"),
            of("POST /api/admin/calendar/corrections", "admin"),
            of("GET /api/admin/calendar/affected-dossiers", "admin"),
            of("POST /api/admin/calendar/recalculations", "admin"),
            of("GET /api/dossiers", STAFF),
            of("GET /api/worklist", STEP_WORKERS + " auditor"),
            of("GET /api/dossiers/{code}", STAFF),
            of("GET /api/audit/dossiers/{code}", "auditor"),
            of("GET /api/audit/dossiers/{code}/difference", "auditor"),
            of("GET /api/dossiers/{code}/due-date", STAFF),
            of("GET /api/dossiers/{code}/actions", "reception officer head clerk cashier return-desk"),
            of("GET /api/dossiers/{code}/forms", "reception officer head clerk return-desk auditor"),
            of("GET /api/dossiers/{code}/forms/{form}", "reception officer head clerk return-desk auditor"),
            of("GET /api/registers", "reception officer head clerk return-desk auditor"),
            of("GET /api/audit/dossiers/{code}/events", "auditor"),
            of("GET /api/audit/departments/{department}/replay", "auditor"),
            of("GET /api/audit/officers/{officerId}/actions", "auditor"),
            of("GET /api/audit/export", "auditor"),
            of("GET /api/audit/access", "auditor"),
            of("POST /api/import/dossiers", "importer"),
            of("GET /api/statistics/intake", "analyst auditor"),
            of("GET /api/statistics/processing", "analyst auditor"),
            of("POST /api/dossiers", "applicant"),
            of("POST /api/dossiers/receive-dossier", "reception"),
            of("POST /api/dossiers/{code}/accept-dossier", "reception"),
            of("POST /api/dossiers/{code}/refuse-dossier", "reception"),
            of("POST /api/dossiers/{code}/assign-step", "reception head"),
            of("POST /api/dossiers/{code}/reassign-step", "reception head"),
            of("POST /api/dossiers/{code}/start-step", STEP_WORKERS),
            of("POST /api/dossiers/{code}/complete-step", STEP_WORKERS),
            of("POST /api/dossiers/{code}/return-step", STEP_WORKERS),
            of("POST /api/dossiers/{code}/request-consultation", "officer"),
            of("POST /api/dossiers/{code}/answer-consultation", "officer head"),
            of("POST /api/dossiers/{code}/request-supplement", "reception officer"),
            of("POST /api/dossiers/{code}/provide-supplement", "applicant reception"),
            of("POST /api/dossiers/{code}/request-payment", "reception officer"),
            of("POST /api/dossiers/{code}/confirm-payment", "cashier"),
            of("POST /api/dossiers/{code}/reschedule-dossier", "head"),
            of("POST /api/dossiers/{code}/recalculate-due-date", "admin"),
            of("POST /api/dossiers/{code}/stop-dossier", "head"),
            of("POST /api/dossiers/{code}/withdraw-dossier", "applicant"),
            of("POST /api/dossiers/{code}/issue-result", "head clerk"),
            of("POST /api/dossiers/{code}/recall-result", "head"),
            of("POST /api/dossiers/{code}/deliver-result", "return-desk"),
            of("POST /api/dossiers/{code}/request-correction", "officer"),
            of("POST /api/dossiers/{code}/approve-correction", "head"),
            of("POST /api/dossiers/{code}/reject-correction", "head"),
            of("POST /api/dossiers/{code}/erase-applicant-data", "data-protection"));

    private ExpectedAccess() {}

    static List<Endpoint> all() {
        return ENDPOINTS;
    }

    private static Endpoint of(String request, String roles) {
        String[] parts = request.split(" ");
        return new Endpoint(parts[0], parts[1], new TreeSet<>(Arrays.asList(roles.split(" "))));
    }

    /**
     * One endpoint.
     *
     * @param roles the roles that may call it, or only {@link #ANYONE}
     */
    record Endpoint(String method, String pattern, Set<String> roles) {

        boolean allows(String role) {
            return roles.contains(ANYONE) || roles.contains(role);
        }

        boolean open() {
            return roles.contains(ANYONE);
        }

        /** An address that the pattern matches, of a dossier that there is none of. */
        String address() {
            return pattern.replace("{code}", "000.00.24.H56-200101-9999")
                    .replace("{officerId}", "nobody")
                    .replace("/{number}/", "/1/")
                    .replace("{department}", "nowhere")
                    .replace("{slug}", "conflict")
                    .replace("{form}", "receipt")
                    .replace("{version}", "1")
                    .replace("{name}", "none")
                    .replace("{position}", "0")
                    .replace("{level}/{*number}", "0/000");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
