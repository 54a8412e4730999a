package vn.motcua.bench.worklist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.events.Actor;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.StepAssigned;

/** Makes up open dossiers, the same for the same seed: each received, with one step in the hands of an officer of its unit. */
final class OpenDossiers {

    static final int UNITS = 20;
    static final int OFFICERS_OF_A_UNIT = 25;

    private static final int BATCH = 500;
    private static final int DOSSIERS_OF_A_DAY = 5_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate PROCEDURE_OF = LocalDate.of(2023, 10, 27);
    private static final int DAYS_AROUND = 30;

    private final ProcedureVersion procedure = CatalogueFile.bundled()
            .procedure("2.000488", PROCEDURE_OF)
            .orElseThrow()
            .procedure();
    private final SplittableRandom random;
    private final int dossiers;
    private final int overduePercent;
    private final Instant now;

    /**
     * @param overduePercent how many of a hundred were due on an earlier day than {@code clock} says
     */
    OpenDossiers(int dossiers, int overduePercent, long seed, Clock clock) {
        this.dossiers = dossiers;
        this.overduePercent = overduePercent;
        this.random = new SplittableRandom(seed);
        this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    static String unit(int number) {
        return "000.00.%02d.H56".formatted(number + 1);
    }

    static Officer officer(int unit, int number) {
        String id = "cb-%02d-%02d".formatted(unit, number);
        return new Officer(id, "Cán bộ " + id, unit(unit), null);
    }

    /** Hands over their events, dossier by dossier, in batches. */
    void forEachBatch(Consumer<List<DomainEventMessage<?>>> batches) {
        List<DomainEventMessage<?>> batch = new ArrayList<>();
        for (int number = 0; number < dossiers; number++) {
            add(batch, number);
            if (batch.size() >= BATCH || number == dossiers - 1) {
                batches.accept(batch);
                batch = new ArrayList<>();
            }
        }
    }

    private void add(List<DomainEventMessage<?>> batch, int number) {
        int unit = number % UNITS;
        int ofUnit = number / UNITS;
        LocalDate day = FIRST_DAY.plusDays(ofUnit / DOSSIERS_OF_A_DAY);
        String code = new DossierCode(unit(unit), day, 1 + ofUnit % DOSSIERS_OF_A_DAY).toString();
        Instant received = day.atTime(9, 0).atZone(VietnamTime.ZONE).toInstant();
        int days = 1 + random.nextInt(DAYS_AROUND);
        boolean overdue = random.nextInt(100) < overduePercent;
        Instant due = now.plus(Duration.ofDays(overdue ? -days : days)).plusSeconds(random.nextInt(3_600));
        Department department = new Department(unit(unit), "Cơ quan " + unit);
        Officer officer = officer(unit, random.nextInt(OFFICERS_OF_A_UNIT));
        batch.add(told(
                0,
                received,
                new DossierReceived(
                        code,
                        null,
                        procedure,
                        department,
                        Channel.COUNTER,
                        null,
                        "Cấp Phiếu lý lịch tư pháp số 1",
                        List.of(),
                        false,
                        due,
                        "vn")));
        batch.add(told(1, received, new StepAssigned(code, 1, "Thẩm định hồ sơ", officer, null)));
    }

    private static DomainEventMessage<DossierEvent> told(long sequence, Instant at, DossierEvent event) {
        Actor actor = new Actor("tn-01", "Lê Thị Bình", "reception", "000.00.28.H56", null);
        Provenance provenance = new Provenance(actor, "bench", null, Source.API, at);
        return new GenericDomainEventMessage<>(
                "Dossier", event.code(), sequence, event, MetaData.from(provenance.toMetadata()));
    }
}
