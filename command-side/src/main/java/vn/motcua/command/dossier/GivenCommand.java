package vn.motcua.command.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.commandhandling.CommandMessage;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;

/**
 * A command as it was given: who gave it, through which door, and in what surroundings it is decided.
 *
 * @param metadata what travelled with it
 * @param commandId its name in the ledger
 * @param source through which door it came
 * @param context what its rules may look at
 */
record GivenCommand(CommandMetadata metadata, String commandId, Source source, DossierContext context) {

    static GivenCommand of(CommandMessage<?> message, Operation operation, OneStopCentre centre) {
        CommandMetadata metadata = CommandMetadata.from(message.getMetaData());
        // The ledger keeps microseconds; a finer clock would make an event differ from itself once read back.
        Instant now = centre.clock().instant().truncatedTo(ChronoUnit.MICROS);
        boolean tellsOfThePast =
                metadata.occurredAt() != null || operation.roles().contains(Role.IMPORTER);
        return new GivenCommand(
                metadata,
                metadata.commandId() == null ? message.getIdentifier() : metadata.commandId(),
                tellsOfThePast ? Source.IMPORT : metadata.source(),
                new DossierContext(
                        metadata.caller(),
                        now,
                        metadata.occurredAt(),
                        centre.calendars(),
                        centre.catalogue(),
                        centre.department(),
                        centre.processesBindFrom()));
    }

    boolean expectsOtherThan(long version) {
        return metadata.expectedVersion() != null && metadata.expectedVersion() != version;
    }

    long expectedVersion() {
        return metadata.expectedVersion();
    }

    Provenance provenance(Role role, Instant at) {
        return new Provenance(metadata.caller().actingAs(role), commandId, metadata.traceId(), source, at);
    }
}
