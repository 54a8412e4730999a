package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A line of a log")
class LineCheckTest {

    private final LineCheck check = new LineCheck(FieldMapping.defaults());

    @Test
    void with_all_fields_becomes_one_officer_step() {
        assertThat(check.check(LogLine.of(7, line())))
                .isEqualTo(new StepLine(
                        7,
                        "HS-1",
                        new DossierFacts(
                                "General",
                                ImportChannel.ONLINE,
                                Instant.parse("2011-10-11T11:42:22.688Z"),
                                Instant.parse("2011-12-06T00:06:40Z"),
                                null),
                        "Check",
                        "Resource10",
                        "Group 4",
                        Transition.COMPLETE,
                        Instant.parse("2011-10-12T06:26:25.398Z")));
    }

    @Test
    void without_transition_channel_group_and_department_takes_the_defaults() {
        Map<String, String> values = line();
        values.keySet()
                .retainAll(java.util.Set.of("case:concept:name", "concept:name", "org:resource", "time:timestamp"));

        assertThat(check.check(LogLine.of(1, values))).isInstanceOfSatisfying(StepLine.class, step -> {
            assertThat(step.transition()).isEqualTo(Transition.COMPLETE);
            assertThat(step.group()).isNull();
            assertThat(step.facts()).isEqualTo(new DossierFacts(null, ImportChannel.COUNTER, null, null, null));
        });
    }

    @Test
    void takes_the_word_EMPTY_for_no_group() {
        Map<String, String> values = line();
        values.put("org:group", "EMPTY");

        assertThat(check.check(LogLine.of(1, values)))
                .isInstanceOfSatisfying(
                        StepLine.class, step -> assertThat(step.group()).isNull());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Internet, ONLINE",
        "Desk, COUNTER",
        "Post, POSTAL",
        "e-mail, EMAIL",
        "Intern, INTERNAL",
        "online, ONLINE",
        "Trực tuyến, ONLINE",
        "Bưu chính, POSTAL",
        "TRUC TIEP, COUNTER",
    })
    void names_the_channel_in_the_words_of_several_systems(String word, ImportChannel channel) {
        Map<String, String> values = line();
        values.put("case:channel", word);

        assertThat(check.check(LogLine.of(1, values)))
                .isInstanceOfSatisfying(
                        StepLine.class,
                        step -> assertThat(step.facts().channel()).isEqualTo(channel));
    }

    @Test
    void with_several_faults_is_refused_with_all_of_them_in_both_languages() {
        Map<String, String> values = line();
        values.put("org:resource", " ");
        values.put("case:channel", "fax");
        values.put("lifecycle:transition", "suspend");
        values.put("time:timestamp", "11/10/2011");
        values.put("concept:name", "x".repeat(LineCheck.MAX_LENGTH + 1));

        assertThat(check.check(LogLine.of(9, values))).isInstanceOfSatisfying(RefusedLine.class, refused -> {
            assertThat(refused.faults())
                    .extracting(Fault::field)
                    .containsExactlyInAnyOrder("officer", "channel", "transition", "at", "step");
            assertThat(refused.toString())
                    .startsWith("dòng / line 9: ")
                    .contains("officer: để trống / is empty")
                    .contains("'fax' is none of")
                    .contains("'suspend' không phải schedule, start, complete")
                    .contains("'11/10/2011' is no instant");
        });
    }

    private static Map<String, String> line() {
        Map<String, String> values = new HashMap<>();
        values.put("case:concept:name", "HS-1");
        values.put("concept:name", "Check");
        values.put("org:resource", "Resource10");
        values.put("org:group", "Group 4");
        values.put("time:timestamp", "2011-10-12 08:26:25.398000+02:00");
        values.put("lifecycle:transition", "complete");
        values.put("case:department", "General");
        values.put("case:channel", "Internet");
        values.put("case:startdate", "2011-10-11 13:42:22.688000+02:00");
        values.put("case:deadline", "2011-12-06 01:06:40+01:00");
        values.put("case:enddate", "");
        return values;
    }
}
