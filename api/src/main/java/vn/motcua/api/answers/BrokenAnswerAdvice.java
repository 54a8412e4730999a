package vn.motcua.api.answers;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Before any other advice: a broken answer is left to the container, which cuts off what nobody handles. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenAnswerAdvice {

    @ExceptionHandler
    void cutOff(BrokenAnswer broken) {
        throw broken;
    }
}
