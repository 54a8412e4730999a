package vn.motcua.command.cataloguekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.catalogue.BundledCatalogue;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.command.catalogue.officers.AppointOfficer;
import vn.motcua.command.catalogue.officers.RegisterOfficer;
import vn.motcua.command.catalogue.officers.RelieveOfficer;
import vn.motcua.command.catalogue.organisation.DissolveUnits;
import vn.motcua.command.catalogue.organisation.EstablishUnit;
import vn.motcua.command.catalogue.organisation.NameField;
import vn.motcua.command.catalogue.organisation.RenameUnit;
import vn.motcua.command.catalogue.procedures.DraftProcedure;
import vn.motcua.command.catalogue.procedures.PublishProcedure;
import vn.motcua.command.catalogue.procedures.WithdrawProcedure;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.command.dossier.People;
import vn.motcua.command.dossier.Story;
import vn.motcua.events.Source;
import vn.motcua.events.catalogue.FieldNamed;
import vn.motcua.events.catalogue.OfficerAppointed;
import vn.motcua.events.catalogue.OfficerRegistered;
import vn.motcua.events.catalogue.OfficerRelieved;
import vn.motcua.events.catalogue.OnlineLevel;
import vn.motcua.events.catalogue.ProcedureDefinition;
import vn.motcua.events.catalogue.ProcedureDrafted;
import vn.motcua.events.catalogue.ProcedurePublished;
import vn.motcua.events.catalogue.ProcedureSuperseded;
import vn.motcua.events.catalogue.ProcedureWithdrawn;
import vn.motcua.events.catalogue.UnitDissolved;
import vn.motcua.events.catalogue.UnitEstablished;
import vn.motcua.events.catalogue.UnitKind;
import vn.motcua.events.catalogue.UnitRenamed;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.TimeLimit;

@DisplayName("The catalogue")
class KeptCatalogueTest {

    private static final Caller ADMIN = People.caller("qt", null, Role.ADMIN);
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String JUSTICE = "000.00.14.H56";
    private static final String CODE = "2.000777";
    private static final UnitEstablished NORTH = unit("H56.90", "Phòng Bắc");
    private static final UnitEstablished SOUTH = unit("H56.91", "Phòng Nam");
    private static final OfficerRegistered HOA = new OfficerRegistered("cb-1", "Lê Thị Hoa", "Chuyên viên");
    private static final OfficerAppointed APPOINTED =
            new OfficerAppointed("cb-1", JUSTICE, "officer", DAY, "Quyết định 1");
    private static final ProcedureDrafted DRAFT = new ProcedureDrafted(CODE, 1, definition(JUSTICE), null);
    private static final ProcedurePublished PUBLISHED = new ProcedurePublished(CODE, 1, DAY, null, "Quyết định 1");

    @Test
    void sets_units_up_renames_and_merges_them() {
        organisation(new EstablishUnit(
                        "H56.90", "Phòng Bắc", UnitKind.DIVISION, null, DAY.minusYears(1), null, "A", false))
                .expectEvents(NORTH);
        organisation(new RenameUnit("H56.90", "Phòng Trung tâm", DAY, "Quyết định 1"), NORTH)
                .expectEvents(new UnitRenamed("H56.90", "Phòng Trung tâm", DAY, "Quyết định 1"));
        organisation(new DissolveUnits(List.of("H56.91"), List.of("H56.90"), DAY, "Quyết định 2"), NORTH, SOUTH)
                .expectEvents(new UnitDissolved("H56.91", DAY, List.of("H56.90"), "Quyết định 2"));
        organisation(new NameField("CT", "Chứng thực", true)).expectEvents(new FieldNamed("CT", "Chứng thực", true));
    }

