package vn.motcua.query.replay;

import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.RECORD;
import static vn.motcua.query.centre.Lives.TRANSPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.CorrectionRejected;
import vn.motcua.events.dossier.CorrectionRequested;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierBecameOverdue;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierRefused;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierStopped;
import vn.motcua.events.dossier.DossierWithdrawn;
import vn.motcua.events.dossier.DueDateRecalculated;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultRecalled;
import vn.motcua.events.dossier.StepBecameOverdue;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepReturned;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.centre.Lives;
import vn.motcua.query.projection.RecordedEvent;

/** Makes up the life of one dossier, the same for the same seed, with everything that can happen to one. */
final class RandomLife {

    static final String CODE = "000.00.14.H56-210104-0001";
    private static final Instant NEW_YEAR = Instant.parse("2021-01-04T01:00:00Z");

    private final Random random;
    private final List<RecordedEvent> events = new ArrayList<>();
    private Instant now = NEW_YEAR;
    private long position;
    private int step;
    private int consultation;
    private int correction;

    private RandomLife(long seed) {
        this.random = new Random(seed);
        this.position = random.nextInt(1_000);
    }

    static List<RecordedEvent> of(long seed) {
        RandomLife life = new RandomLife(seed);
        life.live();
        return List.copyOf(life.events);
    }

    private void live() {
        if (random.nextBoolean()) {
            tell(Lives.submitted(CODE, JUSTICE, "Nguyễn Văn An", "Việc"));
            if (random.nextInt(8) == 0) {
                tell(new DossierRefused(CODE, "thiếu", "NĐ 118/2025/NĐ-CP"));
                erase();
                return;
            }
            tell(new DossierAccepted(CODE, RECORD, due(), "2021-1"));
        } else {
            tell(Lives.received(CODE, JUSTICE, Channel.COUNTER, Lives.citizen("Nguyễn Văn An"), "Việc", due()));
        }
        int acts = random.nextInt(12);
        for (int act = 0; act < acts; act++) {
            act(random.nextInt(8));
        }
        end();
    }

    private void act(int kind) {
        switch (kind) {
            case 0, 1 -> work();
            case 2 -> supplement();
            case 3 -> payment();
            case 4 -> correct();
            case 5 -> tell(new DueDateRecalculated(CODE, now, due(), "vn-2010-2027-0a1b2c3d.1", "Công văn 1"));
            case 6 -> overdue();
            default -> tell(new AppointmentRescheduled(CODE, now, due(), "quá tải", "Xin lỗi ông/bà"));
        }
    }

    private void overdue() {
        tell(new DossierBecameOverdue(CODE, due(), now));
        tell(new StepBecameOverdue(CODE, 1, "Bước 1", HOA, due(), now));
    }

    private void work() {
        String name = "Bước " + ++step;
        Officer officer = random.nextBoolean() ? HOA : BINH;
        tell(Lives.assigned(CODE, step, name, officer));
        if (random.nextInt(3) == 0) {
            Officer other = officer.equals(HOA) ? BINH : HOA;
            tell(new StepReassigned(CODE, step, name, officer, other, "nghỉ phép"));
            officer = other;
        }
        tell(Lives.started(CODE, step, name, officer));
        if (random.nextInt(3) == 0) {
            boolean stopped = random.nextBoolean();
            String basis = stopped ? "Luật Lý lịch tư pháp 2009" : null;
            tell(new ConsultationRequested(CODE, ++consultation, step, TRANSPORT, "Ý kiến?", due(), basis));
            tell(new ConsultationAnswered(CODE, consultation, TRANSPORT, "Đồng ý", stopped ? due() : null, null));
        }
        if (random.nextInt(4) == 0) {
            tell(new StepReturned(CODE, step, name, officer, "làm lại"));
        } else if (random.nextInt(5) > 0) {
            tell(Lives.completed(CODE, step, name, officer));
        }
    }

    private void supplement() {
        List<Paper> papers = List.of(new Paper("Bản sao " + random.nextInt(9), 0, 1, 0));
        tell(new SupplementRequested(CODE, papers, "thiếu", DossierStatus.IN_PROGRESS, due()));
        if (random.nextInt(5) > 0) {
            tell(new SupplementProvided(CODE, papers, DossierStatus.IN_PROGRESS, due(), null));
        }
    }

    private void payment() {
        tell(new PaymentRequested(CODE, List.of(new Fee("Lệ phí", 200_000)), DossierStatus.IN_PROGRESS));
        if (random.nextInt(5) > 0) {
            tell(new PaymentConfirmed(CODE, 200_000, "BL-1", "CASH", DossierStatus.IN_PROGRESS, due(), null));
        }
    }

    private void correct() {
        CorrectableField field = CorrectableField.values()[random.nextInt(CorrectableField.values().length)];
        String after = switch (field) {
            case DEPARTMENT -> TRANSPORT.code() + "|" + TRANSPORT.name();
            case CHANNEL -> Channel.POSTAL.name();
            default -> "đúng " + random.nextInt(9);
        };
        tell(new CorrectionRequested(CODE, ++correction, field, "sai", after, "ghi nhầm"));
        if (random.nextBoolean()) {
            tell(new CorrectionApproved(CODE, correction, field, "sai", after));
        } else if (random.nextBoolean()) {
            tell(new CorrectionRejected(CODE, correction, "không có căn cứ"));
        }
    }

    private void end() {
        switch (random.nextInt(5)) {
            case 0 -> tell(new DossierStopped(CODE, "không bổ sung"));
            case 1 -> tell(new DossierWithdrawn(CODE, "đổi ý"));
            case 2, 3 -> {
                tell(Lives.granted(CODE));
                if (random.nextInt(3) == 0) {
                    tell(new ResultRecalled(CODE, "sai tên"));
                    tell(Lives.granted(CODE));
                }
                tell(new ResultDelivered(CODE, "Nguyễn Văn An", Channel.COUNTER));
            }
            default -> {
                return;
            }
        }
        erase();
    }

    private void erase() {
        if (random.nextInt(3) == 0) {
            tell(new ApplicantDataErased(CODE, "Luật 91/2025/QH15", "theo yêu cầu"));
        }
    }

    private Instant due() {
        return now.plus(Duration.ofDays(3 + random.nextInt(20))).plusSeconds(random.nextInt(1_000));
    }

    /** Now and then two events are written in the same instant, as those of one command are. */
    private void tell(DossierEvent event) {
        if (random.nextInt(4) > 0) {
            now = now.plusSeconds(1 + random.nextInt(100_000));
        }
        boolean imported = random.nextInt(3) == 0;
        Provenance provenance =
                imported ? Lives.byImporter(now.minusSeconds(random.nextInt(1_000_000))) : Lives.byReception(now);
        events.add(new RecordedEvent(position, events.size(), now, provenance, event));
        position += 1 + random.nextInt(20);
    }
}
