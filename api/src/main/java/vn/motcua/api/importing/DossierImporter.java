package vn.motcua.api.importing;

import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.motcua.api.commands.CommandClaim;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.dossier.ImportAnswer;
import vn.motcua.command.dossier.importdossier.ImportDossier;
import vn.motcua.command.dossier.importsteps.ImportSteps;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.eventstore.idempotency.IdempotencyKeyTakenException;
import vn.motcua.eventstore.idempotency.IdempotencyRecords;
import vn.motcua.query.eventlog.EventLog;
import vn.motcua.query.eventlog.LoggedDossier;

/**
 * Brings dossiers of other systems in. A dossier's foreign id is taken as a key in the same transaction as its first
 * events, so one id has one dossier, whoever sends it, how often, and whatever dies in between; a dossier that is there
 * gets the steps that it lacks. One that lacks none is not even loaded: sending a whole file again, after a kill, costs
 * two queries a batch.
 */
@Component
@EnableConfigurationProperties(ImportProperties.class)
class DossierImporter {

    private static final String KEY_PREFIX = "import:";

    private final DossierCommands commands;
    private final IdempotencyRecords records;
    private final EventLog log;
    private final DepartmentDirectory departments;
    private final ExecutorService workers;

    DossierImporter(
            DossierCommands commands,
            IdempotencyRecords records,
            EventLog log,
            Catalogue catalogue,
            ImportProperties properties) {
        this.commands = commands;
        this.records = records;
        this.log = log;
        this.departments = new DepartmentDirectory(catalogue, properties.agency());
        this.workers = Executors.newFixedThreadPool(properties.concurrency(), threads());
    }

    /**
     * Brings a batch in. Each dossier goes in whole or is refused; the others do not suffer.
     *
     * @throws vn.motcua.eventstore.LedgerUnavailableException if the ledger is away; the same batch may be sent again
     */
    ImportResponse bringIn(List<ImportRequest.Dossier> dossiers, CommandMetadata metadata) {
        Map<String, String> codes = records.streams(
                dossiers.stream().map(dossier -> key(dossier.externalId())).toList());
        Map<String, LoggedDossier> shown = log.steps(codes.values());
        List<CompletableFuture<Written>> running = new ArrayList<>();
        for (ImportRequest.Dossier dossier : dossiers) {
            String code = codes.get(key(dossier.externalId()));
            running.add(CompletableFuture.supplyAsync(() -> bringIn(dossier, code, shown, metadata), workers));
        }
        List<ImportResponse.Dossier> answers = new ArrayList<>();
        long position = -1;
        RuntimeException failure = null;
        for (CompletableFuture<Written> each : running) {
            try {
                Written written = each.join();
                answers.add(written.answer());
                position = Math.max(position, written.position().orElse(-1));
            } catch (CompletionException e) {
                failure = e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
        // Only after all have ended: a batch that is answered no longer runs.
        if (failure != null) {
            throw failure;
        }
        return new ImportResponse(answers, position < 0 ? null : position);
    }

    @PreDestroy
    void close() {
        workers.shutdown();
    }

    private Written bringIn(
            ImportRequest.Dossier dossier, String code, Map<String, LoggedDossier> shown, CommandMetadata metadata) {
        DossierReading reading = new DossierReading(dossier, departments);
        ImportDossier asNew = reading.asNew();
        if (!reading.faults().isEmpty()) {
            return Written.none(ImportResponse.Dossier.refused(dossier.externalId(), reading.faults()));
        }
        try {
            if (code != null) {
                ImportSteps offered = reading.asKnown(code);
                if (ShownHistory.of(shown.get(code)).holds(offered)) {
                    return Written.none(ImportResponse.Dossier.unchanged(
                            dossier.externalId(), code, offered.steps().size()));
                }
                return extend(dossier, code, reading, metadata);
            }
            if (DossierCode.parse(dossier.externalId()).isPresent()) {
                return ofThisSystem(dossier, reading, asNew, metadata);
            }
            return create(dossier, reading, asNew, metadata);
        } catch (CommandRefusedException refused) {
            return Written.none(ImportResponse.Dossier.refused(
                    dossier.externalId(),
                    refused.refusals().stream()
                            .map(refusal ->
                                    ImportRefusal.ofRule(refusal.rule(), refusal.vietnamese(), refusal.english()))
                            .toList()));
        }
    }

    private Written create(
            ImportRequest.Dossier dossier, DossierReading reading, ImportDossier asNew, CommandMetadata metadata) {
        String key = key(dossier.externalId());
        CommandClaim claim = new CommandClaim(key, key.getBytes(StandardCharsets.UTF_8), answer -> "{}");
        try {
            return written(dossier, true, commands.give(asNew, metadata, claim));
        } catch (IdempotencyKeyTakenException faster) {
            return extend(dossier, records.streams(List.of(key)).get(key), reading, metadata);
        }
    }

    private Written extend(
            ImportRequest.Dossier dossier, String code, DossierReading reading, CommandMetadata metadata) {
        return written(dossier, false, commands.give(reading.asKnown(code), metadata, null));
    }

    /** An export of this system may come back: a dossier that is here under that very code is not taken in again. */
    private Written ofThisSystem(
            ImportRequest.Dossier dossier, DossierReading reading, ImportDossier asNew, CommandMetadata metadata) {
        try {
            return extend(dossier, dossier.externalId(), reading, metadata);
        } catch (AggregateNotFoundException elsewhere) {
            return create(dossier, reading, asNew, metadata);
        }
    }

    private static Written written(
            ImportRequest.Dossier dossier, boolean created, DossierCommands.Done<ImportAnswer> done) {
        ImportAnswer answer = done.answer();
        return new Written(
                new ImportResponse.Dossier(
                        dossier.externalId(), answer.code(), created, answer.added(), answer.unchanged(), List.of()),
                done.position());
    }

    private static String key(String externalId) {
        return KEY_PREFIX + externalId;
    }

    private static ThreadFactory threads() {
        AtomicInteger number = new AtomicInteger();
        return task -> new Thread(task, "import-" + number.incrementAndGet());
    }

    private record Written(ImportResponse.Dossier answer, OptionalLong position) {

        static Written none(ImportResponse.Dossier answer) {
            return new Written(answer, OptionalLong.empty());
        }
    }
}