    @Test
    void refuses_codes_used_twice_and_units_that_are_not_there() {
        refuses(
                organisation(
                        new EstablishUnit("H56.90", "Khác", UnitKind.DIVISION, "H56.77", DAY, null, "A", false), NORTH),
                "unit.exists",
                "unit.parent");
        refuses(
                organisation(new RenameUnit("H56.90", "Phòng Trung tâm", DAY.plusDays(1), "Quyết định"), NORTH),
                "unit.rename-ahead");
        refuses(
                organisation(
                        new DissolveUnits(List.of("H56.91", "H56.92"), List.of("H56.91"), DAY, "Quyết định 2"), SOUTH),
                "unit.unknown",
                "unit.successor");
        refuses(organisation(new NameField("CT", "A", true), new FieldNamed("CT", "A", true)), "field.unchanged");
    }

    @Test
    void lists_officers_with_their_units_and_roles() {
        officers(new RegisterOfficer("cb-1", "Lê Thị Hoa", "Chuyên viên")).expectEvents(HOA);
        officers(new AppointOfficer("cb-1", JUSTICE, "officer", DAY, "Quyết định 1"), HOA)
                .expectEvents(APPOINTED);
        officers(new RelieveOfficer("cb-1", JUSTICE, "officer", DAY.plusDays(9), "Quyết định 2"), HOA, APPOINTED)
                .expectEvents(new OfficerRelieved("cb-1", JUSTICE, "officer", DAY.plusDays(9), "Quyết định 2"));
    }

    @Test
    void appoints_officers_only_where_there_is_a_unit_and_once_in_a_role() {
        refuses(
                officers(new AppointOfficer("cb-1", "H56.77", "officer", DAY, "Quyết định 1")),
                "officer.unknown",
                "unit.unknown");
        refuses(
                officers(new AppointOfficer("cb-1", JUSTICE, "officer", DAY, "Quyết định 1"), HOA, APPOINTED),
                "officer.appointed");
        refuses(
                officers(new RelieveOfficer("cb-1", JUSTICE, "head", DAY, "Quyết định 2"), HOA, APPOINTED),
                "officer.not-appointed");
    }

    @Test
    void publishes_a_draft_and_supersedes_the_version_before_it() {
        procedures(new PublishProcedure(CODE, 1, DAY, null, "Quyết định 1"), DRAFT)
                .expectEvents(PUBLISHED);
        ProcedureDrafted second = new ProcedureDrafted(CODE, 2, definition(JUSTICE), null);
        procedures(new PublishProcedure(CODE, 2, DAY.plusDays(30), null, null), DRAFT, PUBLISHED, second)
                .expectEvents(
                        new ProcedureSuperseded(CODE, 1, DAY.plusDays(29), 2),
                        new ProcedurePublished(CODE, 2, DAY.plusDays(30), null, null));
        procedures(new WithdrawProcedure(CODE, 1, DAY, "Quyết định 2", "Bãi bỏ"), DRAFT, PUBLISHED)
                .expectEvents(new ProcedureWithdrawn(CODE, 1, DAY, "Quyết định 2", "Bãi bỏ"));
    }

    @Test
    void never_changes_what_is_published() {
        refuses(
                procedures(new DraftProcedure(CODE, 1, definition("H56.77"), null), DRAFT, PUBLISHED),
                "procedure.immutable");
        refuses(procedures(new PublishProcedure(CODE, 1, DAY, null, null), DRAFT, PUBLISHED), "procedure.immutable");
        refuses(
                procedures(new DraftProcedure(CODE, 3, definition(JUSTICE), null), DRAFT, PUBLISHED),
                "procedure.version");
        refuses(
                procedures(
                        new WithdrawProcedure(CODE, 1, DAY.minusDays(9), "Quyết định 2", "Bãi bỏ"), DRAFT, PUBLISHED),
                "procedure.not-in-force",
                "procedure.past");
    }

