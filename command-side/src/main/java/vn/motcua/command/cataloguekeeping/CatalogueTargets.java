package vn.motcua.command.cataloguekeeping;

import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import vn.motcua.command.catalogue.officers.OfficerCommand;
import vn.motcua.command.catalogue.organisation.OrganisationCommand;
import vn.motcua.events.catalogue.OfficerEvent;
import vn.motcua.events.catalogue.OrganisationEvent;
import vn.motcua.events.catalogue.ProcedureEvent;

/** To which stream a change of the catalogue goes: each part of the catalogue is one. */
public final class CatalogueTargets {

    /** The names of all parts of the catalogue in the ledger. */
    public static final Set<String> TYPES = Set.of(KeptOrganisation.TYPE, KeptOfficers.TYPE, KeptProcedures.TYPE);

    private CatalogueTargets() {}

    /** The stream of the part that the command changes. */
    public static VersionedAggregateIdentifier of(CommandMessage<?> message) {
        String stream = message.getPayload() instanceof OrganisationCommand
                ? OrganisationEvent.STREAM
                : message.getPayload() instanceof OfficerCommand ? OfficerEvent.STREAM : ProcedureEvent.STREAM;
        return new VersionedAggregateIdentifier((Object) stream, null);
    }
}
