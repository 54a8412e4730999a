package vn.motcua.command.catalogue.procedures;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.events.catalogue.ProcedureEvent;

/** A change of the procedures, given by the administrator of the catalogue. */
public sealed interface ProcedureCommand permits DraftProcedure, PublishProcedure, WithdrawProcedure {

    /** The national code of the procedure. */
    String code();

    /**
     * What comes of it, or every reason why nothing does.
     *
     * @param today the present day in Vietnam
     * @throws vn.motcua.command.InvalidCommandException with every fault of what is to be published
     */
    Either<Seq<Refusal>, List<ProcedureEvent>> decide(
            Caller caller, Procedures procedures, Units units, LocalDate today);
}
