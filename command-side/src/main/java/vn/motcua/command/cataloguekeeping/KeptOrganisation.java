package vn.motcua.command.cataloguekeeping;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import vn.motcua.command.GivenChange;
import vn.motcua.command.catalogue.organisation.DissolveUnits;
import vn.motcua.command.catalogue.organisation.EstablishUnit;
import vn.motcua.command.catalogue.organisation.NameField;
import vn.motcua.command.catalogue.organisation.OrganisationCommand;
import vn.motcua.command.catalogue.organisation.RenameUnit;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.catalogue.OrganisationEvent;

/** The organisation as an aggregate. */
@AggregateRoot(type = KeptOrganisation.TYPE)
public class KeptOrganisation {

    /** Its name in the ledger. */
    public static final String TYPE = "CatalogueOrganisation";

    @AggregateIdentifier
    private String stream;

    private Units units = Units.none();

    /** For Axon: before the first event. */
    protected KeptOrganisation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EstablishUnit command, CommandMessage<?> message, OneStopCentre centre) {
        give(command, message, centre);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RenameUnit command, CommandMessage<?> message, OneStopCentre centre) {
        give(command, message, centre);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DissolveUnits command, CommandMessage<?> message, OneStopCentre centre) {
        give(command, message, centre);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NameField command, CommandMessage<?> message, OneStopCentre centre) {
        give(command, message, centre);
    }

    private void give(OrganisationCommand command, CommandMessage<?> message, OneStopCentre centre) {
        GivenChange change = new GivenChange(message, centre.clock());
        DecidedChange.apply(change, command.decide(change.caller(), units, change.today()));
    }

    @EventSourcingHandler
    void on(OrganisationEvent event) {
        stream = OrganisationEvent.STREAM;
        units = units.with(event);
    }
}
