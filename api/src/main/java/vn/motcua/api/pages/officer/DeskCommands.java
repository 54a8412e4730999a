package vn.motcua.api.pages.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.commands.CommandBody;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.api.commands.DossierOperations;
import vn.motcua.api.commands.Refusals;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.StaleDossierException;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.events.Source;
import vn.motcua.events.access.CommandRefused;

/** Gives the commands of officers' forms, as the API gives those of programs. */
@Component
class DeskCommands {

    private final CommandBody bodies;
    private final DossierCommands commands;
    private final AccessRecorder recorder;
    private final JsonMapper json;

    DeskCommands(CommandBody bodies, DossierCommands commands, AccessRecorder recorder, JsonMapper json) {
        this.bodies = bodies;
        this.commands = commands;
        this.recorder = recorder;
        this.json = json;
    }

    /**
     * An action that was not done.
     *
     * @param attempt what was tried, and what is wrong with it
     * @param status how the request is answered
     */
    record NotDone(Attempt attempt, HttpStatus status) {}

    /**
     * Gives the command and waits until it is in the ledger.
     *
     * @param version the dossier's version that the officer has seen
     * @return why nothing was done; empty where it was
     */
    Optional<NotDone> give(
            String code, TypedAction typed, ActionForm form, long version, Visit visit, HttpServletRequest request) {
        Operation operation = form.action().operation();
        String trace = TraceFilter.traceId(request);
        try {
            Object command = bodies.read(
                    json.writeValueAsBytes(typed.body()),
                    DossierOperations.all().get(operation),
                    code);
            commands.<DossierAnswer>give(
                    command,
                    CommandMetadata.of(visit.caller(), Source.WEB)
                            .withTraceId(trace)
                            .expecting(version),
                    null);
            return Optional.empty();
        } catch (ProblemException invalid) {
            if (invalid.type() != ProblemType.INVALID_FIELDS) {
                throw invalid;
            }
            return Optional.of(new NotDone(
                    Attempt.invalid(typed, form, version, invalid.fields()), HttpStatus.UNPROCESSABLE_CONTENT));
        } catch (StaleDossierException stale) {
            record(visit, trace, operation, code, Refusals.rules(stale));
            return Optional.of(new NotDone(Attempt.stale(typed, form, version), HttpStatus.PRECONDITION_FAILED));
        } catch (CommandRefusedException refused) {
            record(visit, trace, operation, code, Refusals.rules(refused));
            return Optional.of(new NotDone(
                    Attempt.refused(typed, form, version, refused.refusals()),
                    refused.forbidden() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT));
        }
    }

    private void record(Visit visit, String trace, Operation operation, String code, List<String> rules) {
        recorder.refused(visit.caller(), trace, new CommandRefused(operation.kebabName(), code, rules));
    }
}
