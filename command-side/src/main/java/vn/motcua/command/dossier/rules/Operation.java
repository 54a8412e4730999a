package vn.motcua.command.dossier.rules;

import static vn.motcua.command.Role.ADMIN;
import static vn.motcua.command.Role.APPLICANT;
import static vn.motcua.command.Role.CASHIER;
import static vn.motcua.command.Role.CLERK;
import static vn.motcua.command.Role.DATA_PROTECTION;
import static vn.motcua.command.Role.HEAD;
import static vn.motcua.command.Role.IMPORTER;
import static vn.motcua.command.Role.OFFICER;
import static vn.motcua.command.Role.RECEPTION;
import static vn.motcua.command.Role.RETURN_DESK;
import static vn.motcua.events.dossier.DossierStatus.FINISHED;
import static vn.motcua.events.dossier.DossierStatus.IN_PROGRESS;
import static vn.motcua.events.dossier.DossierStatus.NOT_ACCEPTED;
import static vn.motcua.events.dossier.DossierStatus.PAYMENT_REQUIRED;
import static vn.motcua.events.dossier.DossierStatus.RECEIVED;
import static vn.motcua.events.dossier.DossierStatus.RESULT_DELIVERED;
import static vn.motcua.events.dossier.DossierStatus.STOPPED;
import static vn.motcua.events.dossier.DossierStatus.SUBMITTED;
import static vn.motcua.events.dossier.DossierStatus.SUPPLEMENT_REQUIRED;
import static vn.motcua.events.dossier.DossierStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.motcua.command.Role;
import vn.motcua.events.dossier.DossierStatus;

/**
 * The transition table: each operation on a dossier, who may ask for it and in which statuses (trạng thái). Whether the
 * caller's department and assignment fit
 * is decided beside the dossier's state.
 */
public enum Operation {
    SUBMIT_DOSSIER(by(APPLICANT), from()),
    RECEIVE_DOSSIER(by(RECEPTION), from()),
    ACCEPT_DOSSIER(by(RECEPTION), from(SUBMITTED)),
    REFUSE_DOSSIER(by(RECEPTION), from(SUBMITTED)),
    ASSIGN_STEP(by(RECEPTION, HEAD), from(RECEIVED, IN_PROGRESS)),
    REASSIGN_STEP(by(RECEPTION, HEAD), from(RECEIVED, IN_PROGRESS)),
    CLAIM_STEP(by(OFFICER, HEAD, CLERK), from(IN_PROGRESS)),
    START_STEP(by(OFFICER, HEAD, CLERK, RECEPTION), from(IN_PROGRESS)),
    COMPLETE_STEP(by(OFFICER, HEAD, CLERK, RECEPTION), from(IN_PROGRESS)),
    RETURN_STEP(by(OFFICER, HEAD, CLERK, RECEPTION), from(IN_PROGRESS)),
    REQUEST_CONSULTATION(by(OFFICER), from(IN_PROGRESS)),
    ANSWER_CONSULTATION(by(OFFICER, HEAD), from(IN_PROGRESS)),
    REQUEST_SUPPLEMENT(by(RECEPTION, OFFICER), from(SUBMITTED, RECEIVED, IN_PROGRESS)),
    PROVIDE_SUPPLEMENT(by(APPLICANT, RECEPTION), from(SUPPLEMENT_REQUIRED)),
    REQUEST_PAYMENT(by(RECEPTION, OFFICER), from(SUBMITTED, RECEIVED, IN_PROGRESS)),
    CONFIRM_PAYMENT(by(CASHIER), from(PAYMENT_REQUIRED)),
    RESCHEDULE_DOSSIER(by(HEAD), from(RECEIVED, IN_PROGRESS)),
    RECALCULATE_DUE_DATE(by(ADMIN), from(RECEIVED, IN_PROGRESS, SUPPLEMENT_REQUIRED, PAYMENT_REQUIRED)),
    MARK_OVERDUE(by(ADMIN), any()),
    STOP_DOSSIER(by(HEAD), from(RECEIVED, IN_PROGRESS, SUPPLEMENT_REQUIRED, PAYMENT_REQUIRED)),
    WITHDRAW_DOSSIER(by(APPLICANT), from(SUBMITTED, RECEIVED, IN_PROGRESS, SUPPLEMENT_REQUIRED, PAYMENT_REQUIRED)),
    ISSUE_RESULT(by(HEAD, CLERK), from(IN_PROGRESS)),
    RECALL_RESULT(by(HEAD), from(FINISHED)),
    DELIVER_RESULT(by(RETURN_DESK), from(FINISHED)),
    REQUEST_CORRECTION(by(OFFICER), any()),
    APPROVE_CORRECTION(by(HEAD), any()),
    REJECT_CORRECTION(by(HEAD), any()),
    ERASE_APPLICANT_DATA(by(DATA_PROTECTION), from(NOT_ACCEPTED, WITHDRAWN, STOPPED, RESULT_DELIVERED)),
    IMPORT_DOSSIER(by(IMPORTER), from()),
    IMPORT_STEPS(by(IMPORTER), any());

    private final List<Role> roles;
    private final Set<DossierStatus> statuses;

    Operation(List<Role> roles, Set<DossierStatus> statuses) {
        this.roles = roles;
        this.statuses = statuses;
    }

    /** The name in addresses, e.g. {@code request-supplement}. */
    public String kebabName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles that it is open to, in the order in which they are tried. */
    public List<Role> roles() {
        return roles;
    }

    /** The statuses in which it is possible, unmodifiable; none for an intake, which has no dossier before it. */
    public Set<DossierStatus> statuses() {
        return statuses;
    }

    private static List<Role> by(Role... roles) {
        return List.of(roles);
    }

    private static Set<DossierStatus> from(DossierStatus... statuses) {
        Set<DossierStatus> set = EnumSet.noneOf(DossierStatus.class);
        set.addAll(Arrays.asList(statuses));
        return Collections.unmodifiableSet(set);
    }

    private static Set<DossierStatus> any() {
        return Collections.unmodifiableSet(EnumSet.allOf(DossierStatus.class));
    }
}
