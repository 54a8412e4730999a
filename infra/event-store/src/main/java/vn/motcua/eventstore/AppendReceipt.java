package vn.motcua.eventstore;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Tells the sender of a command where in the ledger its events ended up, once the command is answered.
 *
 * <p>Either attach one to a unit of work of one's own, or send it along and let {@link AppendReceiptInterceptor} attach it:
 *
 * <pre>{@code
 * AppendReceipt receipt = new AppendReceipt();
 * gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(receipt.asMetaData()));
 * receipt.lastPosition();
 * }</pre>
 *
 * Safe to read from any thread after the command was answered.
 */
public final class AppendReceipt {

    /** The metadata key under which a command carries its receipt; local to the process, never stored. */
    public static final String METADATA_KEY = "motcua.append-receipt";

    private static final String RESOURCE = AppendReceipt.class.getName();

    private record Appended(long lastPosition, String aggregateId, long lastSequenceNumber, Instant recordedAt) {}

    private volatile Appended appended;

    /** A receipt attached to {@code unitOfWork}: it is filled in when the events of that unit of work are in the ledger. */
    public static AppendReceipt attach(UnitOfWork<?> unitOfWork) {
        AppendReceipt receipt = new AppendReceipt();
        receipt.attachTo(unitOfWork);
        return receipt;
    }

    /** Attaches this receipt to {@code unitOfWork}. */
    public void attachTo(UnitOfWork<?> unitOfWork) {
        unitOfWork.root().resources().put(RESOURCE, this);
    }

    /** Metadata that makes a command carry this receipt. */
    public Map<String, Object> asMetaData() {
        return Map.of(METADATA_KEY, this);
    }

    /** The position of the last event appended; empty when nothing was. */
    public OptionalLong lastPosition() {
        Appended known = appended;
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.lastPosition());
    }

    /** The stream of the last event appended; empty when nothing was. */
    public Optional<String> aggregateId() {
        return Optional.ofNullable(appended).map(Appended::aggregateId);
    }

    /** The sequence number of the last event appended, from 0 within its stream; empty when nothing was. */
    public OptionalLong lastSequenceNumber() {
        Appended known = appended;
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.lastSequenceNumber());
    }

    /** When the store wrote the last event; empty when nothing was. */
    public Optional<Instant> recordedAt() {
        return Optional.ofNullable(appended).map(Appended::recordedAt);
    }

    static void fillCurrent(Written written, EventRow last) {
        if (CurrentUnitOfWork.isStarted()) {
            AppendReceipt receipt = CurrentUnitOfWork.get().root().getResource(RESOURCE);
            if (receipt != null) {
                receipt.appended = new Appended(
                        written.lastPosition(), last.aggregateId(), last.sequenceNumber(), written.recordedAt());
            }
        }
    }

    @Override
    public String toString() {
        return "AppendReceipt[" + appended + "]";
    }
}
