package vn.motcua.api.access;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.events.Actor;
import vn.motcua.events.EventTypes;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.access.AccessEvent;
import vn.motcua.events.access.CommandRefused;
import vn.motcua.events.access.PersonalDataRead;
import vn.motcua.events.access.RequestRefused;
import vn.motcua.eventstore.LedgerUnavailableException;

/**
 * Writes the access log (nhật ký truy cập) into the ledger. A method returns when its record is durable; whoever answers does so
 * afterwards, and not at all if the ledger is away. Each record is a stream of its own, so no two of them can conflict.
 */
@Component
@EnableConfigurationProperties(AccessLogProperties.class)
public class AccessRecorder {

    /** The aggregate type of the records' streams. */
    public static final String AGGREGATE_TYPE = "Access";

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final EventBus ledger;
    private final Clock clock;
    private final MeterRegistry meters;
    private final RefusalAllowance allowance;

    AccessRecorder(EventBus ledger, Clock clock, MeterRegistry meters, AccessLogProperties properties) {
        this.ledger = ledger;
        this.clock = clock;
        this.meters = meters;
        this.allowance = new RefusalAllowance(properties, TimeMeter.SYSTEM_NANOTIME);
    }

    /**
     * Records that a command is going to be refused.
     *
     * @throws ProblemException 429 for a caller who was refused too often of late, 503 while the ledger is away; in both
     *     cases the caller has to be answered with it instead of the refusal
     */
    public void refused(Caller caller, String traceId, CommandRefused refusal) {
        refusal(caller, traceId, refusal);
    }

    /**
     * Records once that dossiers of a batch were refused: the batch is answered dossier by dossier, and its sender has a role
     * that brings in more than refusals can be. Does not count as a refusal of the caller.
     *
     * @throws ProblemException 503 while the ledger is away
     */
    public void refusedInBatch(Caller caller, String traceId, CommandRefused refusals) {
        write(caller, traceId, refusals);
    }

    /**
     * Records that a request which is no command is going to be refused.
     *
     * @throws ProblemException as above
     */
    public void refused(Caller caller, String traceId, RequestRefused refusal) {
        refusal(caller, traceId, refusal);
    }

    /**
     * Records that the request of the current caller is going to be refused by the controller that handles it.
     *
     * @param request the request
     * @param dossier the dossier that it is about; may be {@code null}
     * @param rule the code of the rule that refuses it
     * @throws ProblemException as above
     */
    public void refused(HttpServletRequest request, String dossier, String rule) {
        refusal(
                caller(),
                TraceFilter.traceId(request),
                new RequestRefused(MatchedEndpoint.of(request).request(), dossier, List.of(rule)));
    }

    /**
     * Records that somebody without an account is going to be refused by the controller that handles the request.
     *
     * @param visitor by what they are known
     * @param request the request
     * @param dossier the dossier that it is about
     * @param rule the code of the rule that refuses it
     * @throws ProblemException 503 while the ledger is away
     */
    public void refused(Caller visitor, HttpServletRequest request, String dossier, String rule) {
        write(
                visitor,
                TraceFilter.traceId(request),
                new RequestRefused(MatchedEndpoint.of(request).request(), dossier, List.of(rule)));
    }

    /**
     * Records that these dossiers are going to be shown to somebody without an account.
     *
     * @param visitor by what they are known
     * @throws ProblemException 503 while the ledger is away
     */
    public void read(Caller visitor, HttpServletRequest request, List<String> dossiers) {
        String endpoint = MatchedEndpoint.of(request).request();
        write(visitor, TraceFilter.traceId(request), new PersonalDataRead(endpoint, dossiers, Map.of(), null, null));
    }

    /**
     * Records that a bulk answer is going to be sent, which shows more dossiers than can be listed.
     *
     * @param request handled by a method with {@link ShowsPersonalData}
     * @param rows how many rows it is going to have
     * @param through the ledger position up to which it is going to go
     * @throws ProblemException 503 while the ledger is away
     */
    public void bulkRead(HttpServletRequest request, long rows, long through) {
        MatchedEndpoint endpoint = MatchedEndpoint.of(request);
        read(request, new PersonalDataRead(endpoint.request(), List.of(), endpoint.filter(request), rows, through));
    }

    /** Records that these dossiers are going to be shown. */
    void read(HttpServletRequest request, Collection<String> dossiers) {
        if (dossiers.size() > PersonalDataAnswer.MOST_DOSSIERS) {
            throw new IllegalStateException("a record lists at most " + PersonalDataAnswer.MOST_DOSSIERS + " dossiers");
        }
        MatchedEndpoint endpoint = MatchedEndpoint.of(request);
        read(
                request,
                new PersonalDataRead(endpoint.request(), List.copyOf(dossiers), endpoint.filter(request), null, null));
    }

    private void read(HttpServletRequest request, PersonalDataRead read) {
        write(caller(), TraceFilter.traceId(request), read);
    }

    private void refusal(Caller caller, String traceId, AccessEvent event) {
        Duration wait = allowance.waitBefore(caller.id());
        if (!wait.isZero()) {
            throw ProblemException.retryLater(
                    ProblemType.TOO_MANY_REQUESTS,
                    wait.plusSeconds(1),
                    "Tài khoản bị từ chối quá nhiều lần trong thời gian ngắn; hãy thử lại sau ít giây.",
                    "This account was refused too often in a short time; try again in a few seconds.");
        }
        write(caller, traceId, event);
    }

    private void write(Caller caller, String traceId, AccessEvent event) {
        Provenance provenance = new Provenance(actor(caller), null, traceId, Source.API, clock.instant());
        String record = IdentifierFactory.getInstance().generateIdentifier();
        try {
            ledger.publish(new GenericDomainEventMessage<>(
                    AGGREGATE_TYPE,
                    record,
                    0,
                    event,
                    MetaData.from(provenance.toMetadata()),
                    record,
                    provenance.occurredAt()));
        } catch (LedgerUnavailableException away) {
            throw ProblemException.retryLater(
                    ProblemType.UNAVAILABLE,
                    RETRY_AFTER,
                    "Sổ cái tạm thời gián đoạn nên chưa ghi được nhật ký truy cập; hãy thử lại.",
                    "The ledger is away for the moment and the access log cannot be written; try again.");
        }
        meters.counter("motcua.access.records", "type", EventTypes.name(event.getClass()))
                .increment();
    }

    private static Caller caller() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("personal data is shown to known callers only");
    }

    /** Every role that the caller has: nothing was allowed, or it was allowed to each of them. No name of an applicant. */
    private static Actor actor(Caller caller) {
        String roles = caller.roles().stream().map(Role::wireName).sorted().collect(Collectors.joining(","));
        return new Actor(
                caller.id(),
                caller.has(Role.APPLICANT) ? null : caller.name(),
                roles,
                caller.department(),
                caller.onBehalfOf());
    }
}
