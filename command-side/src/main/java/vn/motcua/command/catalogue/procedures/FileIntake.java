package vn.motcua.command.catalogue.procedures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;

/**
 * What has to be done so that the catalogue says what a file says: nothing where it does already, else the missing versions, and a
 * changed newest version as the next one. Published versions themselves stay.
 */
public final class FileIntake {

    private FileIntake() {}

    /**
     * The commands, in order.
     *
     * @param today the day from which a changed newest version is in force where the file names no later day than before
     * @throws InvalidCommandException if the file changes a version that another one followed
     */
    public static List<ProcedureCommand> commands(ProcedureFile file, Procedures procedures, LocalDate today) {
        List<ProcedureCommand> commands = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Optional<Edition> newest = procedures.newest(file.code());
        int last = file.versions().size() - 1;
        for (int index = 0; index <= last; index++) {
            ProcedureFile.Version version = file.versions().get(index);
            Optional<Edition> known = procedures
                    .edition(file.code(), version.version())
                    .filter(edition -> edition.state() != Edition.State.DRAFT);
            if (known.isEmpty()) {
                add(commands, file.code(), version, version.version(), version.inForceFrom());
            } else if (!same(version, known.get())) {
                if (index < last) {
                    faults.add(
                            new Fault(
                                    "versions[" + index + ']',
                                    "procedure.immutable",
                                    "Phiên bản đã công bố không sửa được; chỉ sửa phiên bản mới nhất để thành phiên bản tiếp theo.",
                                    "A published version never changes; change the newest one, and it becomes the next version."));
                } else if (!same(version, newest.orElseThrow())) {
                    LocalDate before = newest.get().effectiveFrom();
                    LocalDate from = version.inForceFrom().isAfter(before) ? version.inForceFrom() : today;
                    add(commands, file.code(), version, newest.get().version() + 1, from);
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidCommandException(faults);
        }
        return commands;
    }

    private static void add(
            List<ProcedureCommand> commands, String code, ProcedureFile.Version version, int number, LocalDate from) {
        commands.add(new DraftProcedure(code, number, version.definition(), renumbered(version.process(), number)));
        commands.add(new PublishProcedure(code, number, from, version.inForceUntil(), version.decision()));
    }

    private static boolean same(ProcedureFile.Version version, Edition edition) {
        return version.definition().equals(edition.definition())
                && Objects.equals(
                        renumbered(version.process(), edition.version()),
                        renumbered(edition.process(), edition.version()));
    }

    private static String renumbered(String process, int version) {
        return process == null ? null : ProcedureFile.renumbered(process, version);
    }
}
