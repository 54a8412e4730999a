package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The command line")
class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path data;

    @Test
    void prints_a_token_and_nothing_else() throws Exception {
        int code =
                execute("token", "officer,head", "--user", "cb-17", "--department", "STP", "--data", data.toString());

        assertThat(code).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        JWTClaimsSet claims = SignedJWT.parse(out.toString().strip()).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("cb-17");
        assertThat(claims.getStringListClaim("roles")).containsExactly("officer", "head");
        assertThat(claims.getStringClaim("department")).isEqualTo("STP");
    }

    @Test
    void lists_the_roles_when_it_is_asked_for_one_that_does_not_exist() {
        assertThat(execute("token", "boss", "--data", data.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("boss", "applicant, reception, officer", "Không có vai trò");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refuses_a_call_without_a_command() {
        assertThat(execute()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: motcua", "run", "token", "test", "verify", "bench");
    }

    @Test
    void refuses_addresses_and_ports_that_cannot_be() {
        assertThat(execute("run", "--port", "70000")).isEqualTo(2);
        assertThat(execute("run", "--postgres", "localhost:5432")).isEqualTo(2);
        assertThat(execute("run", "--elasticsearch", "localhost:9200")).isEqualTo(2);
        assertThat(err.toString()).contains("--port must be", "--postgres must be", "--elasticsearch must be");
    }

    @Test
    void refuses_a_witness_that_is_told_of_no_log_or_of_something_else() {
        assertThat(execute("witness", "--data", data.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("give the log's verifier key");
        assertThat(execute("witness", "--data", data.toString(), "--log", "nonsense", "--log", "more nonsense"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--log nonsense", "--log more nonsense");
        assertThat(data.resolve("witness")).doesNotExist();
    }

    @Test
    void tells_in_one_line_why_something_failed() {
        assertThat(execute("token", "admin", "--data", "/dev/null/data")).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).first().asString().startsWith("motcua: ");
    }

    private int execute(String... arguments) {
        CommandLine line = Motcua.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
