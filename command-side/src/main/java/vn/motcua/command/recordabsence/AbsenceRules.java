package vn.motcua.command.recordabsence;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.absence.Absence;
import vn.motcua.command.absence.UnitAbsences;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.absence.AbsenceEnded;
import vn.motcua.events.absence.AbsenceRecorded;

/** When a head may record an absence or end it: in the own unit, not for days that have passed, and with nobody absent twice. */
final class AbsenceRules {

    private AbsenceRules() {}

    static Either<Seq<Refusal>, AbsenceRecorded> decide(
            UnitAbsences absences, RecordAbsence command, Caller caller, Instant now) {
        if (!headOf(caller, command.department())) {
            return Either.left(Vector.of(notTheHead(command.department(), now)));
        }
        String unit = command.department();
        boolean elsewhere = !unit.equals(command.absent().department())
                || !unit.equals(command.substitute().department());
        Seq<Refusal> refusals = Vector.of(
                        elsewhere ? otherUnit(unit, now) : null,
                        command.absent().id().equals(command.substitute().id()) ? oneself(now) : null,
                        command.from().isBefore(VietnamTime.day(now)) ? past(now) : null,
                        absences.absent(command.absent().id(), command.from(), command.to()) ? twice(now) : null,
                        absences.absent(command.substitute().id(), command.from(), command.to())
                                ? substituteAbsent(now)
                                : null)
                .filter(refusal -> refusal != null);
        return refusals.isEmpty()
                ? Either.right(new AbsenceRecorded(
                        unit,
                        absences.all().size() + 1,
                        command.absent(),
                        command.substitute(),
                        command.from(),
                        command.to(),
                        command.reason()))
                : Either.left(refusals);
    }

    static Either<Seq<Refusal>, AbsenceEnded> decide(
            UnitAbsences absences, EndAbsence command, Caller caller, Instant now) {
        if (!headOf(caller, command.department())) {
            return Either.left(Vector.of(notTheHead(command.department(), now)));
        }
        LocalDate back = command.firstDayBack();
        Option<Absence> absence = absences.find(command.number());
        if (absence.isEmpty()) {
            return Either.left(Vector.of(unknown(command.number(), now)));
        }
        if (back.isBefore(VietnamTime.day(now))) {
            return Either.left(Vector.of(past(now)));
        }
        // Called off: as if it had been from no day to no day.
        LocalDate effective =
                back.isBefore(absence.get().from()) ? absence.get().from() : back;
        return effective.isAfter(absence.get().to())
                ? Either.left(Vector.of(over(now)))
                : Either.right(new AbsenceEnded(command.department(), command.number(), effective, command.reason()));
    }

    private static boolean headOf(Caller caller, String department) {
        return caller.has(Role.HEAD) && department.equals(caller.department());
    }

    private static Refusal notTheHead(String department, Instant now) {
        return Refusal.forbidden(
                "absence.head",
                LegalBasis.oneStop(now),
                Map.of("department", department),
                "Chỉ lãnh đạo cơ quan được ghi nhận vắng mặt và người thay thế trong cơ quan mình.",
                "Only the head of a unit may record absences and substitutes, and in the own unit.");
    }

    private static Refusal otherUnit(String department, Instant now) {
        return Refusal.conflict(
                "absence.department",
                LegalBasis.oneStop(now),
                Map.of("department", department),
                "Người vắng mặt và người thay thế phải thuộc cơ quan này.",
                "Who is absent and who stands in have to belong to this unit.");
    }

    private static Refusal oneself(Instant now) {
        return Refusal.conflict(
                "absence.substitute",
                LegalBasis.oneStop(now),
                Map.of(),
                "Không ai tự thay thế cho chính mình.",
                "Nobody stands in for themselves.");
    }

    private static Refusal past(Instant now) {
        return Refusal.conflict(
                "absence.past",
                LegalBasis.oneStop(now),
                Map.of(),
                "Không ghi nhận hoặc kết thúc vắng mặt cho ngày đã qua.",
                "No absence is recorded or ended for a day that has passed.");
    }

    private static Refusal twice(Instant now) {
        return Refusal.conflict(
                "absence.overlap",
                LegalBasis.oneStop(now),
                Map.of(),
                "Cán bộ này đã được ghi nhận vắng mặt trong thời gian đó.",
                "That officer is recorded as absent in that time already.");
    }

    private static Refusal substituteAbsent(Instant now) {
        return Refusal.conflict(
                "absence.substitute-absent",
                LegalBasis.oneStop(now),
                Map.of(),
                "Người thay thế cũng vắng mặt trong thời gian đó.",
                "The substitute is absent in that time, too.");
    }

    private static Refusal unknown(int number, Instant now) {
        return Refusal.conflict(
                "absence.unknown",
                LegalBasis.oneStop(now),
                Map.of("number", Integer.toString(number)),
                "Cơ quan không có lần vắng mặt số %d.".formatted(number),
                "The unit has no absence %d.".formatted(number));
    }

    private static Refusal over(Instant now) {
        return Refusal.conflict(
                "absence.over",
                LegalBasis.oneStop(now),
                Map.of(),
                "Lần vắng mặt này đã kết thúc trước ngày đó.",
                "This absence is over before that day.");
    }
}
