package vn.motcua.api.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.api.problem.Problem;

/** Adds to every operation the problems that it may answer with, and takes the lock off those that need no token. */
@Component
@Order(1)
class ProblemDescription implements OpenApiCustomizer {

    private static final String PROBLEM_JSON = "application/problem+json";

    private static final Map<String, String> READ = new LinkedHashMap<>();
    private static final Map<String, String> WRITE = new LinkedHashMap<>();
    private static final Map<String, String> PROTECTED = new LinkedHashMap<>();

    static {
        READ.put("404", "nothing is known under this name");
        READ.put("422", "invalid parameters, all of them in errors[]");
        READ.put("503", "a store is away or the position is not reached; see Retry-After");
        WRITE.put("400", "the content is not JSON, or a header cannot be read");
        WRITE.put("404", "there is no such dossier");
        WRITE.put("409", "a rule refused it, or the dossier is being changed; see rule and legalBasis");
        WRITE.put("412", "the dossier is not at the version of If-Match");
        WRITE.put("413", "the content is too large");
        WRITE.put(
                "422", "invalid fields, all of them in errors[]; or the Idempotency-Key was used for another request");
        WRITE.put("503", "the ledger is away; see Retry-After");
        PROTECTED.put("401", "no valid token");
        PROTECTED.put("403", "none of the caller's roles may do this, or not for this dossier; see rule");
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAllAsResolvedSchema(new AnnotatedType(Problem.class).resolveAsRef(true))
                .referencedSchemas
                .forEach(api.getComponents()::addSchemas);
        api.getPaths()
                .forEach((address, path) -> path.readOperationsMap()
                        .forEach((method, operation) -> describe(address, method.name(), operation)));
    }

    private static void describe(String address, String method, Operation operation) {
        add(operation, "POST".equals(method) ? WRITE : READ);
        if (address.startsWith("/api/public/") || address.startsWith("/problems/") || isOpenLedger(address)) {
            operation.setSecurity(List.of());
            if (address.startsWith("/api/public/")) {
                add(operation, Map.of("429", "too many requests from this address; see Retry-After"));
            }
        } else {
            add(operation, PROTECTED);
        }
    }

    private static boolean isOpenLedger(String address) {
        return address.startsWith("/api/ledger/") && !address.endsWith("/export");
    }

    private static void add(Operation operation, Map<String, String> problems) {
        problems.forEach((status, meaning) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                PROBLEM_JSON,
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/Problem"))))));
    }
}
