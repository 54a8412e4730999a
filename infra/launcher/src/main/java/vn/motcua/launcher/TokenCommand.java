package vn.motcua.launcher;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.motcua.localstack.issuer.DevelopmentIssuer;
import vn.motcua.localstack.issuer.TokenHolder;

/** Prints a bearer token of the development issuer, and nothing else. */
@Command(
        name = "token",
        description = "prints a bearer token for development, valid for 12 hours",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    private static final List<String> ROLES = List.of(
            "applicant",
            "reception",
            "officer",
            "head",
            "clerk",
            "cashier",
            "return-desk",
            "auditor",
            "analyst",
            "data-protection",
            "importer",
            "admin");

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ROLE[,ROLE...]", description = "one role, or several with commas between them")
    private String requested;

    @Option(names = "--user", paramLabel = "NAME", description = "id and name of the user (default: dev-ROLE)")
    private String user;

    @Option(names = "--department", paramLabel = "CODE", description = "the department the user works in")
    private String department;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        List<String> roles = List.of(requested.split(",", -1));
        List<String> unknown =
                roles.stream().filter(role -> !ROLES.contains(role)).toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No such role / Không có vai trò: " + String.join(", ", unknown) + "; one of / một trong: "
                            + String.join(", ", ROLES));
        }
        String name = user == null ? "dev-" + roles.get(0) : user;
        DevelopmentIssuer issuer = DevelopmentIssuer.in(data.issuer(), Clock.systemUTC());
        spec.commandLine().getOut().println(issuer.issue(new TokenHolder(name, name, roles, department)));
        return CommandLine.ExitCode.OK;
    }
}
