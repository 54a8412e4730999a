package vn.motcua.command.catalogue.officers;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.command.catalogue.officers.ListedOfficer.Membership;
import vn.motcua.events.catalogue.OfficerAppointed;
import vn.motcua.events.catalogue.OfficerEvent;
import vn.motcua.events.catalogue.OfficerRegistered;
import vn.motcua.events.catalogue.OfficerRelieved;

/** The officers as their events have left them; immutable. */
public final class Officers {

    private static final Officers NONE = new Officers(LinkedHashMap.empty(), 0);

    private final Map<String, ListedOfficer> officers;
    private final int events;

    private Officers(Map<String, ListedOfficer> officers, int events) {
        this.officers = officers;
        this.events = events;
    }

    /** The list before its first event. */
    public static Officers none() {
        return NONE;
    }

    /** The list after one more event. */
    public Officers with(OfficerEvent event) {
        List<Membership> memberships = new ArrayList<>(
                officer(event.officer()).map(ListedOfficer::memberships).orElse(List.of()));
        ListedOfficer after;
        if (event instanceof OfficerRegistered registered) {
            after = new ListedOfficer(registered.officer(), registered.name(), registered.position(), memberships);
        } else {
            if (event instanceof OfficerAppointed appointed) {
                memberships.add(new Membership(appointed.unit(), appointed.role(), appointed.from(), null));
            } else {
                OfficerRelieved relieved = (OfficerRelieved) event;
                memberships.replaceAll(membership -> membership.is(relieved.unit(), relieved.role())
                                && membership.lastDay() == null
                        ? new Membership(membership.unit(), membership.role(), membership.from(), relieved.lastDay())
                        : membership);
            }
            ListedOfficer before = officers.get(event.officer()).get();
            after = new ListedOfficer(before.id(), before.name(), before.position(), memberships);
        }
        return new Officers(officers.put(after.id(), after), events + 1);
    }

    /** How many events it consists of: its version. */
    public int events() {
        return events;
    }

    /** The officer with that personal number. */
    public Optional<ListedOfficer> officer(String id) {
        return officers.get(id).toJavaOptional();
    }

    /** Who works in that unit on {@code day}, in whichever role; everybody where {@code unit} is {@code null}. */
    public List<ListedOfficer> in(String unit, LocalDate day) {
        return officers.values()
                .filter(officer -> officer.memberships().stream()
                        .anyMatch(membership -> membership.holdsOn(day)
                                && (unit == null || membership.unit().equals(unit))))
                .toJavaList();
    }

    /** Whether the officer may be assigned in that unit and role on {@code day}. */
    public boolean works(String id, String unit, String role, LocalDate day) {
        return officer(id).stream()
                .flatMap(officer -> officer.memberships().stream())
                .anyMatch(membership -> membership.is(unit, role) && membership.holdsOn(day));
    }
}
