package vn.motcua.api.exporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.motcua.query.eventlog.LogSelection;
import vn.motcua.query.eventlog.LoggedDossier;
import vn.motcua.query.eventlog.LoggedEvent;

/**
 * A row a step (RFC 4180). The columns are the keys of the XES standard extensions (IEEE 1849), those of the dossier with
 * {@code case:} before them; instants are in UTC, absent values are empty.
 */
final class CsvLog implements LogWriter {

    private static final String[] COLUMNS = {
        "case:concept:name",
        "case:motcua:externalId",
        "case:department",
        "case:channel",
        "case:procedure",
        "case:startdate",
        "case:deadline",
        "case:enddate",
        "case:motcua:applicant",
        "concept:name",
        "org:resource",
        "org:group",
        "lifecycle:transition",
        "time:timestamp",
        "motcua:position"
    };

    private final CSVPrinter rows;

    CsvLog(OutputStream out, LogSelection selection) throws IOException {
        rows = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
    }

    @Override
    public void write(LoggedDossier dossier, String applicant) throws IOException {
        for (LoggedEvent step : dossier.events()) {
            rows.printRecord(
                    dossier.code(),
                    dossier.externalId(),
                    dossier.department().code(),
                    dossier.channel(),
                    dossier.procedure() == null ? null : dossier.procedure().code(),
                    dossier.receivedAt(),
                    dossier.dueAt(),
                    dossier.resultAt(),
                    applicant,
                    step.stepName(),
                    step.officer(),
                    step.group(),
                    step.transition().orElseThrow().name().toLowerCase(Locale.ROOT),
                    step.occurredAt(),
                    step.position());
        }
    }

    @Override
    public void end() throws IOException {
        rows.flush();
    }

    @Override
    public void close() {
        // What it writes to belongs to the answer.
    }
}
