package vn.motcua.query.centre;

import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.TRANSPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierRefused;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierWithdrawn;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;

/**
 * Makes up what happens in a centre, the same for the same seed: many dossiers side by side, their events interleaved in
 * the ledger.
 */
public final class RandomCentre {

    private static final Instant NEW_YEAR = Instant.parse("2020-12-30T00:00:00Z");
    private static final Duration SPAN = Duration.ofDays(150);
    private static final List<Department> DEPARTMENTS =
            List.of(JUSTICE, TRANSPORT, new Department("000.00.09.H56", "Sở Xây dựng"));
    private static final List<Channel> CHANNELS = List.of(Channel.COUNTER, Channel.POSTAL);

    private final Random random;

    public RandomCentre(long seed) {
        this.random = new Random(seed);
    }

    /** Everything that happens to that many dossiers, in the ledger's order. */
    public List<Told> lives(int dossiers) {
        List<List<Told>> lives = new ArrayList<>();
        for (int number = 0; number < dossiers; number++) {
            lives.add(life("000.00.14.H56-2101%02d-%04d".formatted(1 + number / 9_000, 1 + number % 9_000)));
        }
        return interleaved(lives);
    }

    private List<Told> interleaved(List<List<Told>> lives) {
        List<Told> order = new ArrayList<>();
        List<List<Told>> open = new ArrayList<>();
        int next = 0;
        while (next < lives.size() || !open.isEmpty()) {
            if (next < lives.size() && (open.isEmpty() || open.size() < 40 && random.nextBoolean())) {
                open.add(new ArrayList<>(lives.get(next++)));
            }
            int which = random.nextInt(open.size());
            order.add(open.get(which).remove(0));
            if (open.get(which).isEmpty()) {
                open.remove(which);
            }
        }
        return order;
    }

    private List<Told> life(String code) {
        List<Told> life = new ArrayList<>();
        Instant at = NEW_YEAR.plusSeconds(random.nextLong(SPAN.toSeconds()));
        Department department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
        String name = "Nguyễn Văn " + (char) ('A' + random.nextInt(26));
        if (random.nextInt(3) == 0) {
            tell(life, Lives.byApplicant(at), Lives.submitted(code, department, name, "Việc " + random.nextInt(100)));
            at = later(at);
            if (random.nextInt(10) == 0) {
                tell(life, Lives.byReception(at), new DossierRefused(code, "thiếu", "NĐ 118/2025/NĐ-CP"));
                return life;
            }
            tell(
                    life,
                    Lives.byReception(at),
                    new DossierAccepted(code, Lives.RECORD, at.plus(Duration.ofDays(9)), null));
        } else {
            Channel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
            Instant dueAt = at.plus(Duration.ofDays(9));
            tell(
                    life,
                    Lives.byReception(at),
                    Lives.received(
                            code, department, channel, Lives.citizen(name), "Việc " + random.nextInt(100), dueAt));
        }
        work(life, code, at, department);
        return life;
    }

    private void work(List<Told> life, String code, Instant since, Department department) {
        Instant at = since;
        int steps = random.nextInt(4);
        for (int step = 1; step <= steps; step++) {
            Officer officer = random.nextBoolean() ? HOA : BINH;
            at = later(at);
            tell(life, Lives.byReception(at), Lives.assigned(code, step, "Bước " + step, officer));
            at = later(at);
            tell(life, Lives.by(officer, "officer", at), Lives.started(code, step, "Bước " + step, officer));
            if (random.nextInt(6) == 0) {
                at = later(at);
                tell(life, Lives.byReception(at), new PaymentRequested(code, List.of(), DossierStatus.IN_PROGRESS));
                at = later(at);
                tell(
                        life,
                        Lives.byReception(at),
                        new PaymentConfirmed(
                                code,
                                200_000,
                                "r",
                                "CASH",
                                DossierStatus.IN_PROGRESS,
                                at.plus(Duration.ofDays(9)),
                                null));
            }
            at = later(at);
            tell(life, Lives.by(officer, "officer", at), Lives.completed(code, step, "Bước " + step, officer));
        }
        at = later(at);
        ending(life, code, at, steps);
        correction(life, code, later(at), department);
    }

    private void ending(List<Told> life, String code, Instant at, int steps) {
        if (random.nextInt(8) == 0) {
            tell(life, Lives.byApplicant(at), new DossierWithdrawn(code, null));
        } else if (steps > 0 && random.nextInt(4) > 0) {
            tell(life, Lives.by(BINH, "head", at), Lives.granted(code));
        }
    }

    private void correction(List<Told> life, String code, Instant at, Department department) {
        if (random.nextInt(5) == 0) {
            Department other = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
            tell(
                    life,
                    Lives.by(BINH, "head", at),
                    new CorrectionApproved(
                            code,
                            1,
                            CorrectableField.DEPARTMENT,
                            department.code() + "|" + department.name(),
                            other.code() + "|" + other.name()));
        }
        if (random.nextInt(5) == 0) {
            Channel other = Channel.values()[random.nextInt(3)];
            tell(
                    life,
                    Lives.by(BINH, "head", at),
                    new CorrectionApproved(code, 2, CorrectableField.CHANNEL, "COUNTER", other.name()));
        }
    }

    private Instant later(Instant at) {
        return at.plusSeconds(60 + random.nextInt(3 * 24 * 3600));
    }

    private static void tell(List<Told> life, Provenance provenance, DossierEvent event) {
        life.add(new Told(provenance, event));
    }
}
