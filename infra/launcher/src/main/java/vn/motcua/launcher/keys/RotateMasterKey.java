package vn.motcua.launcher.keys;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;
import vn.motcua.personaldata.FileMasterKeys;
import vn.motcua.personaldata.KeyRotation;

/** Makes a new master key and wraps the dossiers' keys under it. Begun again after an interruption, it goes on where it was. */
@Command(
        name = "rotate-master",
        description =
                "makes a new master key of personal data and wraps the dossiers' keys anew; the application goes on",
        mixinStandardHelpOptions = true)
final class RotateMasterKey implements Callable<Integer> {

    private static final int BATCH = 500;
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private VaultOptions options;

    @Override
    public Integer call() {
        return options.connected(this::rotate);
    }

    private int rotate(DataSource database) {
        FileMasterKeys masters = FileMasterKeys.open(options.masterKeys());
        KeyRotation rotation = new KeyRotation(database, masters);
        String before = masters.currentId();
        boolean interrupted = rotation.keysByMaster().keySet().stream().anyMatch(id -> !id.equals(before));
        if (!interrupted) {
            FileMasterKeys.addCurrent(
                    options.masterKeys(), ID.format(Clock.systemUTC().instant()));
        }
        long wrapped = rotation.rewrap(BATCH);
        PrintWriter out = spec.commandLine().getOut();
        out.println("current master key / khóa chính hiện hành: " + masters.currentId());
        out.println("keys wrapped anew / số khóa hồ sơ đã bọc lại: " + wrapped);
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
