package vn.motcua.bench.commands;

import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.dossier.Dossier;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.events.EventTypes;
import vn.motcua.events.Source;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.eventstore.aggregate.AggregateCache;

/** The same bus, aggregate, cache and serializer around an event store of either kind. */
public final class CommandStack implements DossierLife.Commands {

    private static final long CACHED_DOSSIERS = 20_000;

    private final CommandBus bus = SimpleCommandBus.builder().build();

    CommandStack(EventStore store) {
        this(store, new BenchCentre().centre());
    }

    /**
     * @param store where events go
     * @param centre what commands are decided with
     */
    public CommandStack(EventStore store, OneStopCentre centre) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Dossier.class),
                new SimpleResourceParameterResolverFactory(List.of(centre)));
        EventSourcingRepository<Dossier> repository = EventSourcingRepository.builder(Dossier.class)
                .eventStore(store)
                .parameterResolverFactory(parameters)
                .cache(new AggregateCache(CACHED_DOSSIERS))
                .build();
        AggregateAnnotationCommandHandler.<Dossier>builder()
                .aggregateType(Dossier.class)
                .parameterResolverFactory(parameters)
                // Axon's default looks for annotations by reflection on every command, a fifth of its time.
                .commandTargetResolver(CommandStack::target)
                .repository(repository)
                .build()
                .subscribe(bus);
    }

    /** Null for an intake, whose dossier has no code yet. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return message.getPayload() instanceof DossierCommand command
                ? new VersionedAggregateIdentifier((Object) command.code(), null)
                : null;
    }

    /** The serializer of the application, without the encryption of personal data. */
    public static LedgerSerializer serializer() {
        return LedgerSerializer.builder(EventTypes.byName()).build();
    }

    @Override
    public Object send(Caller caller, Object command) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(
                GenericCommandMessage.asCommandMessage(command)
                        .andMetaData(CommandMetadata.of(caller, Source.API).toMap()),
                answer);
        CommandResultMessage<?> result = answer.getResult();
        if (result.isExceptional()) {
            throw new IllegalStateException("a command failed", result.exceptionResult());
        }
        return result.getPayload();
    }
}
