package vn.motcua.api.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.markoverdue.MarkOverdue;
import vn.motcua.command.overdue.SweepStoppedException;
import vn.motcua.command.overdue.SweptDossiers;
import vn.motcua.events.Source;
import vn.motcua.eventstore.LedgerUnavailableException;
import vn.motcua.query.worklist.OverdueCandidates;
import vn.motcua.query.worklist.SweepFaults;

/** The dossiers of this centre: found in the worklist's read model, asked through the ledger's group commit. */
@Component
class LedgerDossiers implements SweptDossiers {

    /** As the ledger names who gave the command. */
    private static final Caller SWEEP =
            new Caller("overdue-sweep", "Quét hồ sơ quá hạn", Set.of(Role.ADMIN), null, null);

    private final OverdueCandidates candidates;
    private final SweepFaults faults;
    private final DossierCommands commands;

    LedgerDossiers(OverdueCandidates candidates, SweepFaults faults, DossierCommands commands) {
        this.candidates = candidates;
        this.faults = faults;
        this.commands = commands;
    }

    @Override
    public List<Candidate> next(Instant now, Candidate after, int limit) {
        OverdueCandidates.Candidate from =
                after == null ? null : new OverdueCandidates.Candidate(after.code(), after.dueAt());
        return candidates.missed(now, from, limit).stream()
                .map(found -> new Candidate(found.code(), found.dueAt()))
                .toList();
    }

    @Override
    public boolean ask(String code) {
        try {
            return commands.give(new MarkOverdue(code), CommandMetadata.of(SWEEP, Source.SYSTEM), null)
                    .position()
                    .isPresent();
        } catch (LedgerUnavailableException away) {
            throw new SweepStoppedException("ledger.unavailable", away);
        }
    }

    @Override
    public void keep(Instant at, Map<String, String> failed, Set<String> answered) {
        if (!failed.isEmpty()) {
            faults.failed(at, failed);
        }
        faults.answered(answered);
    }
}
