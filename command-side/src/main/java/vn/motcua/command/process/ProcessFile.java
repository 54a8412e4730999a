package vn.motcua.command.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.motcua.command.Fault;

/** Reads and writes the processes of one procedure as YAML (docs/guides/process.md). */
public final class ProcessFile {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private ProcessFile() {}

    /**
     * Reads a file of processes.
     *
     * @param yaml the file's text
     * @param bounds what to check it against, by the code of the procedure that the file names
     * @throws InvalidProcessException naming everything that is wrong
     */
    public static List<ElectronicProcess> parse(String yaml, Function<String, ProcessBounds> bounds) {
        ProcessDocument document;
        try {
            document = YAML.readValue(yaml, ProcessDocument.class);
        } catch (JsonProcessingException e) {
            throw new InvalidProcessException(List.of(new Fault(
                    "file",
                    "process.unreadable",
                    "Tệp không phải YAML đúng dạng" + place(e) + ".",
                    "The file is no YAML of this form" + place(e) + ": " + e.getOriginalMessage())));
        }
        return accept(document, bounds);
    }

    /**
     * Reads the same from a tree of maps, lists and words that another format was read into.
     *
     * @param tree with the names that the file has
     * @param bounds what to check it against, by the code of the procedure that the tree names
     * @throws InvalidProcessException naming everything that is wrong
     */
    public static List<ElectronicProcess> read(Map<String, Object> tree, Function<String, ProcessBounds> bounds) {
        ProcessDocument document;
        try {
            document = YAML.convertValue(tree, ProcessDocument.class);
        } catch (IllegalArgumentException e) {
            throw new InvalidProcessException(List.of(new Fault(
                    "file",
                    "process.unreadable",
                    "Một thông tin của quy trình thiếu hoặc không đúng dạng.",
                    "A fact of the process is missing or has the wrong form.")));
        }
        return accept(document, bounds);
    }

    private static List<ElectronicProcess> accept(ProcessDocument document, Function<String, ProcessBounds> bounds) {
        ProcessFaults faults = new ProcessFaults();
        List<ElectronicProcess> processes = checked(document, bounds, faults);
        if (!faults.isEmpty()) {
            throw new InvalidProcessException(faults.all());
        }
        return processes;
    }

    private static List<ElectronicProcess> checked(
            ProcessDocument document, Function<String, ProcessBounds> bounds, ProcessFaults faults) {
        List<ElectronicProcess> processes = new ArrayList<>();
        if (document == null || document.procedure() == null || document.processes() == null) {
            faults.add(
                    "file",
                    "empty",
                    "Tệp phải nêu procedure và processes.",
                    "The file has to name a procedure and processes.");
            return processes;
        }
        ProcessReading reading = new ProcessReading(faults);
        ProcessBounds limits = bounds.apply(document.procedure());
        Set<Integer> versions = new HashSet<>();
        for (ProcessDocument.Entry entry : ProcessReading.given(document.processes())) {
            String field = "processes[" + processes.size() + ']';
            ElectronicProcess process = reading.process(field, document.procedure(), entry);
            ProcessChecks.check(field, process, limits, faults);
            faults.require(
                    process.procedureVersions().stream().filter(versions::add).count()
                            == process.procedureVersions().size(),
                    field + ".procedureVersions",
                    "two-processes",
                    "Một phiên bản thủ tục chỉ có một quy trình.",
                    "A version of a procedure has one process.");
            processes.add(process);
        }
        return processes;
    }

    /** The file of those processes of one procedure, at least one; {@link #parse} reads equal ones from it. */
    public static String write(List<ElectronicProcess> processes) {
        ProcessDocument document = new ProcessDocument(
                processes.get(0).procedure(),
                processes.stream().map(ProcessFile::entry).toList());
        try {
            return YAML.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessDocument.Entry entry(ElectronicProcess process) {
        return new ProcessDocument.Entry(
                process.procedureVersions(),
                process.source(),
                process.confidence(),
                process.sample(),
                process.steps().stream().map(ProcessFile::step).toList());
    }

    private static ProcessDocument.Step step(ProcessStep step) {
        return new ProcessDocument.Step(
                step.key(),
                step.name(),
                step.kind().name(),
                step.role().wireName(),
                step.department(),
                step.agency(),
                step.share() == null ? null : step.share().workingHours(),
                step.share() == null ? null : step.share().percent(),
                step.needs().stream().map(Enum::name).toList(),
                step.next(),
                step.split() == Branching.ONE ? null : step.split().name(),
                step.join() == Branching.ONE ? null : step.join().name(),
                step.returnTo(),
                step.confidence(),
                step.sample());
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? "" : " (dòng/line " + e.getLocation().getLineNr() + ')';
    }
}
