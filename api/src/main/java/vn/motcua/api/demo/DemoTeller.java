package vn.motcua.api.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.api.commands.CommandClaim;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.events.Source;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.eventstore.idempotency.IdempotencyRecords;

/**
 * Tells the life of one dossier by giving its commands. The submission takes a key with its events, so that a dossier
 * which a killed run has begun is found again and its life is told on from where it ended.
 */
final class DemoTeller {

    private final DossierCommands commands;
    private final IdempotencyRecords records;
    private final LedgerReader ledger;
    private final String keyPrefix;

    /** @param keyPrefix names the plan that the dossiers are of */
    DemoTeller(DossierCommands commands, IdempotencyRecords records, LedgerReader ledger, String keyPrefix) {
        this.commands = commands;
        this.records = records;
        this.ledger = ledger;
        this.keyPrefix = keyPrefix;
    }

    /** Tells a life from its beginning. */
    void tell(DemoDossier dossier, List<DemoAct> life) {
        tell(dossier, life, null, 0);
    }

    /** Tells what is missing of a life that may have been told in part. */
    void resume(DemoDossier dossier, List<DemoAct> life) {
        String code = records.find(key(dossier))
                .flatMap(record -> record.aggregateId())
                .orElse(null);
        tell(dossier, life, code, code == null ? 0 : ledger.eventsOf(code).size());
    }

    private void tell(DemoDossier dossier, List<DemoAct> life, String known, int told) {
        String code = known;
        int events = 0;
        for (DemoAct act : life) {
            if (events >= told) {
                CommandMetadata metadata =
                        CommandMetadata.of(act.by(), Source.IMPORT).occurredAt(act.at());
                CommandClaim claim = code == null ? claim(dossier) : null;
                DossierCommands.Done<DossierAnswer> done =
                        commands.give(act.command().apply(code), metadata, claim);
                code = done.answer().code();
            }
            events += act.events();
        }
    }

    private CommandClaim claim(DemoDossier dossier) {
        String key = key(dossier);
        return new CommandClaim(key, key.getBytes(StandardCharsets.UTF_8), answer -> "{}");
    }

    private String key(DemoDossier dossier) {
        return keyPrefix + dossier.number();
    }
}
