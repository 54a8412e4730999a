package vn.motcua.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.query.centre.Lives.HOA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.query.centre.Lives;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.replay.Point.AtInstant;
import vn.motcua.query.replay.Point.AtPosition;

@DisplayName("A replayed dossier")
class DossierReplayTest {

    private static final int LIVES = 300;

    @Test
    void is_at_any_position_or_instant_what_the_fold_had_come_to_there() {
        Random random = new Random(77);
        for (long seed = 0; seed < LIVES; seed++) {
            List<RecordedEvent> life = RandomLife.of(seed);
            List<ReplayedDossier> folded = folded(life);
            DossierReplay replay = new DossierReplay(life);
            for (int tries = 0; tries < 10; tries++) {
                long position = random.nextLong(life.get(life.size() - 1).position() + 3);
                assertSame(
                        replay.asOf(new AtPosition(position)),
                        folded,
                        life.stream()
                                .filter(event -> event.position() <= position)
                                .count());
                Instant instant = between(random, life);
                assertSame(
                        replay.asOf(new AtInstant(instant, Axis.RECORDED)),
                        folded,
                        life.stream()
                                .filter(event -> !event.recordedAt().isAfter(instant))
                                .count());
            }
            assertSame(replay.asOf(Point.NOW), folded, life.size());
        }
    }

    @Test
    void counts_what_happens_exactly_at_the_point() {
        List<RecordedEvent> life = RandomLife.of(5);
        DossierReplay replay = new DossierReplay(life);
        RecordedEvent first = life.get(0);

        assertThat(replay.asOf(new AtPosition(first.position()))).isPresent();
        assertThat(replay.asOf(new AtPosition(first.position() - 1))).isEmpty();
        assertThat(replay.asOf(new AtInstant(first.recordedAt(), Axis.RECORDED)))
                .isPresent();
        assertThat(replay.asOf(new AtInstant(first.recordedAt().minusNanos(1_000), Axis.RECORDED)))
                .isEmpty();
    }

    @Test
    void is_changed_by_every_event_there_is() {
        Set<Class<?>> seen = new HashSet<>();
        for (long seed = 0; seed < LIVES; seed++) {
            DossierReplay replay = new DossierReplay(RandomLife.of(seed));
            List<RecordedEvent> life = RandomLife.of(seed);
            for (int index = 1; index < life.size(); index++) {
                RecordedEvent event = life.get(index);
                seen.add(event.event().getClass());
                assertThat(replay.asOf(new AtPosition(event.position())).orElseThrow())
                        .as(event.event().getClass().getSimpleName())
                        .usingRecursiveComparison()
                        .ignoringFields("version", "position", "last", "status")
                        .isNotEqualTo(replay.asOf(new AtPosition(event.position() - 1))
                                .orElseThrow());
            }
            seen.add(life.get(0).event().getClass());
        }
        assertThat(seen).containsExactlyInAnyOrder(DossierEvent.class.getPermittedSubclasses());
    }

    @Test
    void tells_what_happened_between_two_points_once_and_nothing_between_a_point_and_itself() {
        List<RecordedEvent> life = RandomLife.of(9);
        DossierReplay replay = new DossierReplay(life);
        int middle = life.size() / 2;
        Point half = new AtPosition(life.get(middle).position());

        assertThat(replay.between(half, Point.NOW))
                .extracting(Deed::position)
                .containsExactlyElementsOf(life.subList(middle + 1, life.size()).stream()
                        .map(RecordedEvent::position)
                        .toList());
        assertThat(replay.between(half, half)).isEmpty();
        assertThat(replay.between(Point.NOW, half)).isEmpty();
        assertThat(replay.between(new AtPosition(-1), half)).hasSize(middle + 1);
    }

