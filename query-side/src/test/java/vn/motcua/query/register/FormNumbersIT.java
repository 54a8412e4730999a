package vn.motcua.query.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.received;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.EventTypes;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierStopped;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.replay.Deed;

@DisplayName("The number of a form")
class FormNumbersIT {

    private static final Instant MORNING = Instant.parse("2021-03-01T02:00:00Z");
    private static final Instant NEW_YEARS_EVE = Instant.parse("2020-12-31T16:59:59Z");

    private TestCentre centre;
    private FormNumbers numbers;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
        numbers = new StoredFormNumbers(centre.sql());
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static String code(int number) {
        return "000.00.14.H56-210301-%04d".formatted(number);
    }

    private Deed asked(int number, Provenance by) {
        centre.happened(byReception(MORNING), received(code(number), JUSTICE, "Nguyễn Văn An", "x"));
        return told(by, new SupplementRequested(code(number), List.of(), "Thiếu", DossierStatus.RECEIVED, null));
    }

    private Deed told(Provenance by, DossierEvent event) {
        long position = centre.happened(by, event);
        return new Deed(
                position, 1, EventTypes.name(event.getClass()), by.occurredAt(), by.occurredAt(), false, by.actor());
    }

    private OptionalLong of(Deed deed) {
        centre.settled(FormNumbers.READ_MODEL);
        return numbers.of(deed);
    }

    @Test
    void is_counted_by_each_unit_for_itself_without_a_gap_and_never_changes() {
        Deed first = asked(1, by(HOA, "officer", MORNING));
        Deed elsewhere = asked(2, byReception(MORNING));
        Deed second = asked(3, by(HOA, "officer", MORNING));
        assertThat(of(first)).hasValue(1);
        assertThat(of(second)).hasValue(2);
        assertThat(of(elsewhere)).hasValue(1);
        Deed earlierButToldLater = asked(4, by(HOA, "officer", MORNING.minusSeconds(86_400)));
        assertThat(of(earlierButToldLater)).hasValue(3);
        assertThat(of(first)).hasValue(1);
        assertThat(of(second)).hasValue(2);
    }

    @Test
    void begins_anew_with_each_year_of_vietnam_and_for_each_kind_of_form() {
        Deed lastOfTheYear = asked(1, by(HOA, "officer", NEW_YEARS_EVE));
        Deed firstOfTheNext = asked(2, by(HOA, "officer", NEW_YEARS_EVE.plusSeconds(1)));
        Deed stopped = told(by(HOA, "head", MORNING), new DossierStopped(code(2), "Quá hạn"));
        assertThat(of(lastOfTheYear)).hasValue(1);
        assertThat(of(firstOfTheNext)).hasValue(1);
        assertThat(of(stopped)).hasValue(1);
    }

    @Test
    void is_left_blank_while_a_dossier_that_may_count_is_left_out() {
        Deed before = asked(1, by(HOA, "officer", MORNING));
        assertThat(of(before)).hasValue(1);
        centre.unreadable(
                by(HOA, "officer", MORNING),
                new SupplementRequested(code(1), List.of(), "Thiếu", DossierStatus.RECEIVED, null));
        Deed after = asked(2, by(HOA, "officer", MORNING));
        assertThat(of(before)).isEmpty();
        assertThat(of(after)).isEmpty();
    }

    @Test
    void is_asked_of_numbered_forms_only() {
        Deed intake = new Deed(
                0,
                0,
                "DossierReceived",
                MORNING,
                MORNING,
                false,
                byReception(MORNING).actor());
        assertThatThrownBy(() -> numbers.of(intake)).isInstanceOf(IllegalArgumentException.class);
    }
}
