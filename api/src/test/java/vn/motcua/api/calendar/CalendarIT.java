package vn.motcua.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.VietnamTime;

/** A correction of the calendar, from its announcement to the citizen's new appointment. It has an application of its
 * own: corrected, the calendar would move other tests' appointments, too. */
@WholeApplication
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=motcua-calendar")
class CalendarIT {

    @Autowired
    private Api api;

    private Centre centre;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
    }

    @Test
    void it_moves_no_appointment_until_the_affected_dossiers_are_recalculated_and_then_each_once() {
        String code = centre.assigned();
        Instant before = due(code);
        LocalDate day = VietnamTime.day(before);
        Answer corrected = correct(null, day, "CLOSED");
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
        assertThat(due(code)).isEqualTo(before);

        JsonNode listed = affected(code, Centre.position(corrected));
        assertThat(Instant.parse(listed.at("/dueAt").asString())).isEqualTo(before);
        Instant after = Instant.parse(listed.at("/recalculatedDueAt").asString());
        assertThat(VietnamTime.day(after)).isAfter(day);
        assertThat(listed.at("/newCalendarVersion").asString()).isEqualTo(corrected.at("/calendarVersion"));

        assertThat(recalculated()).contains(code);
        assertThat(recalculated()).isEmpty();

        Answer explained = centre.officer().get("/api/dossiers/" + code + "/due-date");
        assertThat(Instant.parse(explained.at("/dueAt"))).isEqualTo(after);
        assertThat(explained.at("/moves/1/rule")).isEqualTo("calendar.corrected");
        assertThat(explained.at("/moves/1/legalBasis")).isEqualTo("Công điện 1/CĐ-TTg");
        String position =
                centre.auditor().get("/api/audit/dossiers/" + code + "/events").at("/items/3/position");
        Answer seen = centre.citizen().get("/api/public/dossiers/" + code + "?atLeast=" + position);
        assertThat(Instant.parse(seen.at("/dueAt"))).isEqualTo(after);

        String later = centre.assigned();
        assertThat(centre.officer().get("/api/dossiers/" + later + "/due-date").at("/calendarVersion"))
                .isEqualTo(corrected.at("/calendarVersion"));
    }

    @Test
    void it_may_hold_for_one_unit_only() {
        String code = centre.assigned();
        LocalDate sunday = VietnamTime.day(due(code)).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        Answer corrected = correct(Centre.ELSEWHERE, sunday, "EXTRA_WORKING");
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
        assertThat(corrected.at("/calendarVersion")).contains("/" + Centre.ELSEWHERE + ".");
        JsonNode calendar = centre.admin().get("/api/admin/calendar").json();
        assertThat(calendar.at("/units")
                        .valueStream()
                        .map(unit -> unit.at("/department").asString()))
                .contains(Centre.ELSEWHERE);
        assertThat(calendar.at("/province/version").asString()).doesNotContain("/");
        assertThat(calendar.at("/corrections")
                        .valueStream()
                        .map(each -> each.at("/legalBasis").asString()))
                .contains("Công điện 1/CĐ-TTg");
    }

    @Test
    void it_is_refused_with_the_rule_where_it_changes_nothing_and_with_every_fault_where_it_is_malformed() {
        Answer unchanged = correct(null, LocalDate.of(2024, 2, 10), "CLOSED");
        assertThat(unchanged.status()).isEqualTo(409);
        assertThat(unchanged.at("/rule")).isEqualTo("calendar.unchanged");
        Answer malformed = centre.admin()
                .post(
                        "/api/admin/calendar/corrections",
                        "{\"days\": [{\"date\": \"2026-13-01\", \"kind\": \"OPEN\"}], \"reason\": \"x\"}");
        assertThat(malformed.status()).isEqualTo(422);
        assertThat(malformed.json().at("/errors").size()).isGreaterThan(1);
        assertThat(centre.admin()
                        .get("/api/admin/calendar/affected-dossiers?cursor=x&limit=0")
                        .json()
                        .at("/errors")
                        .size())
                .isEqualTo(2);
    }

    private Answer correct(String department, LocalDate day, String kind) {
        String unit = department == null ? "" : "\"department\": \"" + department + "\", ";
        return centre.admin()
                .post(
                        "/api/admin/calendar/corrections",
                        "{" + unit + "\"days\": [{\"date\": \"" + day + "\", \"kind\": \"" + kind
                                + "\", \"name\": \"Nghỉ tránh bão\"}], \"legalBasis\": \"Công điện 1/CĐ-TTg\", \"reason\": \"Bão\"}");
    }

    private Instant due(String code) {
        return Instant.parse(
                centre.officer().get("/api/dossiers/" + code + "/due-date").at("/dueAt"));
    }

    private JsonNode affected(String code, String position) {
        // The candidates come from a read model; it has taken the dossier in once it has reached the correction.
        assertThat(centre.officer()
                        .get("/api/dossiers/" + code + "?atLeast=" + position)
                        .status())
                .isEqualTo(200);
        String cursor = "";
        do {
            JsonNode page = centre.admin()
                    .get("/api/admin/calendar/affected-dossiers?limit=2" + cursor)
                    .json();
            for (JsonNode item : page.at("/items")) {
                if (item.at("/code").asString().equals(code)) {
                    return item;
                }
            }
            cursor = next(page);
        } while (cursor != null);
        throw new AssertionError(code + " is not listed");
    }

    private List<String> recalculated() {
        List<String> moved = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer answer = centre.admin().send("POST", "/api/admin/calendar/recalculations?limit=2" + cursor, null);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            answer.json()
                    .at("/moved")
                    .forEach(item -> moved.add(item.at("/code").asString()));
            assertThat(answer.json().at("/refused").isEmpty()).isTrue();
            cursor = next(answer.json());
        }
        return moved;
    }

    private static String next(JsonNode page) {
        JsonNode cursor = page.at("/nextCursor");
        return cursor.isMissingNode() || cursor.isNull() ? null : "&cursor=" + cursor.asString();
    }
}
