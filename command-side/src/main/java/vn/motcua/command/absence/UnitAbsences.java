package vn.motcua.command.absence;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.LocalDate;
import vn.motcua.events.absence.AbsenceEnded;
import vn.motcua.events.absence.AbsenceEvent;
import vn.motcua.events.absence.AbsenceRecorded;

/**
 * The absences of a unit, folded from its events; immutable.
 *
 * @param events how many events were folded
 * @param all by number
 */
public record UnitAbsences(int events, Vector<Absence> all) {

    /** Before the first event. */
    public static final UnitAbsences NONE = new UnitAbsences(0, Vector.empty());

    /** With what happened next. */
    public UnitAbsences with(AbsenceEvent event) {
        if (event instanceof AbsenceRecorded told) {
            return new UnitAbsences(
                    events + 1,
                    all.append(new Absence(
                            told.number(), told.absent(), told.substitute(), told.from(), told.to(), told.reason())));
        }
        AbsenceEnded ended = (AbsenceEnded) event;
        int index = ended.number() - 1;
        return new UnitAbsences(events + 1, all.update(index, all.get(index).endingBefore(ended.firstDayBack())));
    }

    /** The absence with that number. */
    public Option<Absence> find(int number) {
        return number >= 1 && number <= all.size() ? Option.some(all.get(number - 1)) : Option.none();
    }

    /** The absences in which {@code substitute} stands in on that day. */
    public Vector<Absence> standingIn(String substitute, LocalDate day) {
        return all.filter(
                absence -> absence.covers(day) && absence.substitute().id().equals(substitute));
    }

    /** Whether somebody is absent on one of those days. */
    public boolean absent(String officer, LocalDate first, LocalDate last) {
        return all.exists(absence -> absence.absent().id().equals(officer) && absence.touches(first, last));
    }
}
