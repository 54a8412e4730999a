package vn.motcua.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.commands.CommandBody;
import vn.motcua.api.commands.DossierOperations;
import vn.motcua.command.dossier.receivedossier.ReceiveDossier;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.dossier.submitdossier.SubmitDossier;

class CommandExamplesTest {

    private final JsonMapper json = JsonMapper.builder().build();
    private final CommandExamples examples = new CommandExamples(json);
    private final CommandBody bodies = new CommandBody(json);

    static Stream<Operation> operations() {
        return Stream.concat(
                Stream.of(Operation.SUBMIT_DOSSIER, Operation.RECEIVE_DOSSIER),
                DossierOperations.all().keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_example_of_every_command_is_a_valid_body(Operation operation) {
        byte[] body = json.writeValueAsBytes(examples.body(operation));
        Object command = switch (operation) {
            case SUBMIT_DOSSIER -> bodies.read(body, SubmitDossier.class);
            case RECEIVE_DOSSIER -> bodies.read(body, ReceiveDossier.class);
            default -> bodies.read(body, DossierOperations.all().get(operation), "000.00.14.H56-231027-0361");
        };
        assertThat(command).isNotNull();
        assertThat(examples.summary(operation)).isNotBlank();
    }
}
