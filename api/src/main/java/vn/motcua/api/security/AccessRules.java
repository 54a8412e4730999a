package vn.motcua.api.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static vn.motcua.api.security.AccessRule.anyone;
import static vn.motcua.api.security.AccessRule.command;
import static vn.motcua.api.security.AccessRule.only;
import static vn.motcua.command.Role.ADMIN;
import static vn.motcua.command.Role.ANALYST;
import static vn.motcua.command.Role.AUDITOR;
import static vn.motcua.command.Role.CASHIER;
import static vn.motcua.command.Role.CLERK;
import static vn.motcua.command.Role.DATA_PROTECTION;
import static vn.motcua.command.Role.HEAD;
import static vn.motcua.command.Role.OFFICER;
import static vn.motcua.command.Role.RECEPTION;
import static vn.motcua.command.Role.RETURN_DESK;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.api.commands.DossierOperations;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.rules.Operation;

/**
 * Every endpoint and who may call it. What is not here is denied. Departments and assignments are decided by the rules of the
 * command side and by the reading scope, which know the dossier.
 */
final class AccessRules {

    private static final Role[] STAFF = {RECEPTION, OFFICER, HEAD, CLERK, CASHIER, RETURN_DESK, AUDITOR, DATA_PROTECTION
    };

    /** Who hands forms to applicants or keeps the books, and so reads applicants' data; and who checks them. */
    private static final Role[] FORMS = {RECEPTION, OFFICER, HEAD, CLERK, RETURN_DESK, AUDITOR};

    private static final List<AccessRule> READS_AND_ADMINISTRATION = List.of(
            anyone(GET, "/api/public/dossiers/{code}"),
            anyone(GET, "/api/public/dossiers/{code}/receipt"),
            anyone(GET, "/api/public/procedures"),
            anyone(GET, "/api/public/procedures/{code}"),
            anyone(GET, "/api/public/departments"),
            anyone(GET, "/api/public/fields"),
            anyone(GET, "/api/public/procedure-codes"),
            anyone(GET, "/api/public/procedures/{code}/versions/{version}"),
            anyone(GET, "/api/public/procedures/{code}/file"),
            anyone(GET, "/api/public/procedures/{code}/process"),
            anyone(GET, "/api/public/procedures/{code}/process.svg"),
            anyone(GET, "/api/public/procedures/{code}/process.bpmn"),
            only(POST, "/api/admin/processes/bpmn", ADMIN),
            anyone(GET, "/api/ledger/checkpoint"),
            anyone(GET, "/api/ledger/keys"),
            anyone(GET, "/api/ledger/proof/{position}"),
            anyone(GET, "/api/ledger/consistency"),
            anyone(GET, "/tile/{level}/{*number}"),
            only(GET, "/api/ledger/export", AUDITOR),
            only(GET, "/api/dossiers", STAFF),
            only(GET, "/api/worklist", RECEPTION, OFFICER, HEAD, CLERK, AUDITOR),
            only(GET, "/api/dossiers/{code}", STAFF),
            only(GET, "/api/audit/dossiers/{code}", AUDITOR),
            only(GET, "/api/audit/dossiers/{code}/difference", AUDITOR),
            only(GET, "/api/dossiers/{code}/due-date", STAFF),
            only(GET, "/api/dossiers/{code}/actions", RECEPTION, OFFICER, HEAD, CLERK, CASHIER, RETURN_DESK),
            only(GET, "/api/dossiers/{code}/forms", FORMS),
            only(GET, "/api/dossiers/{code}/forms/{form}", FORMS),
            only(GET, "/api/registers", FORMS),
            only(GET, "/api/audit/dossiers/{code}/events", AUDITOR),
            only(GET, "/api/audit/departments/{department}/replay", AUDITOR),
            only(GET, "/api/audit/officers/{officerId}/actions", AUDITOR),
            only(GET, "/api/audit/export", AUDITOR),
            only(GET, "/api/audit/access", AUDITOR),
            only(GET, "/api/statistics/intake", ANALYST, AUDITOR),
            only(GET, "/api/statistics/processing", ANALYST, AUDITOR),
            only(GET, "/api/admin/projections", ADMIN),
            only(POST, "/api/admin/projections/{name}/rebuild", ADMIN),
            only(POST, "/api/admin/projections/{name}/reconcile", ADMIN),
            only(GET, "/api/admin/projections/{name}/parked", ADMIN),
            only(POST, "/api/admin/projections/{name}/parked/{code}/retry", ADMIN),
            only(GET, "/api/admin/burnt-numbers", ADMIN),
            only(GET, "/api/absences", OFFICER, HEAD, CLERK, AUDITOR),
            only(POST, "/api/absences", HEAD),
            only(POST, "/api/absences/{number}/end", HEAD),
            only(POST, "/api/dossiers/{code}/claim-step", OFFICER, HEAD, CLERK),
            only(GET, "/api/admin/sweeps", ADMIN),
            only(POST, "/api/admin/sweeps", ADMIN),
            only(GET, "/api/admin/catalogue/officers", ADMIN),
            only(GET, "/api/admin/catalogue/procedures/{code}", ADMIN),
            only(POST, "/api/admin/catalogue/establish-unit", ADMIN),
            only(POST, "/api/admin/catalogue/rename-unit", ADMIN),
            only(POST, "/api/admin/catalogue/dissolve-units", ADMIN),
            only(POST, "/api/admin/catalogue/name-field", ADMIN),
            only(POST, "/api/admin/catalogue/register-officer", ADMIN),
            only(POST, "/api/admin/catalogue/appoint-officer", ADMIN),
            only(POST, "/api/admin/catalogue/relieve-officer", ADMIN),
            only(POST, "/api/admin/catalogue/draft-procedure", ADMIN),
            only(POST, "/api/admin/catalogue/publish-procedure", ADMIN),
            only(POST, "/api/admin/catalogue/withdraw-procedure", ADMIN),
            only(POST, "/api/admin/catalogue/import-procedure-file", ADMIN),
            only(GET, "/api/admin/calendar", ADMIN),
            only(POST, "/api/admin/calendar/corrections", ADMIN),
            only(GET, "/api/admin/calendar/affected-dossiers", ADMIN),
            only(POST, "/api/admin/calendar/recalculations", ADMIN));

    private static final List<AccessRule> SYSTEM = List.of(
            anyone(GET, "/problems/{slug}"),
            anyone(GET, "/actuator/health"),
            anyone(GET, "/actuator/health/liveness"),
            anyone(GET, "/actuator/health/readiness"),
            only(GET, "/actuator/prometheus", ADMIN),
            anyone(GET, "/v3/api-docs"),
            anyone(GET, "/v3/api-docs.yaml"),
            anyone(GET, "/v3/api-docs/swagger-config"),
            anyone(GET, "/swagger-ui.html"),
            anyone(GET, "/swagger-ui/**"));

    private AccessRules() {}

    static List<AccessRule> all() {
        List<AccessRule> all = new ArrayList<>(READS_AND_ADMINISTRATION);
        all.add(command("/api/dossiers", Operation.SUBMIT_DOSSIER));
        all.add(command("/api/dossiers/receive-dossier", Operation.RECEIVE_DOSSIER));
        all.add(command("/api/import/dossiers", Operation.IMPORT_DOSSIER));
        DossierOperations.all()
                .keySet()
                .forEach(operation -> all.add(command("/api/dossiers/{code}/" + operation.kebabName(), operation)));
        all.addAll(SYSTEM);
        return all;
    }
}
