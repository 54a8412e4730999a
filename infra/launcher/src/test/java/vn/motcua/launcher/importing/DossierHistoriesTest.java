package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The dossiers of a log")
class DossierHistoriesTest {

    private final List<RefusedLine> refused = new ArrayList<>();

    @Test
    void of_the_municipal_excerpt_are_complete() throws Exception {
        List<DossierHistory> dossiers = Sample.all(GatheredHistories.of(Sample.checked(
                CsvLines.open(Sample.resource("receipt-excerpt.csv"), FieldMapping.defaults()), refused)));

        assertThat(refused).isEmpty();
        assertThat(dossiers).hasSize(12);
        assertThat(dossiers.stream().mapToInt(dossier -> dossier.steps().size()).sum())
                .isEqualTo(81);
        DossierHistory first = dossiers.get(0);
        assertThat(first.externalId()).isEqualTo("case-10011");
        assertThat(first.received()).isEqualTo(Instant.parse("2011-10-11T11:42:22.688Z"));
        assertThat(first.facts().due()).isEqualTo(Instant.parse("2011-12-06T12:41:31.788Z"));
        assertThat(first.facts().finished()).isNull();
        assertThat(first.steps()).isSortedAccordingTo(java.util.Comparator.comparing(StepLine::at));
    }

    @Test
    void of_a_xes_file_come_trace_by_trace() throws Exception {
        List<DossierHistory> dossiers = Sample.all(
                new ContiguousHistories(Sample.checked(XesLines.open(Sample.resource("small.xes")), refused)));

        assertThat(refused).isEmpty();
        assertThat(dossiers).extracting(DossierHistory::externalId).containsExactly("HS-1", "HS-2");
        assertThat(dossiers.get(0).steps())
                .extracting(StepLine::transition)
                .containsExactly(Transition.START, Transition.COMPLETE);
        assertThat(dossiers.get(1).received()).isEqualTo(Instant.parse("2021-02-01T02:00:00Z"));
    }

    @Test
    void whose_lines_lie_scattered_are_put_together_in_memory_in_the_order_of_their_first_line() throws Exception {
        String csv = Sample.HEADER + row("B", 3) + row("A", 2) + row("B", 1);

        List<DossierHistory> dossiers = Sample.all(GatheredHistories.of(Sample.checked(Sample.csv(csv), refused)));

        assertThat(dossiers).extracting(DossierHistory::externalId).containsExactly("B", "A");
        assertThat(dossiers.get(0).steps()).extracting(StepLine::line).containsExactly(4L, 2L);
    }

    @Test
    void are_the_same_when_the_file_does_not_fit_into_memory() throws Exception {
        List<String> rows = new ArrayList<>(IntStream.range(0, 1_000)
                .mapToObj(i -> row("HS-" + i % 83, i / 83))
                .toList());
        Collections.shuffle(rows, new Random(20211101));
        String csv = Sample.HEADER + String.join("", rows);

        List<DossierHistory> spilled = Sample.all(GatheredHistories.of(Sample.checked(Sample.csv(csv), refused), 64));
        List<DossierHistory> inMemory = Sample.all(GatheredHistories.of(Sample.checked(Sample.csv(csv), refused)));

        assertThat(refused).isEmpty();
        assertThat(spilled).hasSize(83).containsExactlyInAnyOrderElementsOf(inMemory);
        assertThat(spilled).extracting(DossierHistory::externalId).isSorted();
    }

    @Test
    void keep_the_lines_that_agree_with_their_first_one_and_refuse_the_others() throws Exception {
        String csv = Sample.HEADER + row("A", 1) + row("A", 2).replace("General", "Experts") + row("A", 3);

        List<DossierHistory> dossiers = Sample.all(GatheredHistories.of(Sample.checked(Sample.csv(csv), refused)));

        assertThat(dossiers)
                .singleElement()
                .satisfies(dossier -> assertThat(dossier.steps()).hasSize(2));
        assertThat(refused)
                .singleElement()
                .asString()
                .isEqualTo("dòng / line 3: department: khác với dòng 2 của cùng hồ sơ"
                        + " / not the same as in line 2 of the same dossier");
    }

    @Test
    void have_a_bound_on_their_steps_and_what_is_beyond_is_reported() throws IOException {
        HistoryCollector collector = new HistoryCollector(refused::add);
        StepLine step = new StepLine(
                1,
                "A",
                new DossierFacts("d", ImportChannel.ONLINE, null, null, null),
                "s",
                "o",
                null,
                Transition.COMPLETE,
                Instant.EPOCH);
        for (int i = 0; i < HistoryCollector.MAX_STEPS + 2; i++) {
            collector.add(step);
        }

        assertThat(collector.take().steps()).hasSize(HistoryCollector.MAX_STEPS);
        assertThat(refused).hasSize(2).first().asString().contains("has more than 5000 steps");
    }

    @Test
    void are_given_up_to_the_point_from_which_the_file_cannot_be_read() throws Exception {
        String csv = Sample.HEADER + row("A", 1) + row("B", 2) + "\n\"C,";

        List<DossierHistory> dossiers = Sample.all(GatheredHistories.of(Sample.checked(Sample.csv(csv), refused)));

        assertThat(dossiers).extracting(DossierHistory::externalId).containsExactly("A", "B");
        assertThat(refused).singleElement().extracting(RefusedLine::line).isEqualTo(4L);
    }

    private static String row(String dossier, int minute) {
        return "\n%s,Check,Resource01,2021-01-04T08:%02d:00+07:00,General".formatted(dossier, minute % 60);
    }
}
