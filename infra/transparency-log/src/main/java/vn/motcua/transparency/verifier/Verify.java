package vn.motcua.transparency.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.note.TextCoding;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.TrustedCheckpoint;
import vn.motcua.transparency.tile.TileDirectory;
import vn.motcua.transparency.tile.TileSource;

/**
 * The verifier's command line. Exit code 0: what the command is for is proved, one sentence says what and what is not, in English and in
 * Vietnamese, a line each. Exit code 1: it is not, one line says why. Exit code 2: the command line is wrong.
 */
public final class Verify {

    private static final String USAGE = """
            usage / cách dùng:
              verify receipt RECEIPT.json WHOM
                  is the event of this receipt in the log? / sự kiện của biên nhận có nằm trong sổ không?
              verify consistency KEPT-CHECKPOINT PROOF WHOM
                  does the newer checkpoint continue the kept one? / điểm kiểm tra mới có nối tiếp điểm đã giữ không?
              verify fsck EXPORT (--checkpoint FILE | --checkpoints DIRECTORY)... [--tiles DIRECTORY] WHOM
                  is the export what the log has signed? / bản kết xuất có đúng là những gì sổ đã ký không?
              verify diff KEPT-EXPORT NEWER-EXPORT
                  where do two exports part? / hai bản kết xuất khác nhau từ đâu?
            WHOM you believe / bạn tin ai:
              --key KEY       a verifier key of the log / khóa kiểm chứng của sổ
              --keys FILE     the log's keys, one a line / tệp các khóa của sổ, mỗi dòng một khóa
              --origin NAME   the log's name, if not that of its key / tên sổ, nếu khác tên khóa
              --witness KEY   a witness's key, may be repeated / khóa của bên làm chứng, có thể lặp lại
              --need N        how many witnesses, all if not given / số bên làm chứng cần có, mặc định là tất cả
            exit code / mã thoát: 0 proved / đã chứng minh, 1 not proved / chưa chứng minh, 2 wrong usage / sai cách dùng
            """;

    private static final Set<String> FSCK_OPTIONS = Stream.concat(
                    PolicyOptions.NAMES.stream(), Stream.of("--checkpoint", "--checkpoints", "--tiles"))
            .collect(Collectors.toUnmodifiableSet());

    private final PrintStream out;
    private final PrintStream err;

    private Verify(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] words) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out, err));
    }

    /**
     * Runs one command.
     *
     * @param words the command and its arguments
     * @param out where a finding goes
     * @param err where a fault goes
     * @return the exit code
     */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        return new Verify(out, err).run(words);
    }

    private int run(List<String> words) {
        try {
            Sentence finding = find(words);
            out.println(finding.english());
            out.println(finding.vietnamese());
            return 0;
        } catch (UsageException e) {
            e.faults().forEach(err::println);
            err.print(USAGE);
            return 2;
        } catch (RejectedException e) {
            err.println(e.sentence());
        } catch (MalformedException e) {
            err.println(e.sentence());
        } catch (IOException e) {
            err.println(new Sentence("cannot read: " + e.getMessage(), "không đọc được: " + e.getMessage()));
        }
        return 1;
    }

    private static Sentence find(List<String> words)
            throws UsageException, MalformedException, RejectedException, IOException {
        List<String> rest = words.subList(Math.min(1, words.size()), words.size());
        return switch (words.isEmpty() ? "" : words.get(0)) {
            case "receipt" -> receipt(new Arguments(rest, PolicyOptions.NAMES, 1));
            case "consistency" -> consistency(new Arguments(rest, PolicyOptions.NAMES, 2));
            case "fsck" -> fsck(new Arguments(rest, FSCK_OPTIONS, 1));
            case "diff" -> diff(new Arguments(rest, Set.of(), 2));
            default ->
                throw new UsageException(List.of(new Sentence(
                        "the command is receipt, consistency, fsck or diff",
                        "lệnh phải là receipt, consistency, fsck hoặc diff")));
        };
    }

    private static Sentence receipt(Arguments arguments)
            throws UsageException, MalformedException, RejectedException, IOException {
        TrustPolicy policy = PolicyOptions.policy(arguments);
        return ReceiptCheck.check(read(Path.of(arguments.file(0))), policy);
    }

    private static Sentence consistency(Arguments arguments)
            throws UsageException, MalformedException, RejectedException, IOException {
        TrustPolicy policy = PolicyOptions.policy(arguments);
        return ConsistencyCheck.check(read(Path.of(arguments.file(0))), read(Path.of(arguments.file(1))), policy);
    }

    private static Sentence fsck(Arguments arguments)
            throws UsageException, MalformedException, RejectedException, IOException {
        if (arguments.values("--checkpoint").isEmpty()
                && arguments.values("--checkpoints").isEmpty()) {
            arguments.fault(
                    "a signed checkpoint is needed: --checkpoint or --checkpoints",
                    "cần điểm kiểm tra có ký: --checkpoint hoặc --checkpoints");
        }
        TrustPolicy policy = PolicyOptions.policy(arguments);
        List<TrustedCheckpoint> checkpoints = checkpoints(arguments, policy);
        try (ExportReader export = ExportReader.open(Path.of(arguments.file(0)))) {
            return new Fsck(checkpoints, tiles(arguments)).check(export);
        }
    }

    private static Sentence diff(Arguments arguments)
            throws UsageException, MalformedException, RejectedException, IOException {
        arguments.checkAll();
        try (ExportReader kept = ExportReader.open(Path.of(arguments.file(0)));
                ExportReader newer = ExportReader.open(Path.of(arguments.file(1)))) {
            return Diff.check(kept, newer);
        }
    }

    private static Optional<TileSource> tiles(Arguments arguments) {
        String directory = arguments.value("--tiles", "");
        return directory.isEmpty() ? Optional.empty() : Optional.of(new TileDirectory(Path.of(directory)));
    }

    private static List<TrustedCheckpoint> checkpoints(Arguments arguments, TrustPolicy policy)
            throws MalformedException, RejectedException, IOException {
        List<Path> files = new ArrayList<>();
        arguments.values("--checkpoint").forEach(file -> files.add(Path.of(file)));
        for (String directory : arguments.values("--checkpoints")) {
            files.addAll(filesBelow(Path.of(directory)));
        }
        if (files.isEmpty()) {
            throw new RejectedException(
                    "there is no checkpoint to compare with", "không có điểm kiểm tra nào để đối chiếu");
        }
        List<TrustedCheckpoint> checkpoints = new ArrayList<>();
        for (Path file : files) {
            checkpoints.add(checkpoint(file, policy));
        }
        return checkpoints;
    }

    private static List<Path> filesBelow(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Names the file in what is wrong with it: there may be thousands. */
    private static TrustedCheckpoint checkpoint(Path file, TrustPolicy policy)
            throws MalformedException, RejectedException, IOException {
        try {
            return policy.open(read(file));
        } catch (MalformedException e) {
            throw new MalformedException(
                    file + ": " + e.sentence().english(),
                    file + ": " + e.sentence().vietnamese());
        } catch (RejectedException e) {
            throw new RejectedException(
                    file + ": " + e.sentence().english(),
                    file + ": " + e.sentence().vietnamese());
        }
    }

    private static String read(Path file) throws IOException, MalformedException {
        return TextCoding.utf8(Files.readAllBytes(file));
    }
}
