package vn.motcua.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.command.dossier.Dossier;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.command.dossier.DossierNumbers;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.DossierStatus;

@DisplayName("The lives of the demonstration")
class DemoLivesTest {

    private static final Catalogue CATALOGUE = CatalogueFile.bundled();
    private static final WorkingCalendar CALENDAR = CalendarFile.bundled();

    private final Configuration axon = axon();

    @AfterEach
    void shutDown() {
        axon.shutdown();
    }

    @Test
    void pass_every_rule_lead_to_the_planned_events_and_end_in_every_kind_of_status() {
        DemoPlan plan = DemoPlan.of(DemoFacts.load(), CATALOGUE, CALENDAR, 0.1);
        Map<DossierStatus, Integer> statuses = new EnumMap<>(DossierStatus.class);

        for (List<DemoDossier> lane : plan.lanes()) {
            for (DemoDossier dossier : lane) {
                String code = null;
                int events = 0;
                DossierAnswer answer = null;
                for (DemoAct act : plan.life(dossier)) {
                    CommandMetadata metadata =
                            CommandMetadata.of(act.by(), Source.IMPORT).occurredAt(act.at());
                    answer = axon.commandGateway()
                            .sendAndWait(GenericCommandMessage.asCommandMessage(
                                            act.command().apply(code))
                                    .withMetaData(metadata.toMap()));
                    code = answer.code();
                    events += act.events();
                    assertThat(answer.version()).as("events of %s", code).isEqualTo(events - 1);
                }
                statuses.merge(answer.status(), 1, Integer::sum);
            }
        }

        assertThat(statuses)
                .containsKeys(
                        DossierStatus.SUBMITTED,
                        DossierStatus.IN_PROGRESS,
                        DossierStatus.NOT_ACCEPTED,
                        DossierStatus.SUPPLEMENT_REQUIRED,
                        DossierStatus.WITHDRAWN,
                        DossierStatus.STOPPED,
                        DossierStatus.FINISHED,
                        DossierStatus.RESULT_DELIVERED);
        assertThat(statuses.get(DossierStatus.RESULT_DELIVERED)).isGreaterThan(plan.size() / 2);
    }

    private static Configuration axon() {
        OneStopCentre centre = new OneStopCentre(
                "000.00.28.H56",
                Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
                CALENDAR,
                CATALOGUE,
                new CountedInMemory());
        return DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(configuration -> new InMemoryEventStorageEngine())
                .registerComponent(
                        ParameterResolverFactory.class,
                        configuration -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(Dossier.class),
                                new SimpleResourceParameterResolverFactory(List.of(centre))))
                .configureAggregate(Dossier.class)
                .start();
    }

    private static final class CountedInMemory implements DossierNumbers {
        private final Map<String, Integer> taken = new HashMap<>();

        @Override
        public synchronized OptionalInt take(String agency, LocalDate day) {
            return OptionalInt.of(taken.merge(agency + day, 1, Integer::sum));
        }
    }
}
