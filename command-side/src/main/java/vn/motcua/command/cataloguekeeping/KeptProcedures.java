package vn.motcua.command.cataloguekeeping;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import vn.motcua.command.GivenChange;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.catalogue.procedures.DraftProcedure;
import vn.motcua.command.catalogue.procedures.ProcedureCommand;
import vn.motcua.command.catalogue.procedures.Procedures;
import vn.motcua.command.catalogue.procedures.PublishProcedure;
import vn.motcua.command.catalogue.procedures.WithdrawProcedure;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.catalogue.ProcedureEvent;

/** The procedures as an aggregate: every version from its draft to its end. */
@AggregateRoot(type = KeptProcedures.TYPE)
public class KeptProcedures {

    /** Its name in the ledger. */
    public static final String TYPE = "CatalogueProcedures";

    @AggregateIdentifier
    private String stream;

    private Procedures procedures = Procedures.none();

    /** For Axon: before the first event. */
    protected KeptProcedures() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DraftProcedure command, CommandMessage<?> message, OneStopCentre centre, CatalogueBook catalogue) {
        give(command, message, centre, catalogue);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PublishProcedure command, CommandMessage<?> message, OneStopCentre centre, CatalogueBook catalogue) {
        give(command, message, centre, catalogue);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawProcedure command, CommandMessage<?> message, OneStopCentre centre, CatalogueBook catalogue) {
        give(command, message, centre, catalogue);
    }

    private void give(
            ProcedureCommand command, CommandMessage<?> message, OneStopCentre centre, CatalogueBook catalogue) {
        GivenChange change = new GivenChange(message, centre.clock());
        DecidedChange.apply(
                change,
                command.decide(change.caller(), procedures, catalogue.state().units(), change.today()));
    }

    @EventSourcingHandler
    void on(ProcedureEvent event) {
        stream = ProcedureEvent.STREAM;
        procedures = procedures.with(event);
    }
}
