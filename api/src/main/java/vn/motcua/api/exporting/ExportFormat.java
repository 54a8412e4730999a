package vn.motcua.api.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.query.eventlog.LogSelection;
import vn.motcua.query.eventlog.LogSelection.Detail;

/** What an event log can be written as. */
enum ExportFormat {
    /** XES 1.0 (IEEE 1849): a trace a dossier. */
    XES(Detail.STEPS, "application/xml;charset=UTF-8", "motcua.xes", XesLog::new),
    /** OCEL 2.0 in JSON: events and the objects that they are about. */
    OCEL(Detail.EVERYTHING, "application/json", "motcua.ocel.json", OcelLog::new),
    /** A row a step. */
    CSV(Detail.STEPS, "text/csv;charset=UTF-8;header=present", "motcua-steps.csv", CsvLog::new);

    private final Detail detail;
    private final String mediaType;
    private final String fileName;
    private final Opening opening;

    ExportFormat(Detail detail, String mediaType, String fileName, Opening opening) {
        this.detail = detail;
        this.mediaType = mediaType;
        this.fileName = fileName;
        this.opening = opening;
    }

    /** Reads a format by its name in any case. */
    static Optional<ExportFormat> ofWord(String word) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** As it is named in requests. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which kinds of events it holds. */
    Detail detail() {
        return detail;
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return fileName;
    }

    /** Begins a log. Nothing has been written to {@code out} yet, and closing the log leaves it open. */
    LogWriter open(OutputStream out, LogSelection selection) throws IOException {
        return opening.open(out, selection);
    }

    private interface Opening {
        LogWriter open(OutputStream out, LogSelection selection) throws IOException;
    }
}
