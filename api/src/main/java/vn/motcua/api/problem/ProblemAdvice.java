package vn.motcua.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers whatever a controller or the web framework throws, and tells nothing of the system's inside. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> problem(ProblemException problem, HttpServletRequest request) {
        return problems.answer(problem, request);
    }

    /** The stack trace goes to the log; a message may hold what a client sent, so only the exception's class is logged with it. */
    @ExceptionHandler
    ResponseEntity<Problem> fault(Exception fault, HttpServletRequest request) {
        LOG.error("request ended with {}{}", fault.getClass().getName(), CallPath.of(fault));
        return problems.answer(
                ProblemException.of(
                        ProblemType.FAULT,
                        "Hệ thống gặp lỗi ngoài dự kiến; yêu cầu có thể chưa được thực hiện.",
                        "The system met an unexpected fault; the request may not have been carried out."),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpServletRequest servlet = ((ServletWebRequest) request).getRequest();
        ResponseEntity<Problem> answer = problems.answer(translate(exception, status.value()), servlet);
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers);
        all.putAll(answer.getHeaders());
        return ResponseEntity.status(answer.getStatusCode()).headers(all).body(answer.getBody());
    }

    private static ProblemException translate(Exception exception, int status) {
        if (exception instanceof MethodArgumentTypeMismatchException mismatch) {
            return ProblemException.invalid(List.of(InvalidField.of(
                    mismatch.getName(), "Giá trị không đúng dạng.", "The value does not have the required form.")));
        }
        if (exception instanceof MissingServletRequestParameterException missing) {
            return ProblemException.invalid(List.of(InvalidField.of(
                    missing.getParameterName(), "Thiếu tham số bắt buộc.", "This parameter is required.")));
        }
        return FrameworkProblems.of(ProblemType.ofStatus(status));
    }
}
