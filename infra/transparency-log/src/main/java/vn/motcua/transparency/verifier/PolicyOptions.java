package vn.motcua.transparency.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.KeyType;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.VerifierKey;

/** Makes a trust policy from a command line. The keys must come from somewhere else than the log's own server, or nothing is proved. */
final class PolicyOptions {

    /** The options that say whom to believe. */
    static final Set<String> NAMES = Set.of("--key", "--keys", "--origin", "--witness", "--need");

    private PolicyOptions() {}

    /** The policy; where one cannot be made, the faults are left with the arguments and {@code checkAll} throws. */
    static TrustPolicy policy(Arguments arguments) throws IOException, UsageException {
        List<VerifierKey> logKeys = keys(arguments, arguments.values("--key"), KeyType.ED25519);
        for (String file : arguments.values("--keys")) {
            logKeys.addAll(keysOfFile(arguments, Path.of(file)));
        }
        List<VerifierKey> witnesses = keys(arguments, arguments.values("--witness"), KeyType.COSIGNATURE);
        if (logKeys.isEmpty()) {
            arguments.fault(
                    "a key of the log is needed: --key or --keys", "cần khóa kiểm chứng của sổ: --key hoặc --keys");
        }
        long names = logKeys.stream().map(VerifierKey::name).distinct().count();
        if (names > 1 && arguments.values("--origin").isEmpty()) {
            arguments.fault(
                    "the keys have several names: name the log by --origin",
                    "các khóa có nhiều tên khác nhau: hãy nêu tên sổ bằng --origin");
        }
        int needed = needed(arguments, witnesses);
        arguments.checkAll();
        return new TrustPolicy(arguments.value("--origin", logKeys.get(0).name()), logKeys, witnesses, needed);
    }

    private static List<VerifierKey> keys(Arguments arguments, List<String> texts, KeyType type) {
        List<VerifierKey> keys = new ArrayList<>();
        for (String text : texts) {
            try {
                VerifierKey key = VerifierKey.parse(text);
                if (key.type() == type) {
                    keys.add(key);
                } else {
                    arguments.fault(
                            "--key takes a log's key (type 01), --witness a witness's (type 04): " + text,
                            "--key nhận khóa của sổ (loại 01), --witness nhận khóa của bên làm chứng (loại 04): "
                                    + text);
                }
            } catch (MalformedException e) {
                arguments.fault(
                        e.sentence().english() + ": " + text, e.sentence().vietnamese() + ": " + text);
            }
        }
        return keys;
    }

    /** The log's keys of a file with a key a line, as a log publishes them; witnesses in it are passed over, for a log must not choose them. */
    private static List<VerifierKey> keysOfFile(Arguments arguments, Path file) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            try {
                VerifierKey key = VerifierKey.parse(line);
                if (key.type() == KeyType.ED25519) {
                    keys.add(key);
                }
            } catch (MalformedException e) {
                arguments.fault(
                        file + ": " + e.sentence().english(),
                        file + ": " + e.sentence().vietnamese());
            }
        }
        return keys;
    }

    /** As many as are named, unless the command line asks for fewer. */
    private static int needed(Arguments arguments, List<VerifierKey> witnesses) {
        int named = (int) witnesses.stream().map(VerifierKey::name).distinct().count();
        String value = arguments.value("--need", Integer.toString(named));
        if (value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= named) {
            return Integer.parseInt(value);
        }
        arguments.fault(
                "--need takes a number from 0 to the number of witnesses named, " + named,
                "--need nhận một số từ 0 đến số bên làm chứng đã nêu, " + named);
        return 0;
    }
}