    @Test
    void tells_every_fault_of_a_publication_at_once() {
        ProcedureDrafted faulty = new ProcedureDrafted(
                CODE,
                1,
                new ProcedureDefinition(
                        " ",
                        "XX",
                        List.of("H56.77"),
                        new TimeLimit(0, TimeLimit.Unit.WORKING_DAYS),
                        OnlineLevel.LEVEL_4,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        "D",
                        false,
                        List.of()),
                "procedure: \"" + CODE + "\"\nprocesses: [{procedureVersions: [1]}]\n");
        procedures(new PublishProcedure(CODE, 1, DAY, null, null), faulty)
                .expectNoEvents()
                .expectException(InvalidCommandException.class);
        CatalogueBook book = book();
        assertThatThrownBy(() -> new PublishProcedure(CODE, 1, DAY, null, null)
                        .decide(
                                ADMIN,
                                book.state().procedures().with(faulty),
                                book.state().units(),
                                DAY))
                .isInstanceOfSatisfying(InvalidCommandException.class, invalid -> {
                    assertThat(invalid.faults())
                            .extracting(Fault::field)
                            .contains(
                                    "name",
                                    "field",
                                    "departments[0]",
                                    "limit.amount",
                                    "serviceLevel",
                                    "channels",
                                    "confidence")
                            .anyMatch(field -> field.startsWith("process."));
                    assertThat(invalid.faults()).allSatisfy(fault -> {
                        assertThat(fault.vietnamese()).isNotBlank();
                        assertThat(fault.english()).isNotBlank();
                    });
                });
    }

    @Test
    void is_changed_by_administrators_only() {
        assertThat(new NameField("CT", "A", true)
                        .decide(People.HEAD, book().state().units(), DAY)
                        .getLeft()
                        .map(Refusal::rule))
                .containsExactly("catalogue.role");
    }

    private static ResultValidator<?> organisation(Object command, Object... history) {
        return given(new AggregateTestFixture<>(KeptOrganisation.class), command, history);
    }

    private static ResultValidator<?> officers(Object command, Object... history) {
        return given(new AggregateTestFixture<>(KeptOfficers.class), command, history);
    }

    private static ResultValidator<?> procedures(Object command, Object... history) {
        return given(new AggregateTestFixture<>(KeptProcedures.class), command, history);
    }

    private static ResultValidator<?> given(AggregateTestFixture<?> fixture, Object command, Object... history) {
        fixture.registerCommandTargetResolver(CatalogueTargets::of);
        fixture.registerInjectableResource(book());
        fixture.registerInjectableResource(
                new OneStopCentre(JUSTICE, NOW, Story.CALENDAR, Story.CATALOGUE, (agency, day) -> OptionalInt.empty()));
        return fixture.given(history)
                .when(command, CommandMetadata.of(ADMIN, Source.API).toMap());
    }

    private static void refuses(ResultValidator<?> result, String... rules) {
        result.expectNoEvents()
                .expectException(new CustomTypeSafeMatcher<CommandRefusedException>("refused by " + List.of(rules)) {
                    @Override
                    protected boolean matchesSafely(CommandRefusedException refused) {
                        return refused.refusals().stream()
                                .map(Refusal::rule)
                                .toList()
                                .containsAll(List.of(rules));
                    }
                });
    }

    private static CatalogueBook book() {
        CatalogueBook book = new CatalogueBook();
        book.enter(BundledCatalogue.events());
        return book;
    }

    private static UnitEstablished unit(String code, String name) {
        return new UnitEstablished(code, name, UnitKind.DIVISION, null, DAY.minusYears(1), null, "A", false);
    }

    private static ProcedureDefinition definition(String department) {
        return new ProcedureDefinition(
                "Chứng thực chữ ký",
                "HT",
                List.of(department),
                new TimeLimit(0, TimeLimit.Unit.SAME_DAY),
                OnlineLevel.PARTIAL,
                null,
                List.of(),
                List.of(),
                List.of(Channel.COUNTER),
                null,
                "A",
                false,
                List.of());
    }
}
