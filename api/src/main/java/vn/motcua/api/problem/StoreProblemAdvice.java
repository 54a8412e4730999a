package vn.motcua.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.motcua.eventstore.LedgerUnavailableException;
import vn.motcua.personaldata.KeyDestroyedException;
import vn.motcua.personaldata.VaultUnavailableException;
import vn.motcua.query.projection.InvalidCursorException;
import vn.motcua.query.search.SearchUnavailableException;

/** Answers for stores that are away for a while: 503 with {@code Retry-After}, never a fault of the program. */
@RestControllerAdvice
@Order(0)
class StoreProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(StoreProblemAdvice.class);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Problems problems;

    StoreProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> ledgerAway(LedgerUnavailableException away, HttpServletRequest request) {
        LOG.warn("the ledger is away, outcome {}", away.outcome());
        return problems.answer(
                away.outcome() == LedgerUnavailableException.Outcome.NOT_WRITTEN
                        ? ProblemException.retryLater(
                                ProblemType.UNAVAILABLE,
                                RETRY_AFTER,
                                "Sổ cái tạm thời gián đoạn; yêu cầu chưa được ghi, hãy thử lại.",
                                "The ledger is away for the moment; nothing was written, try again.")
                        : ProblemException.retryLater(
                                ProblemType.UNAVAILABLE,
                                RETRY_AFTER,
                                "Mất kết nối khi đang ghi, chưa rõ kết quả; hãy gửi lại với cùng Idempotency-Key.",
                                "The connection was lost while writing and the outcome is not known; send it again with the same"
                                        + " Idempotency-Key."),
                request);
    }

    @ExceptionHandler({
        EventStoreException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        SQLException.class
    })
    ResponseEntity<Problem> databaseAway(Exception away, HttpServletRequest request) {
        LOG.warn("PostgreSQL did not answer: {}", away.getClass().getName());
        return problems.answer(
                ProblemException.retryLater(
                        ProblemType.UNAVAILABLE,
                        RETRY_AFTER,
                        "Cơ sở dữ liệu tạm thời gián đoạn; hãy thử lại.",
                        "The database is away for the moment; try again."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> keysAway(VaultUnavailableException away, HttpServletRequest request) {
        return databaseAway(away, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> erased(KeyDestroyedException erased, HttpServletRequest request) {
        return problems.answer(
                ProblemException.of(
                        ProblemType.CONFLICT,
                        "Dữ liệu cá nhân của hồ sơ này đã được xóa, không thể ghi thêm.",
                        "The personal data of this dossier was erased; none can be added."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> searchAway(SearchUnavailableException away, HttpServletRequest request) {
        LOG.warn("Elasticsearch did not answer");
        return problems.answer(
                ProblemException.retryLater(
                        ProblemType.UNAVAILABLE,
                        RETRY_AFTER,
                        "Chức năng tìm kiếm tạm thời gián đoạn; các chức năng khác vẫn hoạt động.",
                        "The search is away for the moment; everything else goes on."),
                request);
    }

    /** Two nodes changed the dossier at once, twice in a row: the command itself may be right. */
    @ExceptionHandler
    ResponseEntity<Problem> conflict(ConcurrencyException conflict, HttpServletRequest request) {
        return problems.answer(
                ProblemException.of(
                        ProblemType.CONFLICT,
                        "Hồ sơ đang được người khác xử lý cùng lúc; hãy thử lại.",
                        "The dossier is being changed by somebody else at this moment; try again."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> cursor(InvalidCursorException invalid, HttpServletRequest request) {
        return problems.answer(
                ProblemException.invalid(List.of(InvalidField.of(
                        "cursor",
                        "Không phải nextCursor do danh sách này trả về.",
                        "This is not a nextCursor of this list."))),
                request);
    }
}
