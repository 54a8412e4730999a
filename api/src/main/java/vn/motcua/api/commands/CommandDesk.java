package vn.motcua.api.commands;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.answers.StatusName;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.Problem;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.IntakeCommand;
import vn.motcua.events.access.CommandRefused;
import vn.motcua.eventstore.idempotency.IdempotencyKeyTakenException;
import vn.motcua.eventstore.idempotency.IdempotencyRecord;
import vn.motcua.eventstore.idempotency.IdempotencyRecords;

/**
 * Takes a command in and answers it, once for each Idempotency-Key. A success takes the key in the same transaction as its events; a
 * refusal is recorded in the access log and takes it afterwards, unless a concurrent request was faster, whose answer is then given.
 */
@Component
public class CommandDesk {

    private final DossierCommands commands;
    private final IdempotencyRecords records;
    private final Refusals refusals;
    private final AccessRecorder recorder;
    private final JsonMapper json;

    CommandDesk(
            DossierCommands commands,
            IdempotencyRecords records,
            Refusals refusals,
            AccessRecorder recorder,
            JsonMapper json) {
        this.commands = commands;
        this.records = records;
        this.refusals = refusals;
        this.recorder = recorder;
        this.json = json;
    }

    /**
     * Gives the command, or answers as the key's first request was answered.
     *
     * @param code the dossier code; {@code null} for an intake
     */
    public ResponseEntity<Object> take(Object command, String code, Success success, CommandRequest request) {
        return earlier(success, request).orElseGet(() -> first(command, code, success, request));
    }

    /** The answer to a code that cannot be a dossier's. */
    public ResponseEntity<Object> unknown(CommandRequest request) {
        return problem(
                HttpStatus.NOT_FOUND.value(),
                refusals.unknown(request.language()),
                request.language().tag());
    }

    private Optional<ResponseEntity<Object>> earlier(Success success, CommandRequest request) {
        return request.key() == null
                ? Optional.empty()
                : records.find(request.key()).map(record -> again(record, success, request));
    }

    private ResponseEntity<Object> first(Object command, String code, Success success, CommandRequest request) {
        CommandClaim claim = request.key() == null
                ? null
                : new CommandClaim(
                        request.key(),
                        request.hash(),
                        answer -> json.writeValueAsString(StoredAnswer.done((DossierAnswer) answer)));
        try {
            DossierCommands.Done<DossierAnswer> done = commands.give(command, request.metadata(), claim);
            return done(success, done.answer(), done.position());
        } catch (IdempotencyKeyTakenException faster) {
            return earlier(success, request).orElseThrow(() -> faster);
        } catch (RuntimeException failure) {
            Problem refused = refusals.of(failure, code, request.caller(), request.language())
                    .orElseThrow(() -> failure);
            recorder.refused(
                    request.caller(),
                    request.traceId(),
                    new CommandRefused(name(command), code, Refusals.rules(failure)));
            return refused(refused, success, request);
        }
    }

    private static String name(Object command) {
        return (command instanceof DossierCommand change ? change.operation() : ((IntakeCommand) command).operation())
                .kebabName();
    }

    private ResponseEntity<Object> refused(Problem problem, Success success, CommandRequest request) {
        String language = request.language().tag();
        if (request.key() != null) {
            String answer = json.writeValueAsString(
                    StoredAnswer.refused(problem.status(), language, json.valueToTree(problem)));
            if (!records.recordRefusal(request.key(), request.hash(), answer)) {
                return earlier(success, request).orElseGet(() -> problem(problem.status(), problem, language));
            }
        }
        return problem(problem.status(), problem, language);
    }

    private ResponseEntity<Object> again(IdempotencyRecord record, Success success, CommandRequest request) {
        if (!Arrays.equals(record.requestHash(), request.hash())) {
            throw ProblemException.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "Idempotency-Key này đã dùng cho một yêu cầu khác; hãy dùng khóa mới.",
                    "This Idempotency-Key was used for a different request; use a new one.");
        }
        StoredAnswer stored = json.readValue(record.answer(), StoredAnswer.class);
        return stored.problem() == null
                ? done(success, stored.answer(), record.lastPosition())
                : problem(stored.status(), stored.problem(), stored.language());
    }

    private static ResponseEntity<Object> done(Success success, DossierAnswer answer, OptionalLong position) {
        ResponseEntity.BodyBuilder response = ResponseEntity.status(success.status())
                .header(HttpHeaders.ETAG, EntityTags.ofVersion(answer.version()));
        position.ifPresent(last -> response.header(EntityTags.LEDGER_POSITION, Long.toString(last)));
        success.location(answer.code()).ifPresent(response::location);
        return response.body(new CommandAnswer(
                answer.code(),
                StatusName.of(answer.status()),
                answer.version(),
                position.isPresent() ? position.getAsLong() : null));
    }

    /** How a success is answered: with what status, and where the new dossier can be read by whoever brought it in. */
    public enum Success {
        SUBMITTED(HttpStatus.CREATED, "/api/public/dossiers/"),
        RECEIVED(HttpStatus.CREATED, "/api/dossiers/"),
        CHANGED(HttpStatus.OK, null);

        private final HttpStatus status;
        private final String readAt;

        Success(HttpStatus status, String readAt) {
            this.status = status;
            this.readAt = readAt;
        }

        private HttpStatus status() {
            return status;
        }

        private Optional<URI> location(String code) {
            return readAt == null ? Optional.empty() : Optional.of(URI.create(readAt + code));
        }
    }

    private static ResponseEntity<Object> problem(int status, Object body, String language) {
        Language spoken = Language.ENGLISH.tag().equals(language) ? Language.ENGLISH : Language.VIETNAMESE;
        return ResponseEntity.status(status)
                .headers(Problems.headers(ProblemType.CONFLICT, null, spoken))
                .body(body);
    }
}
