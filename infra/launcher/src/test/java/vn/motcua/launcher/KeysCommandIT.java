package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;
import vn.motcua.events.EventTypes;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.localstack.Credentials;
import vn.motcua.localstack.LocalStack;
import vn.motcua.personaldata.FileMasterKeys;
import vn.motcua.personaldata.KeyRing;
import vn.motcua.personaldata.KeyRotation;
import vn.motcua.personaldata.PersonalDataSerializer;
import vn.motcua.personaldata.VaultSchema;

@DisplayName("motcua keys")
class KeysCommandIT {

    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int execute(String... arguments) {
        CommandLine line = Motcua.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    private <T> T inDatabase(Function<PGSimpleDataSource, T> work) {
        try (LocalStack stack =
                LocalStack.builder().data(data).withoutElasticsearch().start()) {
            VaultSchema.migrate(
                    source(stack, stack.postgres().owner()),
                    stack.postgres().application().username());
            return work.apply(source(stack, stack.postgres().application()));
        }
    }

    private static PGSimpleDataSource source(LocalStack stack, Credentials role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(stack.postgres().jdbcUrl());
        source.setUser(role.username());
        source.setPassword(role.password());
        return source;
    }

    private PersonalDataSerializer serializer(PGSimpleDataSource database) {
        LedgerSerializer ledger = LedgerSerializer.builder(EventTypes.byName()).build();
        return new PersonalDataSerializer(
                ledger,
                EventTypes.byName(),
                KeyRing.builder(database, FileMasterKeys.open(masterKeys())).build());
    }

    private Path masterKeys() {
        return data.resolve("master-keys");
    }

    private Map<String, Long> keysByMaster(PGSimpleDataSource database) {
        return new KeyRotation(database, FileMasterKeys.open(masterKeys())).keysByMaster();
    }

    @Test
    void rotates_the_master_key_and_removes_the_old_one_when_it_wraps_nothing_any_more() {
        String stored = inDatabase(database -> {
            FileMasterKeys.openOrCreate(masterKeys());
            return serializer(database)
                    .serialize(
                            new ResultDelivered("000.00.14.H56-261124-0001", "Nguyễn Văn An", Channel.COUNTER),
                            String.class)
                    .getData();
        });
        assertThat(execute("keys", "remove-master", "1", "--data", data.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("1 still wraps 1 keys");

        assertThat(execute("keys", "rotate-master", "--data", data.toString()))
                .as(err.toString())
                .isZero();
        String current = FileMasterKeys.open(masterKeys()).currentId();
        assertThat(out.toString()).contains(current).containsPattern("anew.*: 1\\b");
        assertThat(execute("keys", "remove-master", "1", "--data", data.toString()))
                .as(err.toString())
                .isZero();

        inDatabase(database -> {
            assertThat(keysByMaster(database)).containsExactly(Map.entry(current, 1L));
            assertThat(serializer(database).opened("ResultDelivered", stored.getBytes(StandardCharsets.UTF_8)))
                    .contains("Nguyễn Văn An");
            return null;
        });
    }
}
