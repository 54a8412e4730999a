package vn.motcua.api.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.commands.CommandAnswer;
import vn.motcua.api.commands.DossierOperations;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.receivedossier.ReceiveDossier;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.dossier.submitdossier.SubmitDossier;

/** Describes each command at its own address, from the transition table, its record and its example. */
@Component
@Order(0)
class CommandDescription implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String CODE = "code";

    private final CommandExamples examples;

    CommandDescription(JsonMapper json) {
        this.examples = new CommandExamples(json);
    }

    @Override
    public void customise(OpenAPI api) {
        schemas(api, CommandAnswer.class);
        api.path(
                "/api/dossiers",
                path(api, "/api/dossiers").post(operation(api, Operation.SUBMIT_DOSSIER, SubmitDossier.class, "201")));
        api.path(
                "/api/dossiers/receive-dossier",
                new PathItem().post(operation(api, Operation.RECEIVE_DOSSIER, ReceiveDossier.class, "201")));
        DossierOperations.all().forEach((operation, command) -> {
            io.swagger.v3.oas.models.Operation described = operation(api, operation, command, "200");
            described.addParametersItem(new PathParameter()
                    .name(CODE)
                    .description("the dossier code")
                    .example("000.00.14.H56-231027-0361")
                    .schema(text()));
            described.addParametersItem(new HeaderParameter()
                    .name("If-Match")
                    .description("the ETag that was read; another version is answered with 412")
                    .example("\"1\"")
                    .schema(text()));
            api.path("/api/dossiers/{code}/" + operation.kebabName(), new PathItem().post(described));
        });
    }

    private static PathItem path(OpenAPI api, String address) {
        PathItem known = api.getPaths().get(address);
        return known == null ? new PathItem() : known;
    }

    private io.swagger.v3.oas.models.Operation operation(
            OpenAPI api, Operation operation, Class<?> command, String success) {
        return new io.swagger.v3.oas.models.Operation()
                .addTagsItem("commands")
                .operationId(operation.kebabName())
                .summary(examples.summary(operation))
                .description(operation.roles().stream()
                        .map(Role::wireName)
                        .collect(Collectors.joining(", ", "For the roles ", ".")))
                .addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description("same key, same answer, one effect; 1 to 128 visible ASCII characters")
                        .example("3f0c3c1e-8f3b-4f0a-9a55-0f6d2f2f7a10")
                        .schema(text()))
                .requestBody(new RequestBody()
                        .content(new Content()
                                .addMediaType(
                                        JSON,
                                        new MediaType()
                                                .schema(body(api, command))
                                                .example(examples.body(operation)))))
                .responses(new ApiResponses().addApiResponse(success, answer(success)));
    }

    private static ApiResponse answer(String success) {
        Map<String, Header> headers = new LinkedHashMap<>();
        headers.put("ETag", new Header().description("the dossier's version").schema(text()));
        headers.put(
                "X-Ledger-Position",
                new Header()
                        .description("the ledger position of the last event")
                        .schema(text()));
        if ("201".equals(success)) {
            headers.put(
                    "Location",
                    new Header().description("where to read the dossier").schema(text()));
        }
        return new ApiResponse()
                .description("done")
                .headers(headers)
                .content(new Content()
                        .addMediaType(JSON, new MediaType().schema(reference(CommandAnswer.class.getSimpleName()))));
    }

    /** The record's schema without the code, which is in the address. */
    private static Schema<?> body(OpenAPI api, Class<?> command) {
        Schema<?> schema = schemas(api, command);
        if (DossierOperations.all().containsValue(command)) {
            schema.getProperties().remove(CODE);
        }
        return reference(command.getSimpleName());
    }

    private static Schema<?> schemas(OpenAPI api, Class<?> type) {
        ResolvedSchema resolved =
                ModelConverters.getInstance(true).readAllAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (api.getComponents().getSchemas() == null
                    || !api.getComponents().getSchemas().containsKey(name)) {
                api.getComponents().addSchemas(name, schema);
            }
        });
        return api.getComponents().getSchemas().get(type.getSimpleName());
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static Schema<?> text() {
        Schema<?> schema = new Schema<>();
        schema.setTypes(Set.of("string"));
        return schema;
    }
}
