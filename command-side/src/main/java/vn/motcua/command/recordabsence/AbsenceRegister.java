package vn.motcua.command.recordabsence;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import vn.motcua.command.GivenChange;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.absence.UnitAbsences;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.absence.AbsenceEvent;

/** The absences of one unit as an aggregate. */
@AggregateRoot(type = "AbsenceRegister")
public class AbsenceRegister {

    @AggregateIdentifier
    private String stream;

    private UnitAbsences absences = UnitAbsences.NONE;

    /** For Axon: a register before its first event. */
    protected AbsenceRegister() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AbsenceAnswer handle(RecordAbsence command, CommandMessage<?> message, OneStopCentre centre) {
        GivenChange change = new GivenChange(message, centre.clock());
        return publish(change, AbsenceRules.decide(absences, command, change.caller(), change.now()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AbsenceAnswer handle(EndAbsence command, CommandMessage<?> message, OneStopCentre centre) {
        GivenChange change = new GivenChange(message, centre.clock());
        return publish(change, AbsenceRules.decide(absences, command, change.caller(), change.now()));
    }

    @EventSourcingHandler
    void on(AbsenceEvent event) {
        stream = AbsenceEvent.stream(event.department());
        absences = absences.with(event);
    }

    private static AbsenceAnswer publish(GivenChange change, Either<Seq<Refusal>, ? extends AbsenceEvent> decided) {
        AbsenceEvent event = GivenChange.accepted(decided);
        change.apply(Role.HEAD, event);
        return new AbsenceAnswer(event.department(), event.number());
    }
}
