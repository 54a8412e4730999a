package vn.motcua.api.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.api.commands.Refusals;
import vn.motcua.api.problem.InvalidField;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.Problem;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.catalogue.CatalogueBook;
import vn.motcua.events.Source;
import vn.motcua.events.access.CommandRefused;

/** Gives changes to the catalogue and answers them; a refusal is recorded in the access log like that of any other command. */
@Component
class ChangeDesk {

    private final CatalogueBook catalogue;
    private final CatalogueFollower follower;
    private final DossierCommands commands;
    private final Refusals refusals;
    private final AccessRecorder recorder;

    ChangeDesk(
            CatalogueBook catalogue,
            CatalogueFollower follower,
            DossierCommands commands,
            Refusals refusals,
            AccessRecorder recorder) {
        this.catalogue = catalogue;
        this.follower = follower;
        this.commands = commands;
        this.refusals = refusals;
        this.recorder = recorder;
    }

    /**
     * A change that is in the ledger.
     *
     * @param catalogueVersion the catalogue's version with it
     * @param position its place in the ledger
     */
    record Changed(String catalogueVersion, long position) {}

    /** Gives one change on behalf of the request's caller. */
    ResponseEntity<Object> answer(String name, Object command, Caller caller, HttpServletRequest request) {
        try {
            long position = give(command, caller, request);
            return ResponseEntity.ok()
                    .header(EntityTags.LEDGER_POSITION, Long.toString(position))
                    .body(new Changed(catalogue.version(), position));
        } catch (CommandRefusedException refused) {
            return refused(name, refused, caller, request);
        }
    }

    /**
     * Gives one change and has this node know it.
     *
     * @return its place in the ledger
     * @throws ProblemException 422 with every fault of what is to be published
     */
    long give(Object command, Caller caller, HttpServletRequest request) {
        CommandMetadata metadata = CommandMetadata.of(caller, Source.API).withTraceId(TraceFilter.traceId(request));
        // A rule about units must know those that another node has just set up.
        follower.catchUp();
        try {
            long position = commands.give(command, metadata, null).position().orElseThrow();
            follower.catchUp();
            return position;
        } catch (InvalidCommandException invalid) {
            throw invalid(invalid);
        }
    }

    /** The answer to a change that a rule refused. */
    ResponseEntity<Object> refused(
            String name, CommandRefusedException refused, Caller caller, HttpServletRequest request) {
        recorder.refused(caller, TraceFilter.traceId(request), new CommandRefused(name, null, Refusals.rules(refused)));
        Language language = Language.of(request);
        Problem problem = refusals.of(refused, null, caller, language).orElseThrow(() -> refused);
        return ResponseEntity.status(problem.status())
                .headers(Problems.headers(ProblemType.CONFLICT, null, language))
                .body(problem);
    }

    static ProblemException invalid(InvalidCommandException invalid) {
        return ProblemException.invalid(invalid.faults().stream()
                .map(fault -> InvalidField.of(fault.field(), fault.vietnamese(), fault.english()))
                .toList());
    }
}
