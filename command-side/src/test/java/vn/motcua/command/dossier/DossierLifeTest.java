package vn.motcua.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.CASHIER;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.OWNER;
import static vn.motcua.command.dossier.People.PROTECTOR;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.RETURN_DESK;
import static vn.motcua.command.dossier.People.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.WeakReferenceCache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.dossier.acceptdossier.AcceptDossier;
import vn.motcua.command.dossier.assignstep.AssignStep;
import vn.motcua.command.dossier.completestep.CompleteStep;
import vn.motcua.command.dossier.confirmpayment.ConfirmPayment;
import vn.motcua.command.dossier.deliverresult.DeliverResult;
import vn.motcua.command.dossier.eraseapplicantdata.EraseApplicantData;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.providesupplement.ProvideSupplement;
import vn.motcua.command.dossier.requestpayment.RequestPayment;
import vn.motcua.command.dossier.requestsupplement.RequestSupplement;
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.command.dossier.submitdossier.SubmitDossier;
import vn.motcua.events.Source;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Outcome;

/** With a plain Axon configuration, without Spring: what anybody needs who runs the aggregate elsewhere. */
@DisplayName("The life of a dossier, on a real event store with a cache")
class DossierLifeTest {

    private final InMemoryEventStorageEngine ledger = new InMemoryEventStorageEngine();
    private final AtomicInteger numbersTaken = new AtomicInteger();
    private Configuration axon;
    private CommandGateway gateway;

    @BeforeEach
    void start() {
        OneStopCentre centre = new OneStopCentre(
                People.CENTRE,
                Clock.fixed(Story.FRIDAY, VietnamTime.ZONE),
                Story.CALENDAR,
                Story.CATALOGUE,
                (agency, day) -> OptionalInt.of(numbersTaken.incrementAndGet()),
                LocalDate.MAX);
        Cache cache = new WeakReferenceCache();
        axon = DefaultConfigurer.defaultConfiguration(false)
                .configureEmbeddedEventStore(configuration -> ledger)
                .registerComponent(
                        ParameterResolverFactory.class,
                        configuration -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(Dossier.class),
                                new SimpleResourceParameterResolverFactory(List.of(centre))))
                .configureAggregate(
                        AggregateConfigurer.defaultConfiguration(Dossier.class).configureCache(configuration -> cache))
                .start();
        gateway = axon.commandGateway();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void runs_from_submission_to_delivery_and_erasure() {
        String code = this.<DossierAnswer>give(AN, new SubmitDossier("2.000488", null, OWNER, "Cấp phiếu", List.of()))
                .code();
        assertThat(code).isEqualTo("000.00.14.H56-231027-0001");
        give(RECEPTION, new AcceptDossier(code));
        give(HEAD, new AssignStep(code, "Thẩm định hồ sơ", officer(CHI), null));
        give(CHI, new StartStep(code, 1));
        give(CHI, new RequestSupplement(code, Dossiers.PAPERS, "Thiếu tờ khai", null));
        give(AN, new ProvideSupplement(code, Dossiers.PAPERS));
        give(CHI, new RequestPayment(code, List.of()));
        give(CASHIER, new ConfirmPayment(code, 200_000, "BL-23E-1", "CASH"));
        give(
                CHI,
                new CompleteStep(
                        code, 1, "Đạt", "Phiếu", new CompleteStep.Next("Lãnh đạo ký duyệt", officer(HEAD), null)));
        give(HEAD, new CompleteStep(code, 2, "Đồng ý", null, null));
        give(HEAD, new IssueResult(code, Outcome.GRANTED, "12/STP", null, null));
        give(RETURN_DESK, new DeliverResult(code, "Nguyễn Văn An", Channel.COUNTER));
        DossierAnswer erased = give(PROTECTOR, new EraseApplicantData(code, "Luật 91/2025/QH15", "Yêu cầu"));
        assertThat(erased).isEqualTo(new DossierAnswer(code, DossierStatus.RESULT_DELIVERED, 13));
        assertThat(ledger.readEvents(code).asStream().count()).isEqualTo(14);
    }

    @Test
    void takes_no_number_and_writes_nothing_when_a_rule_refuses() {
        assertThatThrownBy(() -> give(RECEPTION, new SubmitDossier("2.000488", null, OWNER, "x", List.of())))
                .isInstanceOf(CommandRefusedException.class);
        assertThat(numbersTaken).hasValue(0);
        DossierAnswer first = give(AN, new SubmitDossier("2.000488", null, OWNER, "x", List.of()));
        assertThatThrownBy(() -> give(CHI, new StartStep(first.code(), 1))).isInstanceOf(CommandRefusedException.class);
        assertThat(ledger.readEvents(first.code()).asStream().count()).isEqualTo(1);
        assertThat(this.<DossierAnswer>give(RECEPTION, new AcceptDossier(first.code()))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void gives_the_same_answers_from_the_cache_as_from_the_ledger() {
        DossierAnswer first = give(AN, new SubmitDossier("2.000488", null, OWNER, "x", List.of()));
        DossierAnswer cached = give(RECEPTION, new AcceptDossier(first.code()));
        axon.shutdown();
        start();
        DossierAnswer read = give(HEAD, new AssignStep(first.code(), "Thẩm định", officer(CHI), null));
        assertThat(read.version()).isEqualTo(cached.version() + 1);
    }

    @Test
    void does_not_begin_with_a_command_to_a_dossier_that_does_not_exist() {
        assertThatThrownBy(() -> give(RECEPTION, new AcceptDossier("000.00.14.H56-231027-0099")))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    private <T> T give(Caller caller, Object command) {
        return gateway.sendAndWait(new GenericCommandMessage<>(
                command, CommandMetadata.of(caller, Source.API).toMap()));
    }
}
