package vn.motcua.api.commands;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.JsonNode;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.dossier.DossierStatus;

/**
 * What is kept under an idempotency key to give the same answer again; the ledger adds the position.
 *
 * @param status the HTTP status of a refusal; {@code null} for a success
 * @param code the dossier code; {@code null} for a refusal
 * @param dossierStatus by national code; {@code null} for a refusal
 * @param version the dossier's version; {@code null} for a refusal
 * @param language the language of the problem; {@code null} for a success
 * @param problem the problem; {@code null} for a success
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredAnswer(
        Integer status, String code, Integer dossierStatus, Long version, String language, JsonNode problem) {

    static StoredAnswer done(DossierAnswer answer) {
        return new StoredAnswer(null, answer.code(), answer.status().code(), answer.version(), null, null);
    }

    static StoredAnswer refused(int status, String language, JsonNode problem) {
        return new StoredAnswer(status, null, null, null, language, problem);
    }

    DossierAnswer answer() {
        return new DossierAnswer(code, DossierStatus.ofCode(dossierStatus).orElseThrow(), version);
    }
}
