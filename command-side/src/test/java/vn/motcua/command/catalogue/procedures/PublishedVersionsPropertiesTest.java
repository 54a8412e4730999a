package vn.motcua.command.catalogue.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vn.motcua.command.Caller;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.Role;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.events.catalogue.FieldNamed;
import vn.motcua.events.catalogue.OnlineLevel;
import vn.motcua.events.catalogue.ProcedureDefinition;
import vn.motcua.events.catalogue.ProcedureEvent;
import vn.motcua.events.catalogue.UnitEstablished;
import vn.motcua.events.catalogue.UnitKind;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.TimeLimit;

@DisplayName("Versions of a procedure, whatever is tried with them,")
class PublishedVersionsPropertiesTest {

    private static final Caller ADMIN = new Caller("qt", null, Set.of(Role.ADMIN), null, null);
    private static final String CODE = "2.000635";
    private static final LocalDate TODAY = LocalDate.of(2024, 1, 1);
    private static final Units UNITS = Units.none()
            .with(new UnitEstablished(
                    "H56.14", "Sở Tư pháp", UnitKind.DEPARTMENT, null, LocalDate.of(2010, 1, 1), null, "A", false))
            .with(new FieldNamed("HT", "Hộ tịch", false));

    @RepeatedTest(200)
    void never_change_once_published_and_are_in_force_one_at_a_time(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Procedures procedures = Procedures.none();
        Map<Integer, ProcedureDefinition> published = new HashMap<>();
        for (int step = 0; step < 40; step++) {
            procedures = after(command(random), procedures);
            for (Edition edition : procedures.published(CODE)) {
                published.putIfAbsent(edition.version(), edition.definition());
                assertThat(edition.definition()).isSameAs(published.get(edition.version()));
            }
        }
        List<Edition> all = procedures.published(CODE);
        assertThat(all).extracting(Edition::version).isSorted().doesNotHaveDuplicates();
        for (int day = 0; day < 800; day += 7) {
            LocalDate asked = TODAY.plusDays(day);
            assertThat(all.stream().filter(edition -> edition.inForceOn(asked))).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Procedures after(ProcedureCommand command, Procedures procedures) {
        Procedures after = procedures;
        try {
            for (ProcedureEvent event :
                    command.decide(ADMIN, procedures, UNITS, TODAY).getOrElse(List.of())) {
                after = after.with(event);
            }
        } catch (InvalidCommandException faultyDraft) {
            return procedures;
        }
        return after;
    }

    private static ProcedureCommand command(Random random) {
        int version = 1 + random.nextInt(5);
        LocalDate day = TODAY.plusDays(random.nextInt(700));
        return switch (random.nextInt(4)) {
            case 0, 1 -> new DraftProcedure(CODE, version, definition(random.nextInt(1_000)), null);
            case 2 ->
                new PublishProcedure(
                        CODE, version, day, random.nextBoolean() ? null : day.plusDays(random.nextInt(300)), null);
            default -> new WithdrawProcedure(CODE, version, day, "Quyết định 2", "Bãi bỏ");
        };
    }

    private static ProcedureDefinition definition(int number) {
        return new ProcedureDefinition(
                "Cấp bản sao " + number,
                number % 10 == 0 ? "none" : "HT",
                List.of("H56.14"),
                new TimeLimit(0, TimeLimit.Unit.SAME_DAY),
                OnlineLevel.FULL,
                null,
                List.of(),
                List.of(),
                List.of(Channel.ONLINE),
                null,
                "A",
                false,
                List.of());
    }
}
