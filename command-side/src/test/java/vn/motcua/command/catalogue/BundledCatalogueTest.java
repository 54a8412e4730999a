package vn.motcua.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.catalogue.organisation.Unit;
import vn.motcua.command.catalogue.procedures.DraftProcedure;
import vn.motcua.command.catalogue.procedures.FileIntake;
import vn.motcua.command.catalogue.procedures.ProcedureCommand;
import vn.motcua.command.catalogue.procedures.ProcedureFile;
import vn.motcua.command.catalogue.procedures.PublishProcedure;
import vn.motcua.command.catalogue.procedures.ServiceLevelLaw;
import vn.motcua.events.catalogue.CatalogueEvent;
import vn.motcua.events.catalogue.OnlineLevel;
import vn.motcua.events.catalogue.UnitKind;

@DisplayName("The bundled files")
class BundledCatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final CatalogueState state = fold(BundledCatalogue.events());

    static List<String> codes() {
        return BundledCatalogue.codes();
    }

    @Test
    void are_all_named_and_give_the_same_events_every_time() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/catalogue/procedures"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .hasSize(30)
                    .containsExactlyInAnyOrderElementsOf(codes());
        }
        assertThat(BundledCatalogue.events()).isEqualTo(BundledCatalogue.events());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void come_out_again_byte_for_byte(String code) {
        assertThat(ProcedureFile.of(code, state.procedures().published(code)).write())
                .isEqualTo(BundledCatalogue.file(code));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void change_nothing_when_they_are_taken_in_again(String code) {
        assertThat(intake(BundledCatalogue.file(code))).isEmpty();
    }

    @Test
    void become_the_next_version_from_today_when_the_newest_one_is_changed_and_only_once() {
        String changed = BundledCatalogue.file("1.000703").replace("amount: 4", "amount: 5");
        assertThatThrownBy(() -> intake(changed))
                .isInstanceOfSatisfying(
                        InvalidCommandException.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly("versions[0]"));
        int second = BundledCatalogue.file("1.000703").lastIndexOf("amount: 4");
        String newest = new StringBuilder(BundledCatalogue.file("1.000703"))
                .replace(second, second + "amount: 4".length(), "amount: 5")
                .toString();
        List<ProcedureCommand> commands = intake(newest);
        assertThat(commands).hasSize(2);
        assertThat(commands.get(0)).isInstanceOfSatisfying(DraftProcedure.class, draft -> {
            assertThat(draft.version()).isEqualTo(3);
            assertThat(draft.process()).contains("procedureVersions:\n  - 3");
        });
        assertThat(commands.get(1))
                .isInstanceOfSatisfying(
                        PublishProcedure.class,
                        publication -> assertThat(publication.effectiveFrom()).isEqualTo(TODAY));
    }

    @Test
    void of_another_form_are_refused_with_every_fault_at_once() {
        assertThatThrownBy(() -> ProcedureFile.parse("""
                code: "2.000635"
                versions:
                - version: 1
                  inForceFrom: 2025-02-30
                  colour: red
                  serviceLevel: SOME
                  channels: [PIGEON]
                - version: one
                """))
                .isInstanceOfSatisfying(
                        InvalidCommandException.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .contains(
                                        "versions[0].inForceFrom",
                                        "versions[0].colour",
                                        "versions[0].serviceLevel",
                                        "versions[0].channels[0]",
                                        "versions[0].sample",
                                        "versions[1].version"));
    }

    @Test
    void have_districts_until_the_two_tier_government_of_1_July_2025() {
        assertThat(districts(LocalDate.of(2021, 3, 1))).hasSize(27);
        assertThat(districts(LocalDate.of(2025, 6, 30))).hasSize(26);
        assertThat(districts(LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(state.units().unit("000.00.06.H56").orElseThrow().successors())
                .containsExactly("000.00.16.H56");
    }

    @ParameterizedTest
    @CsvSource({
        "LEVEL_4, 2022-08-14, Mức độ 4",
        "LEVEL_4, 2022-08-15, Toàn trình",
        "LEVEL_3, 2022-08-15, Một phần",
        "LEVEL_1, 2022-08-15, Cung cấp thông tin trực tuyến",
        "FULL, 2026-11-24, Toàn trình"
    })
    void are_called_by_the_words_of_the_law_in_force(OnlineLevel level, LocalDate day, String term) {
        assertThat(ServiceLevelLaw.term(ServiceLevelLaw.on(level, day))).isEqualTo(term);
    }

    private List<Unit> districts(LocalDate day) {
        return state.units().on(day).stream()
                .filter(unit -> unit.kind() == UnitKind.DISTRICT)
                .toList();
    }

    private List<ProcedureCommand> intake(String file) {
        return FileIntake.commands(ProcedureFile.parse(file), state.procedures(), TODAY);
    }

    private static CatalogueState fold(List<CatalogueEvent> events) {
        CatalogueState state = CatalogueState.none();
        for (CatalogueEvent event : events) {
            state = state.with(event);
        }
        return state;
    }
}
