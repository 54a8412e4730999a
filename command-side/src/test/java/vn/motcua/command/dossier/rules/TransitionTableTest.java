package vn.motcua.command.dossier.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.Dossiers;
import vn.motcua.command.dossier.People;
import vn.motcua.command.dossier.Story;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.DossierStatus;

@DisplayName("The transition table")
class TransitionTableTest {

    /** Operation | roles | national status codes, word for word as the contract of the commands has it. */
    private static final String CONTRACT = """
            submit-dossier       | applicant                        | -
            receive-dossier      | reception                        | -
            accept-dossier       | reception                        | 1
            refuse-dossier       | reception                        | 1
            assign-step          | reception head                   | 2 4
            reassign-step        | reception head                   | 2 4
            claim-step           | officer head clerk               | 4
            start-step           | officer head clerk reception     | 4
            complete-step        | officer head clerk reception     | 4
            return-step          | officer head clerk reception     | 4
            request-consultation | officer                          | 4
            answer-consultation  | officer head                     | 4
            request-supplement   | reception officer                | 1 2 4
            provide-supplement   | applicant reception              | 5
            request-payment      | reception officer                | 1 2 4
            confirm-payment      | cashier                          | 6
            reschedule-dossier   | head                             | 2 4
            recalculate-due-date | admin                            | 2 4 5 6
            mark-overdue         | admin                            | 1 2 3 4 5 6 7 8 9 10
            stop-dossier         | head                             | 2 4 5 6
            withdraw-dossier     | applicant                        | 1 2 4 5 6
            issue-result         | head clerk                       | 4
            recall-result        | head                             | 9
            deliver-result       | return-desk                      | 9
            request-correction   | officer                          | 1 2 3 4 5 6 7 8 9 10
            approve-correction   | head                             | 1 2 3 4 5 6 7 8 9 10
            reject-correction    | head                             | 1 2 3 4 5 6 7 8 9 10
            erase-applicant-data | data-protection                  | 3 7 8 10
            import-dossier       | importer                         | -
            import-steps         | importer                         | 1 2 3 4 5 6 7 8 9 10
            """;

    private static final Map<String, Row> ROWS = CONTRACT.lines()
            .map(line -> line.split("\\|"))
            .collect(
                    Collectors.toMap(cells -> cells[0].strip(), cells -> new Row(words(cells[1]), statuses(cells[2]))));

    private record Row(Set<String> roles, Set<DossierStatus> statuses) {}

    static Collection<DossierCommand> commands() {
        return SampleCommands.ALL;
    }

    @Test
    void has_a_row_for_every_operation_and_no_other() {
        assertThat(Arrays.stream(Operation.values()).map(Operation::kebabName))
                .containsExactlyInAnyOrderElementsOf(ROWS.keySet());
    }

    @Test
    void is_tried_with_every_command_that_goes_to_a_dossier() {
        Set<Operation> intakes =
                EnumSet.of(Operation.SUBMIT_DOSSIER, Operation.RECEIVE_DOSSIER, Operation.IMPORT_DOSSIER);
        assertThat(commands().stream().map(DossierCommand::operation))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(intakes)));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void is_what_the_rules_do_in_every_status(DossierCommand command) {
        Set<DossierStatus> allowed = EnumSet.noneOf(DossierStatus.class);
        for (DossierStatus status : DossierStatus.values()) {
            if (!rules(command, state(status), everybody()).contains("dossier.status")) {
                allowed.add(status);
            }
        }
        assertThat(allowed).isEqualTo(row(command).statuses());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void is_what_the_rules_do_for_every_role(DossierCommand command) {
        Set<String> allowed = new TreeSet<>();
        for (Role role : Role.values()) {
            DossierState state = state(row(command).statuses().iterator().next());
            if (!rules(command, state, somebody(Set.of(role))).contains("dossier.role")) {
                allowed.add(role.wireName());
            }
        }
        assertThat(allowed).isEqualTo(row(command).roles());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void opens_nothing_to_somebody_without_a_role(DossierCommand command) {
        assertThat(rules(command, state(DossierStatus.IN_PROGRESS), somebody(Set.of())))
                .contains("dossier.role");
    }

    private static Row row(DossierCommand command) {
        return ROWS.get(command.operation().kebabName());
    }

    /** The rules that refuse; {@code dossier.status} shows only to callers who may act at all. */
    private static Set<String> rules(DossierCommand command, DossierState state, Caller caller) {
        DossierContext context = new DossierContext(
                caller, Story.FRIDAY, null, Story.CALENDAR, Story.CATALOGUE, People.CENTRE, LocalDate.MAX);
        return command.decide(state, context)
                .fold(refusals -> refusals.map(Refusal::rule).toJavaSet(), decision -> Set.of());
    }

    /** Applicant of the dossier, officer of its step, and everything else in its department. */
    private static Caller everybody() {
        return somebody(EnumSet.allOf(Role.class));
    }

    private static Caller somebody(Set<Role> roles) {
        return new Caller(People.CHI.id(), null, roles, People.JUSTICE.code(), null);
    }

    /** A dossier submitted by that same person, with a step assigned to them, in {@code status}. */
    private static DossierState state(DossierStatus status) {
        Provenance submitted = new Provenance(
                everybody().actingAs(Role.APPLICANT), null, null, Source.API, Story.FRIDAY.minusSeconds(60));
        DossierState state = Stream.of(Dossiers.submitted(), Dossiers.assigned())
                .reduce(
                        DossierState.NONE,
                        (before, event) -> Evolution.evolve(before, event, submitted),
                        (one, other) -> other);
        return new DossierState(
                state.code(),
                status,
                state.version(),
                state.particulars(),
                state.appointment().due(Dossiers.DUE, DueBasis.promised(Dossiers.DUE)),
                state.steps(),
                state.consultations(),
                state.corrections(),
                state.history(),
                state.overdue());
    }

    private static Set<String> words(String cell) {
        return new TreeSet<>(List.of(cell.strip().split("\\s+")));
    }

    private static Set<DossierStatus> statuses(String cell) {
        Set<DossierStatus> statuses = EnumSet.noneOf(DossierStatus.class);
        if (!cell.strip().equals("-")) {
            words(cell)
                    .forEach(code -> statuses.add(
                            DossierStatus.ofCode(Integer.parseInt(code)).orElseThrow()));
        }
        return statuses;
    }
}
