package vn.motcua.launcher.keys;

import java.util.concurrent.Callable;
import javax.sql.DataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.motcua.personaldata.FileMasterKeys;
import vn.motcua.personaldata.KeyRotation;

/** Removes a former master key for good, and with it the last way to read erased data from an old backup. */
@Command(
        name = "remove-master",
        description = "removes a former master key for good; refused while it still wraps a key",
        mixinStandardHelpOptions = true)
final class RemoveMasterKey implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "the key's id, the first word of its line in the file")
    private String id;

    @Mixin
    private VaultOptions options;

    @Override
    public Integer call() {
        return options.connected(this::remove);
    }

    private int remove(DataSource database) {
        long wrapped = new KeyRotation(database, FileMasterKeys.open(options.masterKeys()))
                .keysByMaster()
                .getOrDefault(id, 0L);
        if (wrapped > 0) {
            throw new IllegalStateException(id + " still wraps " + wrapped + " keys: keys rotate-master first"
                    + " / còn bọc " + wrapped + " khóa hồ sơ");
        }
        FileMasterKeys.remove(options.masterKeys(), id);
        return CommandLine.ExitCode.OK;
    }
}
