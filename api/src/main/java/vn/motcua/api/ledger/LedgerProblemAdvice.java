package vn.motcua.api.ledger;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.motcua.api.problem.Problem;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;
import vn.motcua.sealer.LedgerInconsistentException;

/** Says openly that the ledger is not what was sealed, instead of handing out a proof that would fail. */
@RestControllerAdvice
@Order(0)
class LedgerProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerProblemAdvice.class);

    private final Problems problems;

    LedgerProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> inconsistent(LedgerInconsistentException found, HttpServletRequest request) {
        LOG.error("THE LEDGER IS NOT WHAT WAS SEALED: {}", found.sentence());
        return problems.answer(
                ProblemException.of(
                        ProblemType.FAULT,
                        found.sentence().vietnamese() + ".",
                        found.sentence().english() + "."),
                request);
    }
}
