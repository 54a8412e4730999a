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
import vn.motcua.command.catalogue.officers.AppointOfficer;
import vn.motcua.command.catalogue.officers.OfficerCommand;
import vn.motcua.command.catalogue.officers.Officers;
import vn.motcua.command.catalogue.officers.RegisterOfficer;
import vn.motcua.command.catalogue.officers.RelieveOfficer;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.catalogue.OfficerEvent;

/** The list of officers as an aggregate. */
@AggregateRoot(type = KeptOfficers.TYPE)
public class KeptOfficers {

    /** Its name in the ledger. */
    public static final String TYPE = "CatalogueOfficers";

    @AggregateIdentifier
    private String stream;

    private Officers officers = Officers.none();

    /** For Axon: before the first event. */
    protected KeptOfficers() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterOfficer command, CommandMessage<?> message, OneStopCentre centre, CatalogueBook catalogue) {
        give(command, message, centre, catalogue);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AppointOfficer command, CommandMessage<?> message, OneStopCentre centre, CatalogueBook catalogue) {
        give(command, message, centre, catalogue);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RelieveOfficer command, CommandMessage<?> message, OneStopCentre centre, CatalogueBook catalogue) {
        give(command, message, centre, catalogue);
    }

    private void give(
            OfficerCommand command, CommandMessage<?> message, OneStopCentre centre, CatalogueBook catalogue) {
        GivenChange change = new GivenChange(message, centre.clock());
        DecidedChange.apply(
                change,
                command.decide(change.caller(), officers, catalogue.state().units()));
    }

    @EventSourcingHandler
    void on(OfficerEvent event) {
        stream = OfficerEvent.STREAM;
        officers = officers.with(event);
    }
}
