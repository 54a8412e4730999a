package vn.motcua.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.centre.Told;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.replay.Point.AtPosition;
import vn.motcua.query.status.DossierStatusRow;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerAction;
import vn.motcua.query.timeline.OfficerTimeline;

/** Three who fold the same events must never tell three stories. */
@DisplayName("The replay agrees")
class ReplayAgreementIT {

    private TestCentre centre;
    private Map<String, List<RecordedEvent>> dossiers;

    @BeforeEach
    void live() {
        centre = TestCentre.withoutSearch();
        centre.start();
        List<Told> lives = new RandomCentre(58).lives(300);
        centre.happened(lives);
        dossiers = new TreeMap<>();
        for (int position = 0; position < lives.size(); position++) {
            Told told = lives.get(position);
            List<RecordedEvent> events = dossiers.computeIfAbsent(told.event().code(), code -> new ArrayList<>());
            events.add(new RecordedEvent(
                    position, events.size(), told.provenance().occurredAt(), told.provenance(), told.event()));
        }
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void with_the_timeline_on_what_each_event_changed() {
        OfficerTimeline timeline = centre.settled(OfficerTimeline.NAME).models().timeline();
        dossiers.forEach((code, events) -> {
            DossierReplay replay = new DossierReplay(events);
            List<OfficerAction> actions = timeline.ofDossier(code);
            assertThat(actions).hasSameSizeAs(events);
            for (OfficerAction action : actions) {
                ReplayedDossier after =
                        replay.asOf(new AtPosition(action.position())).orElseThrow();
                assertThat(after.status()).isEqualTo(action.statusAfter());
                assertThat(after.department().code()).isEqualTo(action.department());
                assertThat(after.last().type()).isEqualTo(action.type());
                replay.asOf(new AtPosition(action.position() - 1)).ifPresent(before -> {
                    assertThat(before.status()).isEqualTo(action.statusBefore());
                    assertThat(before.appointment().dueAt()).isEqualTo(action.dueAt());
                });
            }
        });
    }

    @Test
    void with_the_status_view_on_where_each_dossier_stands() {
        StatusView status = centre.settled(StatusView.NAME).models().status();
        dossiers.forEach((code, events) -> {
            ReplayedDossier now = new DossierReplay(events).asOf(Point.NOW).orElseThrow();
            DossierStatusRow row = status.find(code).orElseThrow();
            assertThat(now.status()).isEqualTo(row.status());
            assertThat(now.version()).isEqualTo(row.version());
            assertThat(now.position()).isEqualTo(row.position());
            assertThat(now.appointment().dueAt()).isEqualTo(row.dueAt());
            assertThat(now.channel()).isEqualTo(row.channel());
            assertThat(now.procedure().code()).isEqualTo(row.procedure().code());
            assertThat(now.currentStep() == null ? null : now.currentStep().officer())
                    .isEqualTo(
                            row.currentStep() == null ? null : row.currentStep().officer());
        });
    }
}
