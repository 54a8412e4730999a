package vn.motcua.api.absence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import vn.motcua.command.Caller;
import vn.motcua.command.absence.Absence;
import vn.motcua.command.absence.UnitAbsences;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.absence.AbsenceEvent;

/** The absences of each unit as the ledger tells of them now; what was read before is kept, so a question reads what is new. */
@Component
public class Absences {

    private final EventStore ledger;
    private final Clock clock;
    private final Map<String, UnitAbsences> known = new ConcurrentHashMap<>();

    Absences(EventStore ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The absences of a unit.
     *
     * @param department its identifier code; {@code null}: none
     */
    public UnitAbsences of(String department) {
        if (department == null) {
            return UnitAbsences.NONE;
        }
        AtomicReference<UnitAbsences> absences =
                new AtomicReference<>(known.getOrDefault(department, UnitAbsences.NONE));
        ledger.readEvents(AbsenceEvent.stream(department), absences.get().events())
                .asStream()
                .forEach(message -> {
                    if (message.getPayload() instanceof AbsenceEvent event) {
                        absences.set(absences.get().with(event));
                    }
                });
        if (absences.get().events() > 0) {
            known.put(department, absences.get());
        }
        return absences.get();
    }

    /** The absences in which that officer stands in today. */
    public List<Absence> standingIn(Caller officer) {
        return of(officer.department())
                .standingIn(officer.id(), VietnamTime.day(clock.instant()))
                .asJava();
    }

    /** Whether {@code officer} stands in today for the officer with the id {@code absent}. */
    public boolean standsIn(Caller officer, String absent) {
        return standingIn(officer).stream()
                .anyMatch(absence -> absence.absent().id().equals(absent));
    }
}
