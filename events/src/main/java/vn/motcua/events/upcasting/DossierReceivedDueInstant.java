package vn.motcua.events.upcasting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.motcua.events.VietnamTime;

/**
 * DossierReceived 2 → 3: the appointment was a day, meaning the end of its working hours (17:00 in Vietnam); now it is an
 * instant, since short procedures are due within a day.
 */
final class DossierReceivedDueInstant extends JsonEventUpcaster {

    private static final LocalTime END_OF_WORKING_HOURS = LocalTime.of(17, 0);

    DossierReceivedDueInstant() {
        super("DossierReceived", "2", "3");
    }

    @Override
    void upcast(ObjectNode payload) {
        JsonNode day = payload.remove("dueDate");
        if (day != null && !day.isNull()) {
            payload.put(
                    "dueAt",
                    LocalDate.parse(day.asText())
                            .atTime(END_OF_WORKING_HOURS)
                            .atZone(VietnamTime.ZONE)
                            .toInstant()
                            .toString());
        }
    }
}
