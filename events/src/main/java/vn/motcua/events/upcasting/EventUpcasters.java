package vn.motcua.events.upcasting;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Every upcaster of the published language, in the order in which they have to be applied. */
public final class EventUpcasters {

    private EventUpcasters() {}

    /**
     * A chain that brings any revision that was ever stored to the current one. It works on JSON trees: the serializer in
     * use must be able to convert its content to {@link com.fasterxml.jackson.databind.JsonNode}.
     */
    public static EventUpcaster chain() {
        return new EventUpcasterChain(
                new DossierReceivedChannelByName(),
                new DossierReceivedDueInstant(),
                new OptionalFieldsAdded("DossierReceived", "3", "4"),
                new OptionalFieldsAdded("DossierSubmitted", "1", "2"),
                new OptionalFieldsAdded("SupplementProvided", "1", "2"),
                new OptionalFieldsAdded("PaymentConfirmed", "1", "2"),
                new OptionalFieldsAdded("ConsultationRequested", "1", "2"),
                new OptionalFieldsAdded("ConsultationAnswered", "1", "2"),
                new OptionalFieldsAdded("StepAssigned", "1", "2"),
                new OptionalFieldsAdded("StepCompleted", "1", "2"));
    }
}
