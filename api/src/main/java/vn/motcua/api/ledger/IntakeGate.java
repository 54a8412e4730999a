package vn.motcua.api.ledger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;

/**
 * Stops intake (tiếp nhận) while the witness has not cosigned for longer than {@code motcua.ledger.witness.required-within}: what is registered
 * then could be taken back unseen, and so could an imported history. Dossiers that are in go on.
 */
@Component
class IntakeGate implements HandlerInterceptor, WebMvcConfigurer {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private final SealingWatch watch;
    private final LedgerProperties properties;

    IntakeGate(SealingWatch watch, LedgerProperties properties) {
        this.watch = watch;
        this.properties = properties;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        if (properties.witness().requiredWithin() != null) {
            registry.addInterceptor(this)
                    .addPathPatterns("/api/dossiers", "/api/dossiers/receive-dossier", "/api/import/dossiers");
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws SQLException {
        if (HttpMethod.POST.matches(request.getMethod())
                && watch.cosignatureAge()
                        .filter(age -> age.compareTo(properties.witness().requiredWithin()) > 0)
                        .isPresent()) {
            throw ProblemException.retryLater(
                    ProblemType.UNAVAILABLE,
                    RETRY_AFTER,
                    "Tạm dừng tiếp nhận: bên làm chứng chưa xác nhận sổ cái trong thời hạn quy định.",
                    "Intake has stopped for the moment: the witness has not cosigned the ledger within the time required.");
        }
        return true;
    }
}
