package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.process.Branching;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.command.process.StepKind;
import vn.motcua.command.process.StepNeed;
import vn.motcua.events.dossier.TimeLimit;

/**
 * An electronic process as anyone can read it.
 *
 * @param procedure the national code of the procedure
 * @param version the version of the procedure that runs by it
 * @param timeLimit the limit that the shares divide
 * @param source where the flow and its times come from
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether any part of it is sample data
 * @param steps the first one begins
 */
record ProcessView(
        @Schema(example = "3.000333") String procedure,
        @Schema(example = "1") int version,
        TimeLimit timeLimit,
        String source,
        @Schema(example = "C") String confidence,
        boolean sample,
        List<Step> steps) {

    /**
     * A step.
     *
     * @param key its name within the process
     * @param name what officers read
     * @param kind whose work it is
     * @param role who does it
     * @param department where
     * @param agency the outside body that is asked; {@code null} where there is none
     * @param workingHours how long it may take; {@code null} where the time is a percentage or not set
     * @param percent of the time limit; {@code null} where the time is in hours or not set
     * @param needs what has to be there to complete it
     * @param next what may follow; empty where the process ends
     * @param split whether one or all of {@code next} follow
     * @param join whether it waits for all branches that lead to it
     * @param returnTo the earlier steps to which it may be returned
     * @param confidence A: from an official text, B: from a secondary source, C: unverified
     * @param sample whether any part of it is sample data
     */
    @Schema(name = "ProcessStep")
    record Step(
            @Schema(example = "tham-dinh") String key,
            @Schema(example = "Thẩm định hồ sơ") String name,
            StepKind kind,
            @Schema(example = "officer") String role,
            @Schema(example = "Công an tỉnh Thanh Hóa") String department,
            String agency,
            BigDecimal workingHours,
            @Schema(example = "20") Integer percent,
            Set<StepNeed> needs,
            List<String> next,
            Branching split,
            Branching join,
            List<String> returnTo,
            @Schema(example = "C") String confidence,
            boolean sample) {}

    static ProcessView of(PublishedProcedure published, Catalogue catalogue) {
        ElectronicProcess process = published.process();
        return new ProcessView(
                process.procedure(),
                published.procedure().version(),
                published.procedure().timeLimit(),
                process.source(),
                process.confidence(),
                process.sample(),
                process.steps().stream()
                        .map(step -> step(step, ProcessPicture.department(step, published, catalogue)))
                        .toList());
    }

    private static Step step(ProcessStep step, String department) {
        return new Step(
                step.key(),
                step.name(),
                step.kind(),
                step.role().wireName(),
                department,
                step.agency(),
                step.share() == null ? null : step.share().workingHours(),
                step.share() == null ? null : step.share().percent(),
                step.needs(),
                step.next(),
                step.split(),
                step.join(),
                step.returnTo(),
                step.confidence(),
                step.sample());
    }
}