    @Test
    void that_was_erased_shows_no_personal_data_at_any_point_but_who_erased_and_why() {
        List<List<RecordedEvent>> erased = LongStream.range(0, LIVES)
                .mapToObj(RandomLife::of)
                .filter(life -> life.get(life.size() - 1).event() instanceof ApplicantDataErased)
                .toList();
        assertThat(erased).hasSizeGreaterThan(20);
        for (List<RecordedEvent> life : erased) {
            DossierReplay replay = new DossierReplay(life);
            long last = life.get(life.size() - 1).position();
            for (RecordedEvent event : life) {
                ReplayedDossier then =
                        replay.asOf(new AtPosition(event.position())).orElseThrow();
                assertThat(then.applicant()).isNull();
                assertThat(then.content()).isNull();
                assertThat(then.corrections())
                        .filteredOn(correction -> correction.field().personal())
                        .allSatisfy(correction -> assertThat(correction.after()).isNull());
                assertThat(then.erasure().legalBasis()).isEqualTo("Luật 91/2025/QH15");
                assertThat(then.erasure().later()).isEqualTo(event.position() < last);
                assertThat(then.erasure().erased().position()).isEqualTo(last);
                assertThat(then.erasure().erased().by().id()).isNotBlank();
            }
            ReplayedDossier now = replay.asOf(Point.NOW).orElseThrow();
            assertThat(now.result() == null ? null : now.result().recipient()).isNull();
        }
    }

    @Test
    void by_occurrence_knows_what_was_imported_later_in_the_order_in_which_it_happened() {
        Instant march = Instant.parse("2021-03-01T02:00:00Z");
        Instant april = Instant.parse("2021-04-01T02:00:00Z");
        String code = RandomLife.CODE;
        List<RecordedEvent> life = imported(
                april,
                List.of(march.plusSeconds(30), march, march.plusSeconds(20)),
                Lives.imported(code, "case-1"),
                Lives.assigned(code, 1, "Một", HOA),
                Lives.completed(code, 1, "Một", HOA));
        DossierReplay replay = new DossierReplay(life);

        assertThat(replay.asOf(new AtInstant(march.plusSeconds(40), Axis.RECORDED)))
                .isEmpty();
        ReplayedDossier then =
                replay.asOf(new AtInstant(march.plusSeconds(40), Axis.OCCURRED)).orElseThrow();
        assertThat(then.steps()).extracting(ReplayedStep::phase).containsExactly(ReplayedStep.Phase.COMPLETED);
        assertThat(then.imported()).isTrue();
        assertThat(replay.asOf(new AtInstant(march.plusSeconds(25), Axis.OCCURRED)))
                .as("steps, but no intake yet")
                .isEmpty();
        assertThat(replay.asOf(new AtInstant(april, Axis.RECORDED))
                        .orElseThrow()
                        .last()
                        .occurredAt())
                .isEqualTo(march.plusSeconds(20));
    }

    @Test
    void comes_from_the_whole_history_of_one_dossier() {
        RecordedEvent intake = RandomLife.of(3).get(0);
        RecordedEvent elsewhere = new RecordedEvent(
                9_999, 1, intake.recordedAt(), intake.provenance(), Lives.granted("000.00.14.H56-210104-0002"));

        assertThatThrownBy(() -> new DossierReplay(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DossierReplay(List.of(elsewhere))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DossierReplay(List.of(intake, elsewhere)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** What the fold has come to after each event; kept while it goes on, so that nothing of it may change later. */
    private static List<ReplayedDossier> folded(List<RecordedEvent> life) {
        boolean erased = life.get(life.size() - 1).event() instanceof ApplicantDataErased;
        DossierFold fold = new DossierFold(erased);
        List<ReplayedDossier> states = new ArrayList<>();
        for (RecordedEvent event : life) {
            states.add(fold.apply(event).state(event.code(), null));
        }
        return states;
    }

    private static void assertSame(Optional<ReplayedDossier> replayed, List<ReplayedDossier> folded, long events) {
        if (events == 0) {
            assertThat(replayed).isEmpty();
        } else {
            assertThat(replayed.orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("erasure")
                    .isEqualTo(folded.get((int) events - 1));
        }
    }

    private static Instant between(Random random, List<RecordedEvent> life) {
        Instant first = life.get(0).recordedAt().minusSeconds(100);
        long span = life.get(life.size() - 1).recordedAt().getEpochSecond() - first.getEpochSecond();
        return random.nextBoolean()
                ? life.get(random.nextInt(life.size())).recordedAt()
                : first.plusSeconds(random.nextLong(span + 200));
    }

    private static List<RecordedEvent> imported(Instant recordedAt, List<Instant> times, DossierEvent... events) {
        List<RecordedEvent> life = new ArrayList<>();
        Arrays.stream(events)
                .forEach(event -> life.add(new RecordedEvent(
                        100 + life.size(), life.size(), recordedAt, Lives.byImporter(times.get(life.size())), event)));
        return life;
    }
}
