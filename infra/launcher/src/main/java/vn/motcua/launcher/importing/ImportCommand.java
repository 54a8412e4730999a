package vn.motcua.launcher.importing;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Brings the officer steps of an event log into a running application. Reads as a stream, sends in batches, and says
 * every line that did not go in. The same file twice changes nothing; one that was cut short goes on where it ended.
 */
@Command(
        name = "import",
        description = "imports a history of officer steps (CSV or XES, also packed with gzip)",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Fields for --map: dossier, step, officer, group, department, channel,",
            "received, due, finished, at, transition. A key is a column (CSV) or an",
            "attribute (XES; case:KEY is the trace's KEY). Exit code 1 if any line was",
            "refused; each is told with its number and every reason."
        })
public final class ImportCommand implements Callable<Integer> {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the log")
    private Path file;

    @Option(names = "--format", paramLabel = "csv|xes", description = "default: told by the file's first character")
    private LogFormat format;

    @Option(
            names = "--map",
            paramLabel = "field=key,...",
            description = "where the fields are, if not under the usual names")
    private String map;

    @Mixin
    private ServerAccess server;

    @Override
    public Integer call() {
        FieldMapping mapping = mapping();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ImportFailedException("không đọc được tệp / cannot read the file: " + file);
        }
        PrintWriter out = spec.commandLine().getOut();
        ImportReport report = new ImportReport(out);
        ImportClient client = new ImportClient(server.url(), server.token("importer"), ImportClient.PATIENCE);
        try (LogFile log = LogFile.open(file)) {
            send(log, mapping, client, report);
        } catch (UnreadableLogException | IOException e) {
            throw new ImportFailedException(
                    e instanceof IOException ? "lỗi đọc tệp / error while reading " + file : e.getMessage());
        } finally {
            // Also after a failure: what was answered is in, and the user should know how much.
            report.print();
        }
        return report.complete() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private FieldMapping mapping() {
        try {
            return map == null ? FieldMapping.defaults() : FieldMapping.parse(map);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void send(LogFile log, FieldMapping mapping, ImportClient client, ImportReport report)
            throws IOException, UnreadableLogException {
        boolean xes = (format == null ? log.guessFormat() : format) == LogFormat.XES;
        LogLines lines = xes ? XesLines.open(log.content()) : CsvLines.open(log.content(), mapping);
        try (Progress reading = Progress.of("đọc / read (B)", log.size())) {
            CheckedLines checked =
                    new CheckedLines(lines, new LineCheck(mapping), report::refused, () -> reading.stepTo(log.read()));
            if (xes) {
                try (ContiguousHistories histories = new ContiguousHistories(checked)) {
                    new ImportRun(client, report, steps -> {}).send(histories);
                }
                return;
            }
            try (GatheredHistories histories = GatheredHistories.of(checked);
                    Progress sending = Progress.of("nhập / import (bước / steps)", histories.count())) {
                new ImportRun(client, report, sending::step).send(histories);
            }
        }
    }
}
