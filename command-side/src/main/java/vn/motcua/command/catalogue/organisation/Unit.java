package vn.motcua.command.catalogue.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.catalogue.UnitDissolved;
import vn.motcua.events.catalogue.UnitEstablished;
import vn.motcua.events.catalogue.UnitKind;
import vn.motcua.events.catalogue.UnitRenamed;

/**
 * A unit of the administration through time.
 *
 * @param code its identifier code (mã định danh)
 * @param names what it was called and since when, oldest first, at least one
 * @param kind where it stands
 * @param parent the unit that it belongs to; {@code null} at the top
 * @param from its first day in Vietnam
 * @param lastDay its last day; {@code null} while it goes on
 * @param successors the units that took over
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether any part of it is sample data
 */
public record Unit(
        String code,
        List<Name> names,
        UnitKind kind,
        String parent,
        LocalDate from,
        LocalDate lastDay,
        List<String> successors,
        String confidence,
        boolean sample) {

    /** A name and its first day. */
    public record Name(String name, LocalDate from) {}

    public Unit {
        names = List.copyOf(names);
        successors = List.copyOf(successors);
    }

    static Unit of(UnitEstablished event) {
        return new Unit(
                event.code(),
                List.of(new Name(event.name(), event.from())),
                event.kind(),
                event.parent(),
                event.from(),
                null,
                List.of(),
                event.confidence(),
                event.sample());
    }

    Unit with(UnitRenamed event) {
        List<Name> all = new ArrayList<>(names);
        all.add(new Name(event.name(), event.from()));
        return new Unit(code, all, kind, parent, from, lastDay, successors, confidence, sample);
    }

    Unit with(UnitDissolved event) {
        return new Unit(code, names, kind, parent, from, event.lastDay(), event.successors(), confidence, sample);
    }

    /** Whether there is such a unit on {@code day}. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** What it is called now or was called last. */
    public String name() {
        return names.get(names.size() - 1).name();
    }

    /** What it is called on {@code day}; before its first day, its first name. */
    public String nameOn(LocalDate day) {
        String found = names.get(0).name();
        for (Name name : names) {
            if (!name.from().isAfter(day)) {
                found = name.name();
            }
        }
        return found;
    }
}
