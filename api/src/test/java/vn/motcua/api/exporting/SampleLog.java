package vn.motcua.api.exporting;

import java.time.Instant;
import java.util.List;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.eventlog.LoggedDossier;
import vn.motcua.query.eventlog.LoggedEvent;
import vn.motcua.query.projection.CodedName;

/** Dossiers to be exported. */
final class SampleLog {

    private static final CodedName JUSTICE = new CodedName("000.00.14.H56", "Sở Tư pháp");

    private SampleLog() {}

    /** A dossier with one step, which was assigned, started and completed. */
    static LoggedDossier worked(String code) {
        return dossier(
                code,
                null,
                false,
                step(42, "StepAssigned", "2021-04-29T09:40:00Z"),
                step(57, "StepStarted", "2021-04-30T02:05:00Z"),
                step(58, "StepCompleted", "2021-05-04T03:30:00.250Z"));
    }

    static LoggedDossier dossier(String code, String externalId, boolean erased, LoggedEvent... steps) {
        return new LoggedDossier(
                code,
                externalId,
                JUSTICE,
                Channel.ONLINE,
                new CodedName("2.000488", "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam"),
                Instant.parse("2021-04-29T09:27:51Z"),
                Instant.parse("2021-05-10T09:54:26Z"),
                Instant.parse("2021-05-04T03:31:00Z"),
                erased,
                List.of(steps));
    }

    static LoggedEvent step(long position, String type, String at) {
        return new LoggedEvent(
                position,
                type,
                1,
                "Thẩm định hồ sơ",
                "cb-0142",
                "Phòng Hành chính tư pháp",
                "StepAssigned".equals(type) ? "tn-01" : "cb-0142",
                "StepAssigned".equals(type) ? "reception" : "officer",
                JUSTICE.code(),
                Instant.parse(at),
                Instant.parse(at),
                false);
    }
}
