package vn.motcua.api.wiring;

import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.command.cataloguekeeping.CatalogueTargets;
import vn.motcua.command.cataloguekeeping.KeptOfficers;
import vn.motcua.command.cataloguekeeping.KeptOrganisation;
import vn.motcua.command.cataloguekeeping.KeptProcedures;
import vn.motcua.command.correctcalendar.PublishedCalendar;
import vn.motcua.command.dossier.Dossier;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.recordabsence.AbsenceRegister;
import vn.motcua.eventstore.AppendReceiptInterceptor;
import vn.motcua.eventstore.aggregate.AggregateCache;
import vn.motcua.eventstore.aggregate.RetryOnceOnConflict;

/** How a command reaches its dossier: on the caller's thread, without a database transaction of its own, from the cache. */
@Configuration(proxyBeanMethods = false)
class CommandWiring {

    /** Dossiers kept ready, a few kilobytes each: the busy ones of several days. */
    private static final long CACHED_DOSSIERS = 20_000;

    @Bean
    CommandBus commandBus(MessageHandlerInterceptor<CommandMessage<?>> claims) {
        SimpleCommandBus bus = SimpleCommandBus.builder()
                .transactionManager(NoTransactionManager.instance())
                .build();
        bus.registerHandlerInterceptor(new AppendReceiptInterceptor());
        bus.registerHandlerInterceptor(claims);
        return bus;
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder()
                .commandBus(bus)
                .retryScheduler(new RetryOnceOnConflict())
                .build();
    }

    @Bean
    Cache dossierCache() {
        return new AggregateCache(CACHED_DOSSIERS);
    }

    @Bean
    ConfigurerModule dossierAggregate(Cache dossierCache) {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Dossier.class)
                .configureCache(configuration -> dossierCache)
                // Axon's default looks for annotations by reflection on every command, a fifth of its time.
                .configureCommandTargetResolver(configuration -> CommandWiring::target));
    }

    @Bean
    ConfigurerModule calendarAggregate() {
        return configurer ->
                configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(PublishedCalendar.class));
    }

    @Bean
    ConfigurerModule catalogueAggregates() {
        return configurer -> Stream.of(KeptOrganisation.class, KeptOfficers.class, KeptProcedures.class)
                .forEach(type -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type)
                        .configureCommandTargetResolver(configuration -> CatalogueTargets::of)));
    }

    @Bean
    ConfigurerModule absenceAggregate() {
        return configurer ->
                configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(AbsenceRegister.class));
    }

    /** Null for an intake, whose dossier has no code yet. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> message) {
        return message.getPayload() instanceof DossierCommand command
                ? new VersionedAggregateIdentifier((Object) command.code(), null)
                : null;
    }
}
