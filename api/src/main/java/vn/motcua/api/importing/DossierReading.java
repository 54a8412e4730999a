package vn.motcua.api.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.dossier.importdossier.ImportDossier;
import vn.motcua.command.dossier.importdossier.ImportedStep;
import vn.motcua.command.dossier.importsteps.ImportSteps;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Officer;

/** Turns a dossier of a request into commands, or into everything that is wrong with it, each fault with its line. */
final class DossierReading {

    private static final Pattern STEP_FIELD = Pattern.compile("steps\\[(\\d{1,6})]\\.?(.*)");

    private final ImportRequest.Dossier dossier;
    private final Department department;
    private final String agency;
    private final List<ImportRefusal> faults = new ArrayList<>();
    private final Channel channel;
    private final Instant receivedAt;
    private final Instant dueAt;
    private final Instant finishedAt;
    private final List<ImportedStep> steps;

    DossierReading(ImportRequest.Dossier dossier, DepartmentDirectory departments) {
        this.dossier = dossier;
        this.department = departments.find(dossier.department());
        this.agency = departments.agencyOf(department);
        this.channel = word("channel", dossier.channel(), Channel.class, null);
        this.receivedAt = instant("receivedAt", dossier.receivedAt(), null);
        this.dueAt = instant("dueAt", dossier.dueAt(), null);
        this.finishedAt = instant("finishedAt", dossier.finishedAt(), null);
        this.steps = dossier.steps().stream().map(this::step).toList();
    }

    /** Everything that is wrong; empty if the commands can be made. */
    List<ImportRefusal> faults() {
        return faults;
    }

    /** The command that brings the dossier in; {@code null} and more faults if it is not valid. */
    ImportDossier asNew() {
        try {
            return new ImportDossier(
                    dossier.externalId(),
                    agency,
                    department,
                    channel,
                    dossier.procedure(),
                    receivedAt,
                    dueAt,
                    finishedAt,
                    steps);
        } catch (InvalidCommandException invalid) {
            invalid.faults().forEach(this::add);
            return null;
        }
    }

    /** The command that brings in what is new about a dossier which is there. To be asked for after {@link #asNew()}. */
    ImportSteps asKnown(String code) {
        return new ImportSteps(code, steps, finishedAt);
    }

    private ImportedStep step(ImportRequest.Step step) {
        return new ImportedStep(
                step.name(),
                step.officer() == null ? null : new Officer(step.officer(), null, department.code(), step.group()),
                word("transition", step.transition(), ImportedStep.Transition.class, step.line()),
                instant("at", step.at(), step.line()));
    }

    private void add(Fault fault) {
        Matcher ofStep = STEP_FIELD.matcher(fault.field());
        boolean step = ofStep.matches()
                && Integer.parseInt(ofStep.group(1)) < dossier.steps().size();
        Long line =
                step ? dossier.steps().get(Integer.parseInt(ofStep.group(1))).line() : null;
        String field = step ? ofStep.group(2) : fault.field();
        // A word that could not be read is missing afterwards; it has been told already, with what was wrong.
        boolean told = faults.stream()
                .anyMatch(known -> known.field().equals(field) && java.util.Objects.equals(known.line(), line));
        if (!told) {
            faults.add(ImportRefusal.ofField(line, field, fault.vietnamese(), fault.english()));
        }
    }

    private Instant instant(String field, String text, Long line) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            faults.add(ImportRefusal.ofField(
                    line,
                    field,
                    "Phải là thời điểm ISO 8601 có múi giờ.",
                    "This must be an ISO 8601 instant with its offset."));
            return null;
        }
    }

    private <E extends Enum<E>> E word(String field, String text, Class<E> type, Long line) {
        if (text == null) {
            return null;
        }
        for (E value : type.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        String all = String.join(
                ", ",
                java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        faults.add(ImportRefusal.ofField(
                line, field, "Phải là một trong: " + all + ".", "This must be one of " + all + "."));
        return null;
    }
}
