package vn.motcua.api.commands;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.eventstore.AppendReceipt;

/** Gives commands to dossiers and tells where in the ledger their events ended up. */
@Component
public class DossierCommands {

    private final CommandGateway gateway;
    private final MeterRegistry meters;

    DossierCommands(CommandGateway gateway, MeterRegistry meters) {
        this.gateway = gateway;
        this.meters = meters;
    }

    /**
     * Gives a command and waits until its events are in the ledger.
     *
     * @param claim the key that it takes with its events; {@code null} for none
     * @throws vn.motcua.command.CommandRefusedException if rules refused it
     * @throws vn.motcua.command.StaleDossierException if the dossier has another version than the metadata expects
     * @throws vn.motcua.eventstore.idempotency.IdempotencyKeyTakenException if the claim's key has had its effect already
     * @throws vn.motcua.eventstore.LedgerUnavailableException if the ledger is away
     */
    public <R> Done<R> give(Object command, CommandMetadata metadata, CommandClaim claim) {
        AppendReceipt receipt = new AppendReceipt();
        CommandMessage<Object> message = GenericCommandMessage.asCommandMessage(command)
                .andMetaData(metadata.toMap())
                .andMetaData(receipt.asMetaData());
        if (claim != null) {
            message = message.andMetaData(Map.of(CommandClaim.METADATA_KEY, claim));
        }
        Timer.Sample sample = Timer.start(meters);
        String outcome = "failed";
        try {
            R answer = gateway.sendAndWait(message);
            outcome = "done";
            return new Done<>(answer, receipt.lastPosition());
        } catch (CommandRefusedException refused) {
            outcome = "refused";
            throw refused;
        } finally {
            sample.stop(Timer.builder("motcua.commands")
                    .description("time from giving a command to its events being in the ledger")
                    .tag("command", command.getClass().getSimpleName())
                    .tag("outcome", outcome)
                    .publishPercentileHistogram()
                    .register(meters));
        }
    }

    /**
     * A command that was done.
     *
     * @param answer what its handler returned
     * @param position the ledger position of its last event; empty when it changed nothing
     */
    public record Done<R>(R answer, OptionalLong position) {}
}
